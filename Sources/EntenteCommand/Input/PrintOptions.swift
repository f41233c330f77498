import ArgumentParser
import Printing

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
