import Relations

/// The box of an actor: a line for its name, a smaller one for the word of its kind.
enum NodeBox {
  static let height = 36
  static let minimalWidth = 64
  static let nameSize = 12.0
  static let wordSize = 9.0
  /// How far below the middle of the box each stands: together in the middle, clear of a double line.
  static let nameBaseline = -2
  static let wordBaseline = 10

  /// The size that holds each of several names and words; whole even points, so that its centre is whole too.
  static func size(
    labels: [String], words: [String], category: ActorKind.Category
  ) -> (width: Int, height: Int) {
    let names = labels.map { TextMetrics.width(of: $0, size: nameSize, weight: .bold) }
    let kinds = words.map { TextMetrics.width(of: $0, size: wordSize) }
    var text = max(names.max() ?? 0, kinds.max() ?? 0) * TextMetrics.slack
    // The sides of a hexagon slant: where letters reach highest and lowest, two thirds of its width are left.
    if category == .company { text *= 1.4 }
    let width = max(Double(minimalWidth), text + margin(of: category))
    return (Int((width / 2).rounded(.up)) * 2, height + (category == .organisation ? 6 : 0))
  }

  /// What the shape takes from both sides of its box.
  private static func margin(of category: ActorKind.Category) -> Double {
    switch category {
    case .organisation: 34
    case .armedGroup: 26
    default: 18
    }
  }
}
