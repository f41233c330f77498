import GraphFiles
import Relations
import Writing

extension CheckReport {
  /// The report in the Static Analysis Results Interchange Format.
  ///
  /// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
  var sarif: JSON {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string("entente")), ("version", .string(EntenteCommand.version)),
                    ("rules", .array(codes.map(Self.rule))),
                  ])
                )
              ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(diagnostics.map { Self.result($0, rule: positions[$0.code] ?? 0) })),
          ])
        ])
      ),
    ])
  }

  private static func rule(_ code: String) -> JSON {
    guard let rule = Rule.rule(code) else { return .object([("id", .string(code))]) }
    return .object([
      ("id", .string(code)), ("shortDescription", message(rule.summary)),
      ("fullDescription", message(rule.explanation)),
      ("help", message("\(rule.explanation) See: entente explain \(code)")),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, rule: Int) -> JSON {
    let text = diagnostic.message + (diagnostic.suggestion.map { "; \($0)" } ?? "")
    let members: [(String, JSON)] = [
      ("ruleId", .string(diagnostic.code)), ("ruleIndex", .int(rule)),
      ("level", .string(diagnostic.severity.rawValue)), ("message", message(text)),
      (
        "locations",
        .array([
          .object([
            (
              "physicalLocation",
              .object([
                ("artifactLocation", .object([("uri", .string(reference(diagnostic.file)))])),
                (
                  "region",
                  .object([("startLine", .int(diagnostic.line)), ("startColumn", .int(diagnostic.column))])
                ),
              ])
            )
          ])
        ])
      ),
    ]
    return .object(members + (diagnostic.fix.map { [("fixes", .array([fix($0, of: diagnostic)]))] } ?? []))
  }

  /// What is to be written, as the one change of one file.
  private static func fix(_ fix: Diagnostic.Fix, of diagnostic: Diagnostic) -> JSON {
    let region = JSON.object([
      ("startLine", .int(fix.line)), ("startColumn", .int(fix.column)), ("endLine", .int(fix.line)),
      ("endColumn", .int(fix.column + fix.text.unicodeScalars.count)),
    ])
    let replacement = JSON.object([
      ("deletedRegion", region), ("insertedContent", message(fix.replacement)),
    ])
    return .object([
      ("description", message("write \(fix.replacement) for \(fix.text)")),
      (
        "artifactChanges",
        .array([
          .object([
            ("artifactLocation", .object([("uri", .string(reference(diagnostic.file)))])),
            ("replacements", .array([replacement])),
          ])
        ])
      ),
    ])
  }

  private static func message(_ text: String) -> JSON {
    .object([("text", .string(text))])
  }

  /// The path as a relative reference of RFC 3986, which may hold no spaces and the like.
  private static func reference(_ path: String) -> String {
    let kept = Set("/-._~".utf8)
    return path.utf8.reduce(into: "") { reference, byte in
      let isKept =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || kept.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      reference +=
        isKept
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
