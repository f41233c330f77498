import ArgumentParser
import Diagrams

/// What stands on the sheet around a picture, and how large that is.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the picture is called, in place of the title of the graph; the date stands behind it.",
      valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("What the picture says under its title.", valueName: "text"))
  var caption: String?

  @Option(
    help: ArgumentHelp(
      "Who made the picture, in the line that says where the data is from.", valueName: "text"))
  var credit: String?

  @Option(
    help: ArgumentHelp(
      "The size of the sheet in pixels, such as 1000x1400; names are never below 7 points on A4, so a narrow sheet has "
        + "the busiest actors alone, and says so.", valueName: "WxH"),
    transform: parseSize)
  var size: SheetSize?

  init() {}

  func validate() throws {
    for (name, text) in [("--title", title), ("--caption", caption), ("--credit", credit)] {
      if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("\(name) has no words") }
    }
  }

  /// Whether anything of it is asked for.
  var isUsed: Bool { title != nil || caption != nil || credit != nil || size != nil }

  /// Puts it into the options of a picture.
  func apply(to options: inout DiagramOptions) {
    options.title = title
    options.caption = caption
    options.credit = credit
    options.size = size
  }
}

/// Reads a size such as `1000x1400`.
func parseSize(_ text: String) throws -> SheetSize {
  let sides = text.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" }).compactMap { Int($0) }
  let limits = SheetSize.limits
  guard sides.count == 2, let size = SheetSize(width: sides[0], height: sides[1]) else {
    throw ValidationError(
      "‘\(text)’ is no size of a sheet; write its width and height in pixels, each from \(limits.lowerBound) to "
        + "\(limits.upperBound), such as 1000x1400")
  }
  return size
}
