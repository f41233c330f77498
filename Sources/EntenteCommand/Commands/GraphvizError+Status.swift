import ArgumentParser
import Graphviz

extension GraphvizError {
  /// The exit status, after saying why.
  ///
  /// - Parameter graph: What was to be drawn, as the user named it.
  func told(of graph: String) -> ExitCode {
    let isOfGraph = code != .unknownFormat && code != .missingPlugins
    let place = graph == "-" ? "<stdin>: " : "\(graph): "
    Terminal.complain((isOfGraph ? place : "") + description)
    return switch code {
    case .unknownFormat: ExitStatus.usage.code
    // Whoever installed Graphviz can mend that.
    case .missingPlugins: ExitStatus.unavailable.code
    default: ExitStatus.internal.code
    }
  }
}
