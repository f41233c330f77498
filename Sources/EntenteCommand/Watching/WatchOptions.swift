package import ArgumentParser
import EDTF

/// What is watched, and where its page is served.
package struct WatchOptions: ParsableArguments {
  /// The graph: a file or a folder.
  @Argument(help: "A YAML or CSV file, or a folder of such.")
  package var graph: String

  /// The port to listen on; 0 for any that is free.
  @Option(help: "The port of the page; 0 for any that is free.")
  package var port = 8_080

  /// The name or address to listen on.
  @Option(help: "The address to listen on. Others than those of this machine let others read the graph.")
  package var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The day that the page opens on.", valueName: "date"), transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    name: .customLong("lang"), help: languageHelp, transform: parseLanguage)
  var language: String?

  /// Whether the terminal is told nothing of the looks, which the page shows.
  @Flag(name: .shortAndLong, help: "Say nothing on standard error but warnings and what ends the command.")
  package var quiet = false

  /// Makes options to be parsed.
  package init() {}

  /// Refuses what cannot be watched or served; is called before anything is said.
  package func validate() throws {
    Terminal.take(OutputStyle(isQuiet: quiet))
    if graph == "-" { throw ValidationError("standard input cannot be watched; name a file or a folder") }
    guard 0...65_535 ~= port else { throw ValidationError("a port is a number from 0 to 65535, not \(port)") }
    if let at, !at.isSingleDay {
      throw ValidationError("a page opens on a day; write \(at.days.lowerBound) for \(at)")
    }
  }

  /// The words that say the same.
  var words: [String] {
    [graph, "--port", String(port), "--host", host] + (language.map { ["--lang", $0] } ?? [])
      + (at.map { ["--at", "\($0)"] } ?? []) + (quiet ? ["--quiet"] : [])
  }

  /// Whether only this machine can reach the page.
  package var isPrivate: Bool {
    HostName(host).isOfThisMachine
  }
}

/// The name or the address that a server listens on or is asked for.
package struct HostName {
  private let text: String

  /// Makes a name of a text such as `localhost` or `127.0.0.1`.
  package init(_ text: String) {
    self.text = text.lowercased()
  }

  /// Whether it is an address in digits, which cannot be made to lead elsewhere.
  package var isAddress: Bool {
    if text.contains(":") { return text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isASCII) }
  }

  /// Whether only this machine can be reached by it; a name such as `127.example.org` may lead anywhere.
  package var isOfThisMachine: Bool {
    text == "localhost" || text == "::1" || isAddress && text.hasPrefix("127.") && !text.contains(":")
  }
}
