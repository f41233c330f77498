/// Names each of which is given once; one that is taken gets a number.
struct UniqueNames {
  /// What stands between a name and its number.
  private let separator: String
  private var taken: Set<String> = []
  /// The number that comes next for a name that was taken, so that a thousand of one name are not tried a thousand times
  /// each.
  private var next: [String: Int] = [:]

  init(separator: String = "-") { self.separator = separator }

  var count: Int { taken.count }

  /// Takes a name; false where it is taken.
  mutating func insert(_ name: String) -> Bool { taken.insert(name).inserted }

  /// The name, or one made of it.
  mutating func name(_ name: String) -> String {
    if insert(name) { return name }
    var number = next[name] ?? 2
    while !insert("\(name)\(separator)\(number)") { number += 1 }
    next[name] = number + 1
    return "\(name)\(separator)\(number)"
  }
}
