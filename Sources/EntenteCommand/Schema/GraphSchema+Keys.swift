import Relations
import Writing

extension GraphSchema {
  static var claimKeys: [(String, JSON)] {
    [
      ("locator", said("A page, a paragraph, a time code.", ref("text"))),
      ("quote", said("The exact words.", ref("text"))), ("when", ref("when")), ("status", ref("status")),
      ("note", ref("text")),
    ]
  }

  static var periodKeys: [(String, JSON)] {
    [
      ("ended", said("Whether it is over, at a date unknown.", truth)),
      ("first-seen", ref("date")), ("last-seen", ref("date")), ("as-of", ref("day")),
    ]
  }

  static var recordKeys: [(String, JSON)] {
    [("when", ref("when"))] + periodKeys + [
      ("status", ref("status")), ("sign", ref("sign")), ("temporal", words(Temporality.allCases)),
      ("verification", words(Verification.allCases)), ("label", ref("texts")),
      ("weight", amount), ("count", amount), ("claims", ref("claims")), ("note", ref("text")),
      ("notes", oneOrMore(ref("text"))),
    ]
  }

  static let amount = said(
    "A number with its unit: 1200 troops.",
    either(.object([("type", .strings(["number", "string"]))]), ref("quantity")))

  static let externalIDs = said(
    "Identifiers in other data sets, such as { iso3: MLI }.",
    .object([("type", .string("object")), ("additionalProperties", ref("text"))]))

  static var relationKeys: [(String, JSON)] {
    [("id", ref("id")), ("kind", relationKind), ("from", ref("id")), ("to", ref("id")), ("ids", externalIDs)]
      + recordKeys
  }

  static let relationNeeds = ["id", "kind", "from", "when"]
}
