import ArgumentParser
import GraphFiles
import Relations
import Writing

/// `entente explain`: what there is to know of a rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule that check found broken, a kind or a status; or list all rules.",
    discussion: """
      Without a code all rules are listed with their severity, and whether entente check --fix mends what breaks them.

        entente explain duplicate-relation
        entente explain hostility
        entente explain disputed
        entente explain
        entente explain --format json
      """
  )

  @Argument(
    help:
      "The code of the rule, as it stands in brackets in a diagnostic; or a kind of relation or actor, or a status.",
    completion: .rules)
  var code: String?

  @Option(help: "The form of the list: table, json, csv or markdown.")
  var format: OutputFormat = .table

  @OptionGroup var manner: MannerOptions

  func run() throws {
    guard let code else { return list(Rule.all) }
    guard let rule = Rule.rule(code) ?? Rule.rule(code.lowercased()) else {
      if explainWord(code) { return }
      let near =
        Rule.nearest(to: code).map { "; did you mean \($0.code)?" } ?? "; list them with: entente explain"
      throw ValidationError("no rule is called ‘\(code)’\(near)")
    }
    if format != .table { return list([rule]) }
    Terminal.print("\(rule.code) (\(rule.severity.rawValue))\n\n\(rule.summary)\n\n\(rule.explanation)")
    if let example = rule.example {
      Terminal.print("\nNot:\n\(Self.indented(example.wrong))\n\nBut:\n\(Self.indented(example.right))")
    }
    if let fix = rule.fix { Terminal.print("\nWritten by entente check --fix:\n  \(fix)") }
    Terminal.print(
      rule.isAdjustable
        ? "\nA graph can skip it or change its severity under check: in its header."
        : "\nThe graph cannot be used until this is mended.")
  }

  /// Explains a status, or the kinds that a word may stand for; whether there is any.
  private func explainWord(_ word: String) -> Bool {
    if let status = Status(spelt: word) {
      Terminal.print("\(status.rawValue) (status)\n\n\(status.meaning)")
      return true
    }
    let ties = Self.kinds(meantBy: word, among: RelationKind.catalogue, KindWords.relationKinds)
    if !ties.isEmpty {
      show(
        ties, as: "kinds", "id", "sign", "direction", "temporal", "family", "labels", "meaning",
        row: { kind in
          [
            kind.id.rawValue, kind.sign.rawValue, kind.direction.rawValue, kind.temporality.rawValue,
            kind.family.rawValue, Self.labels(kind.labels), kind.meaning ?? "",
          ]
        }, members: Self.members, text: Self.text)
      return true
    }
    let actors = Self.kinds(meantBy: word, among: ActorKind.catalogue, KindWords.actorKinds)
    if actors.isEmpty { return false }
    show(
      actors, as: "actorKinds", "id", "category", "labels",
      row: { [$0.id.rawValue, $0.category.rawValue, Self.labels($0.labels)] },
      members: Self.members, text: Self.text)
    return true
  }

  /// The kind of an identifier, else those that a word may stand for.
  private static func kinds<Kind: LabelledKind>(
    meantBy word: String, among known: [Kind], _ meant: (String, [Kind]) -> [Kind.ID]
  ) -> [Kind] {
    let exact = known.filter { $0.id.rawValue == word.lowercased() }
    return exact.isEmpty ? meant(word, known).compactMap { id in known.first { $0.id == id } } : exact
  }

  /// Prints kinds as objects, as a table or in words.
  private func show<Kind>(
    _ kinds: [Kind], as name: String, _ columns: String..., row: (Kind) -> [String],
    members: (Kind) -> [(String, JSON)], text: (Kind) -> String
  ) {
    guard let form = format.form else {
      let objects = kinds.map { JSON.object(members($0)) }
      return Terminal.print(
        JSON.object([("version", .int(Answering.jsonVersion)), (name, .array(objects))]).text)
    }
    if form == .aligned { return Terminal.write(kinds.map(text).joined(separator: "\n")) }
    Terminal.write(Table(header: columns, rows: kinds.map(row)).text(as: form))
  }

  private static func text(of kind: RelationKind) -> String {
    var traits = [
      "sign       \(kind.sign)",
      "direction  \(kind.isAlone ? "none: it takes no to:" : kind.direction.rawValue)",
      "temporal   \(kind.temporality)", "family     \(kind.family)", "labels     \(labels(kind.labels))",
    ]
    if kind.isAllying { traits.append("allies     its two ends are allies") }
    if let role = kind.role {
      traits.append("role       its first end is \(Self.phrase(of: role)) its second")
    }
    if kind.isPart { traits.append("part       its first end counts for its second with --roll-up") }
    if let descent = kind.descent { traits.append("lineage    \(descent)") }
    let to = kind.isAlone ? "" : ", to: b"
    let when = kind.temporality == .state ? "2023-04-15/.." : "2023-04-15"
    return "\(kind.id) (kind of relation)\n\n\(kind.meaning ?? "")\n\n"
      + traits.map { "  \($0)\n" }.joined()
      + "\n  { id: R1, kind: \(kind.id), from: a\(to), when: \(when), claims: [S1] }\n"
  }

  private static func phrase(of role: Role) -> String {
    switch role {
    case .member, .component, .government, .leader: "a \(role.rawValue) of"
    case .officer: "an officer of"
    case .backer: "a backer of"
    }
  }

  private static func text(of kind: ActorKind) -> String {
    "\(kind.id) (kind of actor)\n\n  category   \(kind.category.rawValue)\n  labels     \(labels(kind.labels))\n"
      + "\n  a: { kind: \(kind.id), name: A }\n"
  }

  static func members(of kind: ActorKind) -> [(String, JSON)] {
    [
      ("id", .string(kind.id.rawValue)), ("category", .string(kind.category.rawValue)),
      ("labels", json(kind.labels)),
    ]
  }

  /// The traits of a kind for the JSON form.
  static func members(of kind: RelationKind) -> [(String, JSON)] {
    [
      ("id", .string(kind.id.rawValue)), ("sign", .string(kind.sign.rawValue)),
      ("direction", .string(kind.direction.rawValue)), ("temporal", .string(kind.temporality.rawValue)),
      ("family", .string(kind.family.rawValue)), ("labels", json(kind.labels)),
      ("allies", .bool(kind.isAllying)), ("role", .optional(kind.role?.rawValue)),
      ("part", .bool(kind.isPart)), ("alone", .bool(kind.isAlone)),
      ("lineage", .optional(kind.descent?.rawValue)), ("meaning", .optional(kind.meaning)),
    ]
  }

  static func json(_ texts: [String: String]) -> JSON {
    .object(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  /// Labels by language, English first.
  static func labels(_ labels: [String: String]) -> String {
    let rest = labels.filter { $0.key != "en" }.sorted { $0.key < $1.key }.map(\.value)
    return ((labels["en"].map { [$0] } ?? []) + rest).joined(separator: " / ")
  }

  /// Identifiers by data set.
  static func words(_ ids: [String: String]) -> String {
    ids.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private func list(_ rules: [Rule]) {
    guard let form = format.form else {
      let objects = rules.map { rule in
        JSON.object([
          ("code", .string(rule.code)), ("severity", .string(rule.severity.rawValue)),
          ("summary", .string(rule.summary)), ("explanation", .string(rule.explanation)),
          ("wrong", .optional(rule.example?.wrong)), ("right", .optional(rule.example?.right)),
          ("fix", .optional(rule.fix)),
        ])
      }
      return Terminal.print(
        JSON.object([("version", .int(Answering.jsonVersion)), ("rules", .array(objects))]).text)
    }
    var table = Table("code", "severity", "fix", "summary")
    table.rows = rules.map { [$0.code, $0.severity.rawValue, $0.fix == nil ? "" : "--fix", $0.summary] }
    Terminal.write(table.text(as: form))
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
