/// A kind of relation or of actor, as somebody finds it: by its identifier or by what it is called.
package protocol LabelledKind: Identifiable where ID == Identifier<Self> {
  /// What a reader sees, by language.
  var labels: [String: String] { get }
}

extension RelationKind: LabelledKind {}

extension ActorKind: LabelledKind {}

/// The kinds that somebody may mean by a word that is none: a label, or what people call it.
package enum KindWords {
  /// The kinds of relation that a word may stand for, the most likely first.
  ///
  /// - Complexity: O(*n*) in the number of kinds.
  package static func relationKinds(
    meantBy word: String, among kinds: some Sequence<RelationKind>
  ) -> [RelationKind.ID] {
    self.kinds(meantBy: word, among: kinds, by: relationWords)
  }

  /// The kinds of actor that a word may stand for, the most likely first.
  package static func actorKinds(
    meantBy word: String, among kinds: some Sequence<ActorKind>
  ) -> [ActorKind.ID] {
    self.kinds(meantBy: word, among: kinds, by: actorWords)
  }

  private static func kinds<Kind: LabelledKind>(
    meantBy word: String, among kinds: some Sequence<Kind>, by words: [String: [String]]
  ) -> [Kind.ID] {
    let bare = word.bareLetters
    let kinds = Array(kinds)
    let labelled = kinds.filter { kind in
      kind.id.rawValue.bareLetters == bare || kind.labels.values.contains { $0.bareLetters == bare }
    }
    let known = Set(kinds.map(\.id))
    let said = (words[bare] ?? []).map { Kind.ID($0) }.filter(known.contains)
    return labelled.map(\.id).sorted() + said.filter { id in !labelled.contains { $0.id == id } }
  }

  private static let relationWords = words([
    (
      "war at-war civil-war conflict fight fighting combat clash clashes guerre enemy enemies hostile",
      "hostility battle"
    ),
    ("ally allied allies friend partner coalition allié alliés", "alliance entente"),
    ("rival opponent competitor", "rivalry"),
    ("attacks strike airstrike raid invasion invades assault offensive", "attack"),
    ("occupation occupies annexation annexes", "hostility attack"),
    ("treaty pact accord deal traité", "agreement defence-pact"),
    (
      "defense-pact defence defense mutual-defence defence-treaty defense-treaty mutual-defence-pact mutual-defense-pact "
        + "mutual-defence-treaty mutual-defense-treaty pacte-de-défense", "defence-pact"
    ),
    ("offence offense offensive-pact", "offence-pact"),
    ("non-aggression-pact nonaggression-pact", "non-aggression"),
    ("consultation consults", "entente"), ("peace peace-deal peace-treaty paix", "peace-agreement"),
    ("truce armistice cease-fire trêve", "ceasefire"), ("neutrality-treaty", "neutrality-pact"),
    ("embargo sanction sanctioned", "sanctions"),
    ("terrorist-designation designated ban banned", "designation"),
    ("weapon weapons arms-sale arms-transfer arms-deal supplies armes", "arms-supply support-weapons"),
    (
      "troops deployment deploys soldiers forces military-presence",
      "military-deployment support-troops"
    ),
    ("training trains-troops instructors", "training-mission support-training"),
    ("funding finances money pays aid assistance", "support-funding support"),
    ("backs backing helps help", "support sponsorship"),
    ("proxy proxies sponsor", "sponsorship"), ("mercenaries contractor hires", "mercenary-contract"),
    ("base bases", "support-infrastructure"), ("sanctuary safe-haven", "support-territory"),
    ("member member-of belongs-to joins joined", "membership component-of"),
    ("part part-of subsidiary wing unit", "component-of"),
    ("leader leads-to head commander president chief chef", "leads"), ("rules government ruler", "governs"),
    ("splinter breakaway faction splits secession secedes", "split"), ("merges merged joins-with", "merger"),
    ("successor replaces becomes", "succession"), ("renames renamed-to", "renaming"),
    ("ended disbanded", "dissolution"),
    ("kills killed assassination murder", "killing"), ("massacre war-crime", "atrocity"),
    ("arrest arrests captured detained", "detention capture"),
    ("putsch overthrow golpe", "coup"), ("siege", "blockade"),
    ("mediator mediates-between broker", "mediation"),
    ("talks negotiations dialogue", "negotiation"), ("recognizes recognise recognize", "recognition"),
    ("embassy diplomacy", "diplomatic-relations"), ("pledges bayat bay-ah allegiance", "pledge"),
    ("withdraws pullout", "withdrawal"), ("independent independence sovereign-state", "sovereignty"),
    ("exiled", "exile"),
  ])

  private static let actorWords = words([
    ("army military forces troops air-force navy armée", "armed-forces"),
    ("country nation republic kingdom pays", "state"),
    (
      "rebel rebels rebel-group insurgents insurgency guerrilla paramilitary faction",
      "armed-group militia state-paramilitary"
    ),
    ("terrorist terrorists terrorist-group islamists jihadists", "jihadist-organisation armed-group"),
    ("pmc mercenaries security-company", "private-military-company"),
    ("organisation organization igo io", "international-organisation regional-organisation"),
    ("un peacekeepers peacekeeping", "un-mission mission"), ("politician leader individual people", "person"),
    ("ethnic-group tribe clan", "identity-group community"), ("political-party", "party"),
    ("firm business corporation", "company"),
    ("police gendarmerie intelligence-service", "agency armed-forces"),
    ("bloc league union", "alliance regional-organisation"),
    ("treaty agreement", "pact"), ("tribunal", "court"), ("charity", "ngo"),
  ])

  /// Words, each list with the kinds that they mean.
  private static func words(_ lists: [(words: String, kinds: String)]) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (words, kinds) in lists {
      for word in words.split(separator: " ") {
        found[String(word).bareLetters] = kinds.split(separator: " ").map(String.init)
      }
    }
    return found
  }
}
