import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente timeline`: what is recorded of an actor in the order of time.
struct Timeline: Question {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show the names, pacts, relations and events of an actor in the order of time.",
    discussion: """
      Each spell stands under the year in which it began, or may first have begun,
      as written.

        entente timeline wagner graphs/sahel
        entente timeline mali graphs/sahel --during 2020/2022 --sign negative
        entente timeline france graphs/sahel --during 2022 --roll-up
        entente timeline csp graphs/sahel --format markdown
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput
  @OptionGroup var time: DuringOption
  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let actor = try graph.actor(named: actor)
    let view = try narrowing.view(of: graph, at: time.during ?? .everyDay, signs: sign.signs)
    let history = view.timeline(of: actor.id, rollUp: rollUp.isOn)
    let kind = graph.kind(of: actor).label(in: graph.language)
    let name = graph.name(of: actor.id, near: time.during ?? graph.latest, language: graph.language)
    if let during = time.during { Answering(graph: graph, dateQuery: during).warn() }
    if let pact = graph.pact(actor.id), !pact.parties.isEmpty {
      // What it did is told here; who joined and left it is a matter of its terms.
      Terminal.note("who was a party to it, and when: entente pacts \(pact.id) \(input.graph)")
    }
    let answer = HistoryAnswer(graph: graph, history: history, dateQuery: time.during)
    return answer.text(as: form.format, title: "\(name), \(kind)")
  }
}

/// Puts the history of an actor or a pair into words.
struct HistoryAnswer {
  let graph: RelationGraph
  let history: History
  /// The date or span asked about; nil for all time.
  let dateQuery: DateQuery?

  func text(as format: OutputFormat, title: String) -> String {
    guard let form = format.form else { return json.text + "\n" }
    let span = dateQuery.map { ", \($0)" } ?? ""
    let count = history.entries.count
    let total = count == 0 ? "nothing recorded" : count == 1 ? "1 entry" : "\(count) entries"
    var report = Report(
      title: "\(title) (\(history.actors.map(\.rawValue).joined(separator: ", ")))\(span): \(total)",
      header: ["when", "what", "who", "relations"])
    for entry in history.entries {
      let year = entry.firstDay == .min ? "No known start" : String(entry.firstDay.civil.year)
      if report.sections.last?.heading != year {
        report.sections.append(Report.Section(heading: year, rows: []))
      }
      report.sections[report.sections.count - 1].rows.append(row(entry))
    }
    return report.text(as: form)
  }

  private var json: JSON {
    .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("asOf", .optional(graph.asOf?.description)), ("during", .optional(dateQuery?.description)),
      ("actors", .strings(history.actors.map(\.rawValue))),
      ("entries", .array(history.entries.map(json))),
    ])
  }

  private func json(_ entry: History.Entry) -> JSON {
    let answering = Answering(graph: graph, dateQuery: dateQuery ?? graph.latest)
    var members: [(String, JSON)] = [
      ("entry", .string(entry.subject.word)), ("when", .optional(entry.period?.span.description)),
    ]
    switch entry.subject {
    case .existence: break
    case .name(let name):
      members += [
        ("name", .string(name.text)), ("sort", .string(name.sort.rawValue)),
        ("language", .optional(name.language)),
      ]
    case .pact(let pact, let holdings):
      members += [("pact", .string(pact.rawValue)), ("relations", .array(holdings.map(answering.json)))]
    case .state(let holding), .event(let holding):
      members.append(("relations", .array([answering.json(holding)])))
    }
    return .object(members)
  }

  private func row(_ entry: History.Entry) -> [String] {
    // A name is the one of the time of the entry, as far as its days are known.
    let phrasing = Phrasing(graph: graph, dateQuery: DateQuery(day(of: entry)))
    let (what, who): (String, String)
    switch entry.subject {
    case .existence: (what, who) = ("exists", "")
    case .name(let name):
      let language = name.language.map { ", \($0)" } ?? ""
      (what, who) = ("\(name.sort.rawValue) name\(language)", name.text)
    case .pact(let pact, let holdings):
      // A part of one of the actors counts for it, and is no other.
      let others = Set(holdings.flatMap { [$0.from, $0.to].compactMap { $0 } })
        .subtracting(history.actors).sorted().map(phrasing.name)
      let kind = holdings.first?.kind.label(in: graph.language) ?? ""
      let standings = Set(holdings.map(phrasing.standing)).subtracting([""]).sorted()
      let with = others.isEmpty ? "" : ", with " + others.joined(separator: ", ")
      what = standings.isEmpty ? kind : "\(kind) (\(standings.joined(separator: "; ")))"
      who = phrasing.name(of: pact) + with + departure(from: pact, after: entry.days.upperBound, phrasing)
    case .state(let holding), .event(let holding):
      (what, who) = (phrasing.bareWhat(holding), counterpart(in: holding, phrasing))
    }
    let when = entry.period.map { $0.span.description } ?? "undated"
    return [when, what, who, phrasing.ids(entry.holdings)]
  }

  /// Who left a pact that went on, or may have, where that is why an entry ends.
  private func departure(from id: Actor.ID, after last: Day, _ phrasing: Phrasing) -> String {
    guard let pact = graph.pact(id) else { return "" }
    let parties = Set(history.actors)
    var (surely, possibly) = pact.partiesLeaving(after: last, graph.reading)
    if !parties.isDisjoint(with: surely + possibly) {
      surely.removeAll { !parties.contains($0) }
      possibly.removeAll { !parties.contains($0) }
    }
    return [(surely, "left"), (possibly, "may have left")].map { actors, deed in
      actors.isEmpty ? "" : "; \(actors.map(phrasing.name).joined(separator: ", ")) \(deed)"
    }.joined()
  }

  /// The day by whose names an entry goes: the first known one, else the last, else the day of the last look.
  private func day(of entry: History.Entry) -> Day {
    if entry.firstDay > .min { return entry.firstDay }
    return entry.days.upperBound < .max ? entry.days.upperBound : graph.latest.days.upperBound
  }

  /// The other end, with an arrow to or from it; both ends where neither is the actor itself.
  private func counterpart(in holding: Holding, _ phrasing: Phrasing) -> String {
    let relation = holding.relation
    guard history.actors.count == 1, relation.concerns(history.actors[0]) else {
      return phrasing.recordedEnds(of: holding)
    }
    guard let to = relation.to else { return "" }
    let isOut = relation.from == history.actors[0]
    let sign = holding.kind.direction == .mutual ? "–" : isOut ? "→" : "←"
    return "\(sign) \(phrasing.name(of: isOut ? to : relation.from))"
  }
}

extension RelationGraph {
  /// The day on which somebody last looked, or the last of all.
  var latest: DateQuery { DateQuery(asOf ?? .max) }
}

extension History.Subject {
  fileprivate var word: String {
    switch self {
    case .existence: "existence"
    case .name: "name"
    case .state: "state"
    case .event: "event"
    case .pact: "pact"
    }
  }
}
