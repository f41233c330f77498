/// What a row has to say to count.
struct RowCondition {
  let column: Int
  /// The texts of which one must stand there; empty where any may.
  var texts: Set<String> = []
  /// The texts of which none may stand there.
  var excluded: Set<String> = []
  /// The least and the greatest number that may stand there.
  var least: Int?
  var greatest: Int?
  /// Whether something must stand there, or nothing.
  var isFilled: Bool?

  func holds(in row: inout TableRow) -> Bool {
    let raw = row.rawText(column)
    if let isFilled, (row.text(column) != nil) != isFilled { return false }
    if !texts.isEmpty, !texts.contains(raw) { return false }
    if excluded.contains(raw) { return false }
    if least != nil || greatest != nil {
      guard let number = Int(raw) else { return false }
      if let least, number < least { return false }
      if let greatest, number > greatest { return false }
    }
    return true
  }
}

extension [RowCondition] {
  func hold(in row: inout TableRow) -> Bool {
    for condition in self where !condition.holds(in: &row) { return false }
    return true
  }
}
