import GraphFiles
import Testing

@Suite("Every fault is reported once, in its place")
struct FaultTests {
  /// A text that follows the preamble, and its errors as `line:column code`; its first line is line 8.
  struct Fault: CustomTestStringConvertible {
    let yaml: String
    let codes: [String]

    init(_ yaml: String, _ codes: String...) {
      self.yaml = yaml
      self.codes = codes
    }

    var testDescription: String { "\(codes.first ?? "none"): \(yaml.prefix(60))" }
  }

  @Test("A text that is no usable YAML is refused where it ceases to be", arguments: syntaxFaults)
  func syntax(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.codes)
  }

  @Test("A key that is unknown, missing or empty is named", arguments: keyFaults)
  func keys(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.codes)
  }

  @Test("A value of the wrong sort is named, and nothing that follows from it", arguments: valueFaults)
  func values(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.codes)
  }

  @Test("A date is faulted at the character that makes it none", arguments: dateFaults)
  func dates(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.codes)
  }

  @Test("What the checks of the contents find stands at the field it is about", arguments: contentFaults)
  func contents(fault: Fault) {
    #expect(codes(in: preamble + fault.yaml) == fault.codes)
  }

  static let syntaxFaults = [
    Fault("relations: [", "9:1 yaml-syntax"),
    Fault("relations:\n  - { id: r, kind: support, from: a b: c }", "9:42 yaml-syntax"),
    Fault("title: \"open", "8:8 yaml-syntax"),
    Fault("title: a\u{7}b", "8:9 yaml-syntax"),
    Fault("title: a\u{2028}b", "8:9 yaml-syntax"),
    Fault("title: @home", "8:8 yaml-syntax"),
    Fault("relations:\n\t- x", "9:1 yaml-syntax"),
    Fault("---\nmore: x", "8:1 yaml-several-documents"),
    Fault("...\n---\nmore: x", "9:1 yaml-several-documents"),
    Fault("title: &t x", "8:8 yaml-alias"),
    Fault("title: *t", "8:8 yaml-alias"),
    Fault("relations:\n  - { id: r, kind: &k support }", "9:20 yaml-alias"),
    Fault("? *t\n: x", "8:3 yaml-alias"),
    Fault("title: !!str x", "8:8 yaml-tag"),
    Fault("title: x\ntitle: y", "9:1 yaml-duplicate-key"),
    Fault("title: x\ntitle: y\ntitle: z", "9:1 yaml-duplicate-key", "10:1 yaml-duplicate-key"),
    Fault(
      "relations:\n  - { id: r, id: q, kind: knd, from: a, to: b, when: 2020, when: 2021 }", "9:14 yaml-duplicate-key",
      "9:27 unknown-kind", "9:60 yaml-duplicate-key"),
    Fault("title: x\n\"title\": y\n'title': z", "9:1 yaml-duplicate-key", "10:1 yaml-duplicate-key"),
    Fault("\"t\\u0069tle\": x\ntitle: y", "8:1 yaml-duplicate-key"),
  ]

  static let keyFaults = [
    Fault("relation:\n  - { id: r }", "8:1 unknown-key"),
    Fault("zebra: x", "8:1 unknown-key"),
    Fault("? [a, b]\n: x", "8:3 wrong-type"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, whn: 2020 }", "9:44 unknown-key"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b }", "9:5 missing-key"),
    Fault("relations:\n  - id: r\n    kind: support\n    to: b\n    when: 2020", "9:5 missing-key"),
    Fault("relations:\n  - { kind: support, from: a, to: b, when: 2020 }", "9:5 missing-key"),
    Fault("relations:\n  - { id: r, from: a, to: b, when: 2020 }", "9:5 missing-key"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: ~ }", "9:44 missing-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: }", "9:44 missing-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: null }", "9:44 missing-value"),
    Fault("relations:\n  -", "9:4 missing-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, label: }", "9:56 missing-value"),
    Fault("pacts:\n  p:", "9:3 missing-value"),
    Fault("pacts:\n  p: { parties: [a, b] }", "9:3 missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: [{ id: r }, b] }", "9:34 missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: { a: { note: x } } }] }", "9:61 missing-key"),
    Fault("actor-kinds:\n  k: { lable: x }", "9:8 unknown-key"),
    Fault("relation-kinds:\n  k: { sing: positive }", "9:8 unknown-key"),
    Fault("statements:\n  - { id: f, quote: x }", "9:5 missing-key"),
    Fault("statements:\n  - { source: s, quote: x }", "9:5 missing-key"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [{ quote: x }] }", "9:67 missing-key"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: [{ ended: true }] }", "9:51 missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: [{ actor: a, ended: true }, b] }", "9:46 misplaced-key"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [2020, 2022], ended: true }",
      "9:64 misplaced-key"),
  ]

  static let valueFaults = [
    Fault("relations: {}", "8:12 wrong-type"),
    Fault("relations: x", "8:12 wrong-type"),
    Fault("pacts: [a]", "8:8 wrong-type"),
    Fault("relations:\n  - x", "9:5 wrong-type"),
    Fault("pacts:\n  p: x", "9:6 wrong-type"),
    Fault("title: [x]", "8:8 wrong-type"),
    Fault("coverage: 2020", "8:11 wrong-type"),
    Fault("tolerance: 3", "8:12 wrong-type"),
    Fault("tolerance: { day: many }", "8:19 bad-value"),
    Fault("tolerance: { day: -1 }", "8:19 bad-value"),
    Fault("tolerance: { day: 99999999999999999999 }", "8:19 bad-value"),
    Fault("relations:\n  - { id: [r], kind: support, from: a, to: b, when: 2020 }", "9:11 wrong-type"),
    Fault("relations:\n  - { id: r, kind: support, from: { x: y }, to: b, when: 2020 }", "9:35 wrong-type"),
    Fault("relations:\n  - { id: r, kind: hostility, from: a, to: [b], when: 2020 }", "9:44 wrong-type"),
    Fault("relations:\n  - { id: r r, kind: support, from: a, to: b, when: 2020 }", "9:11 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: \"\", to: b, when: 2020 }", "9:35 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, status: asserted }", "9:64 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, temporal: epoch }", "9:66 bad-value"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, verification: no }", "9:70 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, sign: good }", "9:62 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, ended: yes }", "9:63 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, ended: \"true\" }", "9:63 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, as-of: 2020 }", "9:63 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [[s]] }", "9:65 wrong-type"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: { note: x } }", "9:64 missing-key"),
    Fault("pacts:\n  p: { kind: alliance, parties: x }", "9:33 unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, [b]] }", "9:37 wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: [a] }] }", "9:56 wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], obligations: [[x]] }", "9:54 wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], name: [x] }", "9:47 wrong-type"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], name: { e n: x } }", "9:49 bad-value"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], names: [x] }", "9:49 wrong-type"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], names: [{ text: x, type: nickname }] }", "9:66 bad-value"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, b], names: [{ type: short }] }", "9:49 missing-key"),
    Fault("actor-kinds:\n  k: { category: planet }", "9:18 bad-value"),
    Fault("relation-kinds:\n  k: { family: royal }", "9:16 bad-value"),
    Fault("relation-kinds:\n  k: { mark: star }", "9:14 bad-value"),
    Fault("relation-kinds:\n  k: { direction: up }", "9:19 bad-value"),
    Fault("relation-kinds:\n  k: { allies: maybe }", "9:16 bad-value"),
    Fault("relation-kinds:\n  k: { label: [x] }", "9:15 wrong-type"),
  ]

  static let dateFaults = [
    Fault("coverage: { when: 2012/2025-13 }", "8:24 edtf-no-such-month"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020-13 }", "9:55 edtf-no-such-month"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: \"2020-13\" }", "9:56 edtf-no-such-month"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: '2020-13' }", "9:56 edtf-no-such-month"),
    Fault(
      "relations:\n  - id: r\n    kind: support\n    from: a\n    to: b\n    when: |\n      2020-13", "13:11 edtf-no-such-month"),
    Fault("relations:\n  - { id: é, kind: support, from: a, to: b, when: 2022/2021 }", "9:51 edtf-end-before-start"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: [2020, 2021-02-30] }", "9:65 edtf-no-such-day"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [{ span: 2021-02-30 }] }",
      "9:66 edtf-no-such-day"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020/.., first-seen: 2021-13 }",
      "9:79 edtf-no-such-month"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020-13, ended: perhaps }",
      "9:55 edtf-no-such-month", "9:66 bad-value"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: [2012-03..2012-04] }", "9:50 unquoted-set"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: [..2012] }", "9:50 unquoted-set"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: [2012-03..2012-04]/2012-06 }",
      "9:50 unquoted-set"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2012/[2013..2014] }", "9:50 unquoted-set"),
    Fault(
      "relations:\n  - id: r\n    kind: support\n    from: a\n    to: b\n    when: [2012,2013]/2014\n    note: x",
      "13:11 unquoted-set"),
  ]

  static let contentFaults = [
    Fault("relations:\n  - { id: r, kind: support, from: aa, to: b, when: 2020 }", "9:35 unknown-actor"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: bb, when: 2020 }", "9:42 unknown-actor"),
    Fault("relations:\n  - { id: r, kind: supprt, from: a, to: b, when: 2020 }", "9:20 unknown-kind"),
    Fault("relations:\n  - { id: r, kind: hostility, from: a, when: 2020 }", "9:5 missing-target"),
    Fault("relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: t }", "9:64 unknown-source"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, to: b, when: 2020, claims: [s, { source: t }] }",
      "9:78 unknown-source"),
    Fault(
      "relations:\n  - { id: r, kind: support, from: a, when: 2020 }\n  - { id: r, kind: support, from: a, when: 2020 }",
      "10:11 duplicate-id"),
    Fault("relations:\n  - { id: r, kind: support, from: a, when: 2020/.., first-seen: 2019 }", "9:44 impossible-spell"),
    Fault("pacts:\n  a: { kind: alliance, parties: [a, b] }", "9:3 duplicate-id"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, c] }", "9:37 unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: c }] }", "9:46 unknown-actor"),
    Fault("pacts:\n  p: { kind: alliance, parties: [a, { actor: b, pairs: { c: r } }] }", "9:58 unknown-party"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], mediators: [{ actor: a, claims: [t] }] }",
      "9:75 unknown-source"),
    Fault(
      "pacts:\n  p: { kind: alliance, parties: [a, b], name: { en: x, fr: y }, names: [{ text: z, type: short, claims: t }] }",
      "9:107 unknown-source"),
    Fault("statements:\n  - { id: f, source: t, quote: x }", "9:22 unknown-source"),
    Fault("statements:\n  - { id: f, source: s, about: c, quote: x }", "9:32 unknown-actor"),
    Fault("statements:\n  - { id: f, source: s }\n  - { id: f, source: s }", "10:11 duplicate-id"),
  ]
}
