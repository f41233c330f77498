import EDTF
import Relations

/// The words of pictures in French.
struct FrenchWords: PictureWords {
  // MARK: Words

  func word(_ word: Word) -> String {
    switch word {
    // Grammar
    case .colon: " :"
    case .and: "et"
    case .or: "ou"
    // The line under a title
    case .freshLine:
      "traits épais : nouveaux depuis l’image précédente · +, − : relations durables commencées, terminées"
    case .onlyCertain: "seulement ce qui est certain"
    case .onlyPossible: "seulement ce qui est possible et incertain"
    // Notes and sources
    case .notDrawn: "hors tracé"
    case .data: "Données"
    // Legend
    case .more: "+1 dans une forme : lié à tant d’autres, non tracés ; à un trait : tant de relations en plus"
    case .notCertain: "tirets : incertain à cette date"
    case .disputed: "? : contestation"
    case .unverified: "° : sans vérification"
    case .pact: "pacte en vigueur"
    case .pactLine: "pacte en vigueur, d’autres entre ses parties : tous ceux que ses traits relient"
    case .doubtfulPact: "contour en tirets : pacte incertain ou non admis"
    case .doubtfulParty: "partie dont le rôle est incertain ou contesté"
    case .doubtfulLine: "points : non admis, voir le mot"
    case .plainLine: "trait sans mot : la première relation nommée à côté de son modèle"
    case .noRoom: "lignes sans place pour leurs mots"
    case .namelessPacts: "accords tracés en lignes sans place pour leur nom"
    case .faint: "pâle : sans relation à cette date"
    case .freshSample: "nouveau depuis l’image précédente"
    // Standing
    case .notCovered: "hors de ce que le graphe couvre, dont le silence ne dit rien ici"
    case .not: "sans certitude"
    case .alone: "sans relation à cette date"
    // Timelines
    case .party: "partie à un pacte"
    case .knownEnd: "date connue"
    case .openEnd: "se poursuit"
    case .fadingEnd: "date incertaine"
    case .notCertainThen: "incertain alors"
    case .paleBar: "pâle : non admis, voir le mot"
    case .eventDays: "de plusieurs jours, ou d’un jour incertain"
    case .pointOfView: "les mots sont ceux de l’acteur nommé au-dessus, qui en est le sujet"
    case .nothingInPeriod: "aucune relation dans cette période"
    // Changes
    case .joined: "adhésion"
    case .left: "départ"
    case .renewed: "sous un nouvel acte"
    case .renamed: "nouveau nom"
    case .nowCertain: "désormais certain"
    case .nowPossible: "désormais incertain"
    case .beganWord: "nouveau"
    case .endedWord: "disparu"
    case .beganLine: "+ a commencé"
    case .endedLine: "− a pris fin"
    case .nothingChanged: "rien n’a changé"
    case .trueNow: "+ tenu pour vrai désormais"
    case .trueNoMore: "− n’est plus tenu pour vrai"
    case .nothingDiffers: "rien ne change à cette date"
    case .keptLine: "inchangé"
    case .flippedLine: "± renversé (ami, ennemi ou neutre)"
    case .replacedLine: "≈ sous une autre forme"
    case .certaintyLine: "~ devenu certain, ou ne l’est plus"
    case .lineageLine: "• nom ou filiation"
    case .dashedChange: "tirets : incertain"
    case .doubtfulChange: "points : non admis"
    case .huesOfChange:
      "couleurs : ce qui a changé, et non la famille de la relation comme dans une image d’une date"
    // Explorer: what its script says
    case .noHit: "Aucun acteur de ce nom"
    case .noDate:
      "« % » n’est pas une date. Écrire un jour, un mois ou une année : 2023-10-15, 2023-10 ou 2023."
    case .firstDay: "« % » compte plus d’un jour ; le premier est montré."
    case .outside: "« % » est hors du temps que montre cette page ; la date la plus proche est montrée."
    case .noZoom: "« % » n’est pas une taille : écrire de 0,25 à 8."
    case .nobody: "« % », dans l’adresse, n’est pas sur cette image."
    case .nothing: "Aucune relation à cette date."
    case .allFiltered: "Les filtres masquent toutes les relations de cette date."
    case .allInside:
      "Toutes les relations retenues sont à l’intérieur d’une case, ou finissent chez quelqu’un qui n’est pas "
        + "représenté ; le tableau les donne."
    // Explorer: its controls
    case .search: "Chercher un acteur"
    case .controls: "Date, taille et recherche"
    case .showAll: "Tout"
    case .skip: "Passer l’image"
    case .dateField: "Date"
    case .previous: "Changement précédent"
    case .next: "Changement suivant"
    case .play: "Lecture"
    case .pause: "Pause"
    case .zoomIn: "Plus grand"
    case .zoomOut: "Plus petit"
    case .keys:
      "Touches : ← → d’un changement à l’autre, Début et Fin, espace pour la lecture, / pour chercher, + − 0 pour "
        + "la taille, Échap pour relâcher. L’adresse retient ce qui est montré."
    case .withoutScript: "Sans JavaScript, cette page montre une seule date, en image et en tableau."
    // Explorer: its filters
    case .filters: "Filtres et légende"
    case .kinds: "Types de relation"
    case .allKinds: "Tous les types"
    case .noKinds: "Aucun type"
    case .actors: "Acteurs"
    case .showUnrelated: "Acteurs sans relation, pâles"
    case .signs: "Signe"
    case .certainty: "Certitude"
    case .everything: "tout"
    case .certain: "certain"
    case .possible: "possible"
    // Explorer: its table and its panel
    case .picture: "Image"
    case .table: "Les relations en tableau"
    case .cited: "Sources de ce qui est montré"
    case .details: "Détails"
    case .close: "Fermer"
    case .names: "Noms"
    case .existence: "A existé"
    case .relationsOnDate: "Relations à cette date"
    case .noneOnDate: "Aucune à cette date."
    case .absent: "Absent de l’image à cette date."
    case .drawnIn: "Représenté dans"
    case .filtered: "Certaines sont masquées par les filtres."
    }
  }

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
    let hasArticle = date.contains("trimestre") || date.contains("semestre")
    return "\(graph), un jour \(of(WrittenDate(text: date, hasArticle: hasArticle)))"
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
  func someDay(from first: WrittenDate, to last: WrittenDate) -> String { "un jour \(range(first, last))" }

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
