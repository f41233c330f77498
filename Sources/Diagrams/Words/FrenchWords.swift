import EDTF
import Relations

/// The words of pictures in French.
struct FrenchWords: PictureWords {
  // MARK: Grammar

  func noun(_ noun: CountedNoun, _ count: Int) -> String {
    switch noun {
    case .actor: count > 1 ? "acteurs" : "acteur"
    case .relation: count > 1 ? "relations" : "relation"
    case .event: count > 1 ? "événements" : "événement"
    case .pact: count > 1 ? "pactes" : "pacte"
    case .date: count > 1 ? "dates" : "date"
    case .change: count > 1 ? "changements" : "changement"
    }
  }

  // MARK: Titles

  func title(_ graph: String, date: String, isDay: Bool) -> String {
    if isDay { return "\(graph) au \(date)" }
    // A range has its prepositions, and says itself where a day of it is meant.
    if date.hasPrefix(Self.someDay) { return "\(graph), \(date)" }
    if ["de ", "du ", "d’"].contains(where: date.hasPrefix) { return "\(graph), \(Self.someDay) \(date)" }
    let hasArticle = date.contains("trimestre") || date.contains("semestre")
    return "\(graph), \(Self.someDay) \(of(WrittenDate(text: date, hasArticle: hasArticle)))"
  }

  func timelineTitle(_ graph: String, of actors: String) -> String { "\(graph), chronologie : \(actors)" }
  func timelineTitle(_ graph: String, ofActors count: Int) -> String {
    "\(graph), chronologie de \(counted(count, .actor))"
  }

  func during(_ range: String) -> String { range }

  // MARK: Dates

