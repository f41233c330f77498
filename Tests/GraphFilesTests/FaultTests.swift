import GraphFiles
import Testing

@Suite("Every fault is reported once, in its place")
struct FaultTests {
  /// A text that follows the preamble, with a `^` before each place of an error, and the codes of the errors.
  struct Fault: CustomTestStringConvertible {
    let yaml: String
    let errors: [String]

    init(_ marked: String, _ codes: String...) {
      yaml = marked.filter { $0 != "^" }
      let places = marked.split(separator: "^", omittingEmptySubsequences: false).dropLast()
      var before = preamble
      errors = zip(places, codes).map { text, code in
        before += text
        let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(lines.count):\((lines.last?.count ?? 0) + 1) \(code)"
      }
      precondition(places.count == codes.count, "one mark an error")
    }

    var testDescription: String { "\(errors.first ?? ""): \(yaml.prefix(80))" }
  }

  @Test("A section that nothing was meant for hides no fault, one that is misspelt only those it explains")
  func unknownSections() {
    let relation = "relations:\n  - { id: r, kind: nonsense, from: a, to: x, when: 2020, claims: [t] }\n"
    #expect(
      codes(in: preamble + "zebra: x\n" + relation)
        == ["8:1 unknown-key", "10:20 unknown-kind", "10:43 unknown-actor", "10:67 unknown-source"])
    #expect(
      codes(in: preamble.replacing("actors:", with: "actor:") + relation)
        == ["5:1 unknown-key", "9:20 unknown-kind", "9:67 unknown-source"])
  }

  @Test("A text that is no usable YAML is refused where it ceases to be", arguments: syntaxFaults)
  func syntax(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.errors)
  }

  @Test("A key that is unknown, missing or empty is named", arguments: keyFaults)
  func keys(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.errors)
  }

  @Test("A value of the wrong sort is named, and nothing that follows from it", arguments: valueFaults)
  func values(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.errors)
  }

  @Test("A date is faulted at the character that makes it none", arguments: dateFaults)
  func dates(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.errors)
  }

  @Test("What the checks of the contents find stands at the field it is about", arguments: contentFaults)
  func contents(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.errors)
  }

  static let syntaxFaults = [
    Fault("relations: [^", "yaml-syntax"),
    Fault("relations:\n  - { id: r, kind: support, from: a b^: c }", "yaml-syntax"),
    Fault("title: ^\"open", "yaml-syntax"),
    Fault("title: a^\u{7}b", "yaml-syntax"),
    Fault("title: a^\u{2028}b", "yaml-syntax"),
    Fault("title: ^@home", "yaml-syntax"),
    Fault("relations:\n^\t- x", "yaml-syntax"),
    Fault("^---\nmore: x", "yaml-several-documents"),
    Fault("...\n^---\nmore: x", "yaml-several-documents"),
    Fault("title: ^&t x", "yaml-alias"),
    Fault("title: ^*t", "yaml-alias"),
    Fault("relations:\n  - { id: r, kind: ^&k support }", "yaml-alias"),
    Fault("? ^*t\n: x", "yaml-alias"),
    Fault("title: ^!!str x", "yaml-tag"),
    Fault("title: x\n^title: y", "yaml-duplicate-key"),
    Fault("title: x\n^title: y\n^title: z", "yaml-duplicate-key", "yaml-duplicate-key"),
    Fault(
      "relations:\n  - { id: r, ^id: q, kind: ^knd, from: a, to: b, when: 2020, ^when: 2021 }",
      "yaml-duplicate-key", "unknown-kind", "yaml-duplicate-key"),
    Fault("title: x\n^\"title\": y\n^'title': z", "yaml-duplicate-key", "yaml-duplicate-key"),
    Fault("\"t\\u0069tle\": x\n^title: y", "yaml-duplicate-key"),
  ]

  static let keyFaults = [
    Fault("^relation:\n  - { id: r }", "unknown-key"),
    Fault("^zebra: x", "unknown-key"),
    Fault("? ^[a, b]\n: x", "wrong-type"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, ^whn: 2020 }", "unknown-key"),
    Fault("relations:\n  - ^{ id: r, kind: support, from: a, to: b }", "missing-key"),
    Fault("relations:\n  - ^id: r\n    kind: support\n    to: b\n    when: 2020", "missing-key"),
    Fault("relations:\n  - ^{ kind: support, from: a, to: b, when: 2020 }", "missing-key"),
    Fault("relations:\n  - ^{ id: r, from: a, to: b, when: 2020 }", "missing-key"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, ^when: ~ }", "missing-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, ^when: }", "missing-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, ^when: null }", "missing-value"),
    Fault("relations:\n  -^", "missing-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, ^label: }", "missing-value"),
    Fault("pacts:\n  ^p:", "missing-value"),
    Fault("pacts:\n  ^p: { parties: [a, b] }", "missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: [^{ id: r }, b] }", "missing-key"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: { a: ^{ note: x } } }] }", "missing-key"
    ),
    Fault("actor-kinds:\n  k: { ^lable: x }", "unknown-key"),
    Fault("relation-kinds:\n  k: { ^sing: positive }", "unknown-key"),
    Fault("statements:\n  - ^{ id: f, quote: x }", "missing-key"),
    Fault("statements:\n  - ^{ source: s, quote: x }", "missing-key"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [^{ quote: x }] }",
      "missing-key"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [^{ ended: true }] }", "missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: [{ actor: a, ^ended: true }, b] }", "misplaced-key"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [2020, 2022], ^ended: true }",
      "misplaced-key"),
  ]

  static let valueFaults = [
    Fault("relations: ^{}", "wrong-type"),
    Fault("relations: ^x", "wrong-type"),
    Fault("pacts: ^[a]", "wrong-type"),
    Fault("relations:\n  - ^x", "wrong-type"),
    Fault("pacts:\n  p: ^x", "wrong-type"),
    Fault("title: ^[x]", "wrong-type"),
    Fault("coverage: ^2020", "wrong-type"),
    Fault("tolerance: ^3", "wrong-type"),
    Fault("tolerance: { day: ^many }", "bad-value"),
    Fault("tolerance: { day: ^-1 }", "bad-value"),
    Fault("tolerance: { day: ^99999999999999999999 }", "bad-value"),
    Fault("relations:\n  - { id: ^[r], kind: support, from: a, to: b, when: 2020 }", "wrong-type"),
    Fault("relations:\n  - { id: r, kind: support, from: ^{ x: y }, to: b, when: 2020 }", "wrong-type"),
    Fault("relations:\n  - { id: r, kind: hostility, from: a, to: ^[b], when: 2020 }", "wrong-type"),
    Fault("relations:\n  - { id: ^r r, kind: support, from: a, to: b, when: 2020 }", "bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: ^\"\", to: b, when: 2020 }", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, status: ^asserted }", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, temporal: ^epoch }", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, verification: ^no }", "bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, sign: ^good }", "bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, ended: ^yes }", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, ended: ^\"true\" }", "bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, as-of: ^2020 }", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [^[s]] }", "wrong-type"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: ^{ note: x } }",
      "missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: ^x }", "unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, ^[b]] }", "wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: ^[a] }] }", "wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], obligations: [^[x]] }", "wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], name: ^[x] }", "wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], name: { ^e n: x } }", "bad-value"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], names: [^x] }", "wrong-type"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], names: [{ text: x, type: ^nickname }] }", "bad-value"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], names: [^{ type: short }] }", "missing-key"),
    Fault("actor-kinds:\n  k: { category: ^planet }", "bad-value"),
    Fault("relation-kinds:\n  k: { family: ^royal }", "bad-value"),
    Fault("relation-kinds:\n  k: { mark: ^star }", "bad-value"),
    Fault("relation-kinds:\n  k: { direction: ^up }", "bad-value"),
    Fault("relation-kinds:\n  k: { allies: ^maybe }", "bad-value"),
    Fault("relation-kinds:\n  k: { label: ^[x] }", "wrong-type"),
  ]

  static let dateFaults = [
    Fault("coverage: { when: 2012/2025-^13 }", "edtf-no-such-month"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020-^13 }", "edtf-no-such-month"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: \"2020-^13\" }", "edtf-no-such-month"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: '2020-^13' }", "edtf-no-such-month"),
    Fault(
      "relations:\n  - id: r\n    kind: support\n    from: a\n    to: b\n    when: ^|\n      2020-13",
      "edtf-no-such-month"),
    Fault(
      "relations:\n  - { id: é, kind: support, from: a, to: b, when: 2022/^2021 }", "edtf-end-before-start"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [2020, 2021-02-^30] }",
      "edtf-no-such-day"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [{ span: 2021-02-^30 }] }",
      "edtf-no-such-day"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020/.., first-seen: 2021-^13 }",
      "edtf-no-such-month"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020-^13, ended: ^perhaps }",
      "edtf-no-such-month", "bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: ^[2012-03..2012-04] }", "unquoted-set"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: ^[..2012] }", "unquoted-set"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: ^[2012-03..2012-04]/2012-06 }",
      "unquoted-set"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: ^2012/[2013..2014] }", "unquoted-set"),
    Fault(
      "relations:\n  - id: r\n    kind: support\n    from: a\n    to: b\n    when: ^[2012,2013]/2014\n    note: x",
      "unquoted-set"),
  ]

  static let contentFaults = [
    Fault("relations:\n  - { id: r, kind: support, from: ^aa, to: b, when: 2020 }", "unknown-actor"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: ^bb, when: 2020 }", "unknown-actor"),
    Fault("relations:\n  - { id: r, kind: ^supprt, from: a, to: b, when: 2020 }", "unknown-kind"),
    Fault("relations:\n  - ^{ id: r, kind: hostility, from: a, when: 2020 }", "missing-target"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: ^t }", "unknown-source"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [s, { source: ^t }] }",
      "unknown-source"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, when: 2020 }\n  - { id: ^r, kind: support, from: a, when: 2020 }",
      "duplicate-id"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, when: ^2020/.., first-seen: 2019 }",
      "impossible-spell"),
    Fault("pacts:\n  ^a: { kind: alliance, parties: [a, b] }", "duplicate-id"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, ^c] }", "unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: ^c }] }", "unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: { ^c: r } }] }", "unknown-party"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], mediators: [{ actor: a, claims: [^t] }] }",
      "unknown-source"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], name: { en: x, fr: y }, names: [{ text: z, type: short, claims: ^t }] }",
      "unknown-source"),
    Fault("statements:\n  - { id: f, source: ^t, quote: x }", "unknown-source"),
    Fault("statements:\n  - { id: f, source: s, about: ^c, quote: x }", "unknown-actor"),
    Fault("statements:\n  - { id: f, source: s }\n  - { id: ^f, source: s }", "duplicate-id"),
  ]
}
