/// How many pixels a picture gets.
public enum Resolution: Hashable, Sendable {
  /// So many pixels for each CSS pixel of the picture, in both directions.
  case scale(Double)
  /// So many pixels from left to right, and as many from top to bottom as the picture's shape asks for.
  case width(Int)

  /// What makes the smallest words of a picture legible on a screen and on paper.
  public static let standard = Resolution.scale(2)

  /// The most pixels that a side may have, which is what cairo can draw.
  static let longestSide = 32_767
  /// The most pixels in all: 256 Mi, which take 1 GiB while the picture is drawn.
  static let mostPixels = 1 << 28

  /// The size in pixels of a picture of this size in CSS pixels.
  func pixels(of size: (width: Double, height: Double)) throws(PrintingError) -> (width: Int, height: Int) {
    let scale =
      switch self {
      case .scale(let scale): scale
      case .width(let width): Double(width) / size.width
      }
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    // What is no number is in no range.
    let sides = 1...Double(Self.longestSide)
    guard sides.contains(width), sides.contains(height) else {
      throw PrintingError(
        code: .invalidSize,
        message: "a side of a PNG has from 1 to \(Self.longestSide) pixels; choose another scale or width")
    }
    guard Int(width) * Int(height) <= Self.mostPixels else {
      throw PrintingError(
        code: .invalidSize,
        message: "\(Int(width)) by \(Int(height)) pixels are more than \(Self.mostPixels); "
          + "choose a smaller scale or width, or PDF, which is sharp at any size")
    }
    return (Int(width), Int(height))
  }
}
