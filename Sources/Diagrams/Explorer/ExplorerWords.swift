import EDTF
import Relations

/// The words of an explorer that come from no graph, in the reader's language.
struct ExplorerWords: Sendable {
  let language: String

  private func choose(_ english: String, _ french: String) -> String { language == "fr" ? french : english }

  var search: String { choose("Find an actor", "Chercher un acteur") }
  var noHit: String { choose("No actor of that name", "Aucun acteur de ce nom") }
  var noDate: String {
    choose(
      "“%” is no date. Write a day, a month or a year: 2023-10-15, 2023-10 or 2023.",
      "« % » n’est pas une date. Écrire un jour, un mois ou une année : 2023-10-15, 2023-10 ou 2023.")
  }
  var firstDay: String {
    choose(
      "“%” is more than a day; its first day is shown.",
      "« % » compte plus d’un jour ; le premier est montré.")
  }
  var noZoom: String {
    choose("“%” is no size: write 0.25 to 8.", "« % » n’est pas une taille : écrire de 0.25 à 8.")
  }
  var nobody: String {
    choose(
      "“%”, in the address, is not in this picture.", "« % », dans l’adresse, n’est pas sur cette image.")
  }
  var nothing: String { choose("Nothing is related on this date.", "Aucune relation à cette date.") }
  var allFiltered: String {
    choose(
      "The filters hide every relation of this date.",
      "Les filtres masquent toutes les relations de cette date.")
  }
  var allInside: String {
    choose(
      "All relations that the filters let through lie within one box each, or end at nobody who is drawn; the table "
        + "lists them.",
      "Toutes les relations retenues sont à l’intérieur d’une case, ou finissent chez quelqu’un qui n’est pas "
        + "représenté ; le tableau les donne.")
  }
  /// What a page draws of a crowd.
  func crowd(drawn: Int, of all: Int) -> String {
    choose(
      "\(drawn) of \(all) actors are drawn, the busiest; search and table have all",
      "\(drawn) acteurs sur \(all) sont représentés, les plus liés ; la recherche et le tableau les ont tous")
  }
  var controls: String { choose("Date, size and search", "Date, taille et recherche") }
  var whole: String { choose("All of it", "Tout") }
  var skip: String { choose("Skip the picture", "Passer l’image") }
  var cited: String { choose("Sources of what is shown", "Sources de ce qui est montré") }
  var date: String { choose("Date", "Date") }
  var previous: String { choose("Previous change", "Changement précédent") }
  var next: String { choose("Next change", "Changement suivant") }
  var play: String { choose("Play", "Lecture") }
  var pause: String { choose("Pause", "Pause") }
  var zoomIn: String { choose("Larger", "Plus grand") }
  var zoomOut: String { choose("Smaller", "Plus petit") }
  var filters: String { choose("Filters and legend", "Filtres et légende") }
  var kinds: String { choose("Kinds of relation", "Types de relation") }
  var actors: String { choose("Actors", "Acteurs") }
  var signs: String { choose("Sign", "Signe") }
  var certainty: String { choose("Certainty", "Certitude") }
  var everything: String { choose("all", "tout") }
  var certain: String { choose("certain", "certain") }
  var possible: String { choose("possible", "possible") }
  var allKinds: String { choose("All kinds", "Tous les types") }
  var noKinds: String { choose("No kind", "Aucun type") }
  var showUnrelated: String { choose("Actors without a relation, faint", "Acteurs sans relation, pâles") }
  var table: String { choose("The relations as a table", "Les relations en tableau") }
  var columns: [String] {
    [
      choose("From", "De"), choose("Kind", "Type"), choose("To", "À"), choose("When", "Quand"),
      certainty, choose("Status", "Statut"), "Sources",
    ]
  }
  var picture: String { choose("Picture", "Image") }
  var details: String { choose("Details", "Détails") }
  var close: String { choose("Close", "Fermer") }
  var names: String { choose("Names", "Noms") }
  var existence: String { choose("Existed", "A existé") }
  var relations: String { choose("Relations on this date", "Relations à cette date") }
  var none: String { choose("None on this date.", "Aucune à cette date.") }
  var notDrawn: String { choose("Not in the picture on this date.", "Absent de l’image à cette date.") }
  var drawnIn: String { choose("Drawn as part of", "Représenté dans") }
  var filtered: String {
    choose("Some are hidden by the filters.", "Certaines sont masquées par les filtres.")
  }
  var actorWord: [String] { language == "fr" ? ["acteur", "acteurs"] : ["actor", "actors"] }
  var relationWord: [String] { language == "fr" ? ["relation", "relations"] : ["relation", "relations"] }
  var keys: String {
    choose(
      "Keys: ← → change by change, Home and End, space to play, / to search, + − 0 for the size, Esc to let go. "
        + "The address keeps what is shown.",
      "Touches : ← → d’un changement à l’autre, Début et Fin, espace pour la lecture, / pour chercher, + − 0 pour "
        + "la taille, Échap pour relâcher. L’adresse retient ce qui est montré.")
  }
  var withoutScript: String {
    choose(
      "Without JavaScript this page shows one date, as a picture and as a table.",
      "Sans JavaScript, cette page montre une seule date, en image et en tableau.")
  }

  func sign(_ sign: Sign) -> String {
    switch sign {
    case .positive: choose("cooperation (+)", "coopération (+)")
    case .negative: choose("conflict (−)", "conflit (−)")
    case .neutral: choose("neither (0)", "ni l’un ni l’autre (0)")
    }
  }

  func family(_ family: Family) -> String {
    switch family {
    case .institutional: choose("institutional", "institutionnel")
    case .military: choose("military", "militaire")
    case .control: choose("control", "contrôle")
    case .hostile: choose("hostile", "hostile")
    case .diplomatic: choose("diplomatic", "diplomatique")
    case .succession: choose("succession", "succession")
    }
  }

  func sort(_ sort: Name.Sort) -> String {
    guard language == "fr" else { return sort.rawValue }
    return switch sort {
    case .official: "officiel"
    case .short: "court"
    case .acronym: "sigle"
    case .alias: "autre nom"
    case .former: "ancien"
    case .misnomer: "erroné"
    }
  }

  /// The reasons for a doubt, in the order of their bits.
  var reasons: [String] {
    language == "fr"
      ? [
        "début imprécis", "fin imprécise", "début inconnu", "fin inconnue", "après la dernière vérification",
        "entre deux observations", "existence d’un acteur incertaine",
      ]
      : [
        "imprecise start", "imprecise end", "unknown start", "unknown end", "beyond as-of",
        "between sightings",
        "existence of an actor not certain",
      ]
  }

  /// What makes an answer possible and not certain, in words.
  func doubt(_ bits: UInt8) -> String {
    let words = reasons.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
    return words.isEmpty ? possible : "\(possible): " + words.joined(separator: ", ")
  }
}
