import ArgumentParser
import Graphviz

/// The exit statuses of the command, those of sysexits where they say what is meant.
enum ExitStatus: Int32, CaseIterable {
  /// The check found something.
  case problems = 1
  /// The words of the call are off.
  case usage = 64
  /// The input is not what it should be.
  case badData = 65
  /// There is no such input.
  case noInput = 66
  /// A library, a program or a port that only some commands need cannot be had.
  case unavailable = 69
  /// Something inside went wrong.
  case `internal` = 70
  /// The output cannot be written.
  case cannotWrite = 73

  var code: ExitCode { ExitCode(rawValue) }

  /// What it tells the caller, for the manual.
  var meaning: String {
    switch self {
    case .problems: "Something was found by check, fmt --check, diff --exit-code, render --check or import."
    case .usage: "The call makes no sense; its usage is on standard error."
    case .badData: "The input is not what it should be; each fault is on standard error with its place."
    case .noInput: "There is no such input, or it cannot be read."
    case .unavailable: "A library, a program or a port that the command needs cannot be had."
    case .internal: "Something inside went wrong, such as Graphviz failing or taking too long."
    case .cannotWrite: "The output cannot be written."
    }
  }
}

extension GraphvizError {
  /// The exit status, after saying why.
  ///
  /// - Parameter graph: What was to be drawn, as the user named it.
  func told(of graph: String) -> ExitCode {
    let isOfGraph = code != .unknownFormat && code != .missingPlugins
    let place = graph == "-" ? "<stdin>: " : "\(graph): "
    // Graphviz knows its own formats alone, and whoever misses one most often wants a picture.
    let others = code == .unknownFormat ? "; the whole sheet is written as svg, png, pdf or html" : ""
    Terminal.complain((isOfGraph ? place : "") + description + others)
    return switch code {
    case .unknownFormat: ExitStatus.usage.code
    // Whoever installed Graphviz can mend that.
    case .missingPlugins: ExitStatus.unavailable.code
    default: ExitStatus.internal.code
    }
  }
}
