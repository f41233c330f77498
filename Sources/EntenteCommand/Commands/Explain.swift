import ArgumentParser
import GraphFiles
import Relations

/// `entente explain`: what there is to know of a rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule that check found broken, or list all rules.",
    discussion: """
      Without a code all rules are listed with their severity, and whether entente check --fix mends what breaks them.

        entente explain duplicate-relation
        entente explain
        entente explain --format json
      """
  )

  @Argument(
    help: "The code of the rule, as it stands in brackets in a diagnostic.", completion: .rules)
  var code: String?

  @Option(help: "The form of the list: table, json, csv or markdown.")
  var format: OutputFormat = .table

  @OptionGroup var manner: MannerOptions

  func run() throws {
    guard let code else { return list(Rule.all) }
    guard let rule = Rule.rule(code) else {
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
