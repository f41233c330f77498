/// A turn by a multiple of 30 degrees.
///
/// The sines are square roots, which are the same on every machine; those of a mathematics library need not be.
struct Rotation: Sendable {
  private let sine: Double
  private let cosine: Double

  /// The six turns that give six different pictures; half a turn gives none.
  static let all: [Rotation] = [0, 1, 2, 3, 4, 5].map(Rotation.init(twelfths:))

  /// Creates a turn by so many twelfths of a full one.
  init(twelfths: Int) {
    let root = 3.0.squareRoot() / 2
    let sines = [0, 0.5, root, 1, root, 0.5, 0, -0.5, -root, -1, -root, -0.5]
    sine = sines[twelfths % 12]
    cosine = sines[(twelfths + 3) % 12]
  }

  /// Turns a place around the origin and rounds it to whole points.
  func callAsFunction(x: Double, y: Double) -> Position {
    Position(x: whole(x * cosine - y * sine), y: whole(x * sine + y * cosine))
  }

  /// The nearest whole number within a million of zero; zero for what is no number.
  private func whole(_ value: Double) -> Int {
    value.isNaN ? 0 : Int(min(max(value.rounded(), -1e6), 1e6))
  }
}
