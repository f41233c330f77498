/// The size of a sheet, in pixels of CSS.
///
/// A sheet is laid out for its width: however large it is, the names on it can be read where it fills the width of a
/// page of A4, upright or across as the sheet itself.
public struct SheetSize: Hashable, Sendable {
  /// The width.
  public let width: Int
  /// The least height; a sheet is higher where what is on it takes more.
  public let height: Int

  /// The widths and heights that a sheet may have.
  public static let limits = 200...20_000

  /// Makes a size; nil where a side is outside of ``limits``.
  public init?(width: Int, height: Int) {
    guard Self.limits.contains(width), Self.limits.contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The width of A4 in points, upright or across.
  private var paper: Double { width <= height ? 595 : 842 }

  /// The least size of names on A4, in points.
  static let leastName = 7.0

  /// The width that everything on the sheet is laid out for, from which it is enlarged where it is wider.
  ///
  /// - Parameter name: The size of names where nothing is enlarged.
  func layoutWidth(names name: Double) -> Int {
    min(width, Int(name * paper / Self.leastName))
  }

  /// How much larger the sheet is than what it is laid out for.
  func scale(names name: Double) -> Double {
    Double(width) / Double(layoutWidth(names: name))
  }
}
