import Relations

/// The box of an actor: a line for its name, a smaller one for the word of its kind.
enum NodeBox {
  static let height = 36
  static let minimalWidth = 64
  static let nameSize = 12.0
  static let wordSize = 9.0
  /// The width beyond which a name goes on in another line, and how many lines there are at most.
  static let nameWidth = 176.0
  static let lineLimit = 3
  static let lineHeight = 14

  /// The size that holds each of several names and words; whole even points, so that its centre is whole too.
  static func size(
    labels: [String], words: [String], category: ActorKind.Category
  ) -> (width: Int, height: Int) {
    let lines = labels.map(lines)
    let names = lines.joined().map { TextMetrics.width(of: $0, size: nameSize, weight: .bold) }
    let kinds = words.map { TextMetrics.width(of: $0, size: wordSize) }
    var text = max(names.max() ?? 0, kinds.max() ?? 0) * TextMetrics.slack
    // The sides of a hexagon slant: where letters reach highest and lowest, two thirds of its width are left.
    if category == .company { text *= 1.4 }
    let width = max(Double(minimalWidth), text + margin(of: category))
    let count = lines.map(\.count).max() ?? 1
    // The sides of an ellipse and of an octagon leave less room where there are more lines.
    let slant = category == .armedGroup ? 22 : [.organisation, .company].contains(category) ? 18 : 0
    return (
      Int((width / 2).rounded(.up)) * 2 + slant * (count - 1),
      height + rise(of: category) + lineHeight * (count - 1)
    )
  }

  /// A name in the lines that a box has for it.
  static func lines(_ name: String) -> [String] {
    TextMetrics.lines(
      name, width: nameWidth / TextMetrics.slack, size: nameSize, weight: .bold, limit: lineLimit)
  }

  /// What the shape takes above and below: near its corners it leaves too little room for the letters of a line.
  private static func rise(of category: ActorKind.Category) -> Int {
    switch category {
    case .organisation: 6
    case .armedGroup: 4
    default: 0
    }
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
