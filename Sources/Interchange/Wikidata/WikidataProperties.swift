/// What properties and classes of Wikidata are here.
enum WikidataProperties {
  /// A kind of relation, and whether the item is its second end.
  struct Kind {
    let id: String
    var isReversed = false
    var isMutual = false
  }

  /// The properties that tie two actors.
  static let kinds: [String: Kind] = [
    "P463": Kind(id: "membership"), "P361": Kind(id: "component-of"), "P749": Kind(id: "component-of"),
    "P355": Kind(id: "component-of", isReversed: true), "P527": Kind(id: "component-of", isReversed: true),
    "P1365": Kind(id: "succession", isReversed: true), "P1366": Kind(id: "succession"),
    "P155": Kind(id: "succession", isReversed: true), "P156": Kind(id: "succession"),
    "P807": Kind(id: "split"),
    "P7888": Kind(id: "merger"), "P112": Kind(id: "founding", isReversed: true),
    "P488": Kind(id: "leads", isReversed: true), "P169": Kind(id: "leads", isReversed: true),
    "P6": Kind(id: "leads", isReversed: true), "P35": Kind(id: "leads", isReversed: true),
    "P1037": Kind(id: "leads", isReversed: true), "P945": Kind(id: "affiliation"),
    "P530": Kind(id: "diplomatic-relations", isMutual: true), "P102": Kind(id: "membership"),
    "P859": Kind(id: "sponsorship", isReversed: true), "P1327": Kind(id: "agreement", isMutual: true),
    "P3342": Kind(id: "role", isReversed: true),
  ]

  /// The classes that say what kind of actor an item is.
  static let actorKinds: [String: String] = [
    "Q5": "person", "Q6256": "state", "Q3624078": "state", "Q7275": "state", "Q3024240": "state",
    "Q484652": "international-organisation", "Q245065": "international-organisation",
    "Q4120211": "regional-organisation", "Q1335818": "international-organisation", "Q1127126": "alliance",
    "Q17149090": "armed-group", "Q1055701": "armed-group", "Q17143989": "armed-group",
    "Q6501447": "armed-forces", "Q772547": "armed-forces", "Q7278": "party", "Q4830453": "company",
    "Q783794": "company", "Q2519143": "private-military-company", "Q43229": "other", "Q192350": "ministry",
    "Q327333": "agency", "Q79913": "ngo", "Q41487": "court",
  ]

  /// The qualifiers that say when.
  static let times: Set<String> = ["P580", "P582", "P585", "P1319", "P1326"]
  /// The properties that say when an item existed.
  static let lives: Set<String> = ["P571", "P576", "P569", "P570"]
}
