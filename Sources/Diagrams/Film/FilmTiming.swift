/// When the pieces of a film are seen, as rules of CSS.
///
/// Where nothing moves, the last picture is seen. The film plays once and stops; a pointer over it holds it.
struct FilmTiming {
  private let count: Int
  /// The pictures on which pieces are seen, each set with the name of its class.
  private var names: [[Int]: String] = [:]
  private var patterns: [[Int]] = []

  /// - Parameters:
  ///   - patterns: For each piece the pictures on which it is seen, in order.
  ///   - count: How many pictures there are.
  init(patterns all: [[Int]], count: Int) {
    self.count = count
    guard count > 1 else { return }
    for pattern in all where pattern.count < count && names[pattern] == nil {
      names[pattern] = "f\(patterns.count)"
      patterns.append(pattern)
    }
  }

  /// The classes of a piece that is seen on some of the pictures.
  func classes(_ own: String, of indices: [Int]) -> String {
    [own, names[indices] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var seconds: String {
    let tenths = Int((Double(count) * Film.pace * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)s"
  }

  /// The rules, a line each.
  var rules: [String] {
    guard count > 1 else { return [] }
    let hidden = patterns.filter { $0.last != count - 1 }.compactMap { names[$0] }.map { ".\($0)" }
    var rules = hidden.isEmpty ? [] : [hidden.joined(separator: ",") + "{visibility:hidden}"]
    rules.append(".way-gone{transform-box:fill-box;transform-origin:left}")
    rules.append("@media screen and (prefers-reduced-motion:no-preference){")
    rules.append(".way-gone{animation:play \(seconds) linear both}")
    rules.append("@keyframes play{from{transform:scaleX(0)}to{transform:scaleX(1)}}")
    for pattern in patterns {
      guard let name = names[pattern] else { continue }
      rules.append(".\(name){animation:\(name) \(seconds) step-end both}")
      rules.append("@keyframes \(name){\(steps(of: pattern))}")
    }
    rules.append("svg:hover *{animation-play-state:paused}")
    rules.append("}")
    return rules
  }

  /// What is to be seen from each moment of a change on, in hundredths of the film.
  private func steps(of pattern: [Int]) -> String {
    let shown = Set(pattern)
    var steps: [String] = []
    for index in 0..<count where index == 0 || shown.contains(index) != shown.contains(index - 1) {
      steps.append("\(percent(index)){visibility:\(shown.contains(index) ? "visible" : "hidden")}")
    }
    steps.append("100%{visibility:\(shown.contains(count - 1) ? "visible" : "hidden")}")
    return steps.joined()
  }

  private func percent(_ index: Int) -> String {
    let thousandths = index * 100_000 / count
    let rest = thousandths % 1000
    let digits = rest < 10 ? "00\(rest)" : rest < 100 ? "0\(rest)" : "\(rest)"
    return "\(thousandths / 1000).\(digits)%"
  }
}