  let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]

  func date(_ day: Int?, _ month: String, _ year: String) -> String {
    day.map { "\($0 == 1 ? "1er" : "\($0)") \(month) \(year)" } ?? "\(month) \(year)"
  }

  func quarter(_ number: Int, of year: String) -> String {
    "\(number == 1 ? "1er" : "\(number)e") trimestre \(year)"
  }

  func half(_ number: Int, of year: String) -> String { "\(number == 1 ? "1er" : "2e") semestre \(year)" }

  func range(_ first: WrittenDate, _ last: WrittenDate) -> String {
    "\(of(first)) \(last.hasArticle ? "au" : "à") \(last.text)"
  }

  /// A date behind « de », which elides before the names of months that begin with a vowel, and before « un jour ».
  private func of(_ date: WrittenDate) -> String {
    if date.hasArticle { return "du \(date.text)" }
    return date.text.first.map { "aou".contains($0) } ?? false ? "d’\(date.text)" : "de \(date.text)"
  }

  func since(_ date: WrittenDate) -> String { "depuis \(determined(date))" }
  func from(_ date: WrittenDate) -> String { "dès \(determined(date)), fin inconnue" }
  func until(_ date: WrittenDate) -> String { "\(date.hasArticle ? "jusqu’au" : "jusqu’à") \(date.text)" }
  private func determined(_ date: WrittenDate) -> String { date.hasArticle ? "le \(date.text)" : date.text }

  func qualified(_ date: String, _ qualifier: EDTFDate.Qualifier) -> String {
    switch qualifier {
    case .approximate: "\(date) environ"
    case .uncertain: "\(date) (incertain)"
    case .both: "\(date) environ (incertain)"
    }
  }

  func orEarlier(_ date: String) -> String { "\(date) ou plus tôt" }
  func orLater(_ date: String) -> String { "\(date) ou plus tard" }
  func someDay(from first: WrittenDate, to last: WrittenDate) -> String {
    "\(Self.someDay) \(range(first, last))"
  }
  private static let someDay = "un jour"

  // MARK: The line under a title

  func share(_ count: Int, of whole: Int) -> String { "\(count) sur \(whole)" }
  func uncertain(_ count: Int) -> String { "dont \(count) \(count == 1 ? "incertaine" : "incertaines")" }

  func around(_ focus: String, depth: Int) -> String {
    depth > 1
      ? "seulement \(focus) et qui en est à \(depth) relations au plus"
      : "seulement \(focus) et ceux qui lui sont liés"
  }

  func only(_ kinds: String) -> String { "seulement les relations : \(kinds)" }
  func without(_ kinds: String) -> String { "sans les relations : \(kinds)" }
  func only(ofStatus statuses: String) -> String { "seulement de statut : \(statuses)" }
  func according(to source: String) -> String { "selon \(source)" }
  func known(at day: String) -> String {
    "selon les sources publiées jusqu’au \(day), aux dates d’aujourd’hui où elles n’en donnent pas"
  }
  func film(_ count: Int) -> String { "film de \(count) dates ; sans mouvement, la dernière" }
  func begunFirst(_ count: Int, of all: Int) -> String { "les \(count) premières relations sur \(all)" }

  // MARK: Notes and sources

  func omission(_ omission: Scene.Omission) -> String {
    switch omission {
    case .single: "d’un seul acteur"
    case .inside: "à l’intérieur d’un acteur tel que tracé"
    case .apart: "d’acteurs non tracés"
    case .unplaced: "d’acteurs sans place"
    }
  }

  func moreRelations(_ count: Int) -> String {
    count == 1 ? "et 1 autre relation" : "et \(count) autres relations"
  }
  func asOf(_ date: String) -> String { "au \(date)" }
  func version(_ version: String) -> String { "version \(version)" }

  func drawnByEntente(withGraphviz: Bool) -> String {
    withGraphviz ? "tracé par Entente avec Graphviz" : "tracé par Entente"
  }

  // MARK: Legend

  func drawn(_ parts: [String], as whole: String, onAllDates: Bool) -> String {
    "\(whole) comprend ici\(onAllDates ? "" : ", à certaines dates,") \(parts.joined(separator: ", "))"
  }

  // MARK: Standing

  func status(_ status: Status) -> String {
    switch status {
    // Words that agree with nothing, as they stand behind relations of either gender.
    case .accepted: "fait admis"
    case .reported: "selon des rapports"
    case .claimed: "affirmation"
    case .alleged: "allégation"
    case .disputed: "contestation"
    case .denied: "démenti"
    case .announced: "annonce"
    case .rejected: "rejet"
    }
  }

  func verification(_ verification: Verification) -> String {
    switch verification {
    case .found: ""
    case .partly: "vérification partielle"
    case .unverified: "sans vérification"
    }
  }

  // MARK: Timelines

  func party(to pact: String, _ actor: Actor?, as kind: String) -> String {
    "partie \(FrenchName(pact, of: actor, category: .pact).after("à")) (\(kind))"
  }

  func party(_ name: String, on sides: [String]) -> String {
    heading("partie") + name + (sides.isEmpty ? "" : " (\(heading("camp"))\(sides.joined(separator: "; ")))")
  }

  func family(_ family: Family) -> String {
    switch family {
    case .institutional: "institutions, accords"
    case .control: "contrôle, fonctions"
    case .military, .hostile, .diplomatic, .succession: familyName(family)
    }
  }

  // MARK: Changes

  func changes(_ count: Int, _ sign: ChangeScene.Entry.Sign) -> String {
    let ending = count > 1 ? "s" : ""
    return switch sign {
    case .flipped: "\(count) renversement\(ending)"
    case .replaced: "\(count) sous une autre forme"
    case .began: "\(count) début\(ending)"
    case .ended: "\(count) fin\(ending)"
    case .certainty:
      "\(count) devenu\(ending) certain\(ending) ou qui ne \(count > 1 ? "le sont" : "l’est") plus"
    case .lineage: "\(count) de nom ou de filiation"
    }
  }

  func more(_ count: Int) -> String { "\(count) en plus" }
  func fewer(_ count: Int) -> String { "\(count) en moins" }
  func uncounted(_ count: Int) -> String { "dont \(count) de faits rejetés ou démentis" }
  func withoutLine(_ count: Int) -> String { "\(count) de plus sans trait ici" }
  func inBetween(_ count: Int) -> String {
    "\(counted(count, .relation)) \(count > 1 ? "commencées et terminées" : "commencée et terminée") entre les deux dates"
  }

  func turned(from old: Sign?, to new: Sign?) -> String { "\(stance(old)), puis \(stance(new))" }

  private func stance(_ sign: Sign?) -> String {
    switch sign {
    case .positive: "entente"
    case .negative: "hostilité"
    case .neutral: "neutralité"
    case nil: "entente et hostilité à la fois"
    }
  }

  // MARK: Explorer

  func crowd(drawn: Int, of all: Int) -> String {
    "\(drawn) acteurs sur \(all) sont représentés, les plus liés ; la recherche et le tableau les ont tous"
  }

  let reasons = [
    "début imprécis", "fin imprécise", "début inconnu", "fin inconnue", "après la dernière vérification",
    "entre deux observations", "existence d’un acteur incertaine",
  ]

  func sign(_ sign: Sign) -> String {
    switch sign {
    case .positive: "coopération (+)"
    case .negative: "conflit (−)"
    case .neutral: "ni l’un ni l’autre (0)"
    }
  }

  func familyName(_ family: Family) -> String {
    switch family {
    case .institutional: "institutionnel"
    case .military: "militaire"
    case .control: "contrôle"
    case .hostile: "hostile"
    case .diplomatic: "diplomatique"
    case .succession: "succession"
    }
  }

  let columns = ["De", "Type", "À", "Quand", "Certitude", "Statut", "Sources"]

  func sort(_ sort: Name.Sort) -> String {
    switch sort {
    case .official: "officiel"
    case .short: "court"
    case .acronym: "sigle"
    case .alias: "autre nom"
    case .former: "ancien"
    case .misnomer: "erroné"
    }
  }
}
