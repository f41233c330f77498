import ArgumentParser
import Graphviz

extension GraphvizError {
  /// The exit status, after saying why.
  var told: ExitCode {
    Terminal.complain(description)
    return switch code {
    case .unknownFormat: ExitStatus.usage.code
    // Whoever installed Graphviz can mend that.
    case .missingPlugins: ExitStatus.unavailable.code
    default: ExitStatus.internal.code
    }
  }
}
