import ArgumentParser
import Diagrams
import Printing

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

/// How large a PNG is.
struct PrintOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pixels of a PNG for each of the picture's own; 2 where left out.", valueName: "factor"))
  var scale: Double?

  @Option(help: ArgumentHelp("How many pixels wide a PNG is.", valueName: "pixels"))
  var width: Int?

  init() {}

  /// The size that was asked for.
  var resolution: Resolution {
    if let width { return .width(width) }
    return scale.map { .scale($0) } ?? .standard
  }

  func validate() throws {
    if scale != nil, width != nil { throw ValidationError("--scale and --width exclude each other") }
    if let scale, !(scale.isFinite && scale > 0) { throw ValidationError("--scale must be more than 0") }
    if let width, width < 1 { throw ValidationError("--width must be at least 1") }
  }

  /// Refuses a size for what has none in pixels.
  func requirePixels(for format: String) throws {
    let isOfPixels = ["png", "apng", "gif", "mp4"].contains(format)
    guard !isOfPixels, scale != nil || width != nil else { return }
    throw ValidationError("--scale and --width are for png; \(format) is sharp at any size")
  }
}
