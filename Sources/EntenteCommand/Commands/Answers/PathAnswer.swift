import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// Puts paths and journeys into words.
struct PathAnswer {
  let graph: RelationGraph
  let dateQuery: DateQuery
  let ends: [Actor.ID]
  /// The statuses along whose relations a path may lead.
  let counted: [Status]

  private var phrasing: Phrasing { Phrasing(graph: graph, dateQuery: dateQuery) }
  private var answering: Answering { Answering(graph: graph, dateQuery: dateQuery) }

  // MARK: Paths

  func text(_ paths: [GraphPath], as format: OutputFormat) -> String {
    guard let form = format.form else { return json(paths).text + "\n" }
    let steps = paths.first?.steps.count ?? 0
    let length = steps == 1 ? "1 step" : "\(steps) steps"
    let found =
      paths.isEmpty ? "no path" + absences : paths.count == 1 ? length : "\(paths.count) paths of \(length)"
    var report = Report(
      title: "\(title): \(found)", header: ["sign", "step", "through", "status", "certainty", "relations"])
    for path in paths {
      report.sections.append(Report.Section(heading: heading(path), rows: path.steps.map(row)))
    }
    return report.text(as: form)
  }

  private var title: String {
    "\(ends.map(phrasing.name).joined(separator: " to ")), \(dateQuery)"
  }

  /// Which of the ends did not exist, for that is the plainest reason why nothing leads to it, and who stood in its place.
  private var absences: String {
    ends.filter { graph.existence(of: $0, at: dateQuery).certainty == .no }.map { id in
      let dates = phrasing.dates(of: graph.actor(id)?.existence ?? [])
      let kin = graph.kin(of: id, at: dateQuery)
      return "; \(phrasing.name(of: id)) did not exist then (\(dates))" + named(kin.origins, as: "came from")
        + named(kin.successors, as: "led to")
    }
    .joined()
  }

  private func named(_ actors: [Actor.ID], as tie: String) -> String {
    actors.isEmpty
      ? "" : ", it \(tie) " + actors.map { "\(phrasing.name(of: $0)) (\($0))" }.joined(separator: ", ")
  }

  private func heading(_ path: GraphPath) -> String {
    let names = path.actors.map(phrasing.name).joined(separator: " – ")
    let isMixed = path.steps.contains { $0.sign == nil }
    let sign = isMixed ? "mixed" : (path.sign ?? .neutral).rawValue
    let doubt = phrasing.doubt(path.answer)
    return "\(names) (\(doubt.isEmpty ? sign : "\(sign), \(doubt)"))"
  }

  private func row(_ step: GraphPath.Step) -> [String] {
    return [
      step.sign?.rawValue ?? "mixed",
      "\(phrasing.name(of: step.from)) – \(phrasing.name(of: step.to))",
      step.relations.map { phrasing.what($0, withStanding: false) }.joined(separator: "; "),
      phrasing.statuses(of: step.relations), phrasing.doubt(step.answer),
      phrasing.ids(step.relations),
    ]
  }

  private func json(_ paths: [GraphPath]) -> JSON {
    .object(
      members + [
        ("date", .string(dateQuery.description)),
        (
          "paths",
          .array(
            paths.map { path in
              .object([
                ("actors", .strings(path.actors.map(\.rawValue))), ("sign", .optional(path.sign?.rawValue)),
                ("certainty", .string(path.answer.certainty.rawValue)),
                ("reasons", .strings(path.answer.reasons.names)),
                (
                  "steps",
                  .array(
                    path.steps.map { step in
                      .object([
                        ("from", .string(step.from.rawValue)), ("to", .string(step.to.rawValue)),
                        ("sign", .optional(step.sign?.rawValue)),
                        ("relations", .array(step.relations.map(answering.json))),
                      ])
                    })
                ),
              ])
            })
        ),
      ])
  }

  private var members: [(String, JSON)] {
    [
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("asOf", .optional(graph.asOf?.description)), ("from", .string(ends[0].rawValue)),
      ("to", .string(ends[1].rawValue)), ("statuses", .strings(counted.map(\.rawValue))),
    ]
  }

  // MARK: Journeys

  func text(certain: Journey?, possible: Journey?, as format: OutputFormat) -> String {
    guard let form = format.form else {
      return JSON.object(
        members + [
          ("during", .string(dateQuery.description)), ("certain", json(certain)),
          ("possible", json(possible)),
        ]
      ).text + "\n"
    }
    var report = Report(
      title: "\(title): " + (possible == nil ? "no journey" + absences : "earliest arrival"),
      header: ["day", "leg", "through", "status", "certainty", "relations"])
    if let certain { report.sections.append(section("Certainly by \(certain.arrival)", certain)) }
    if let possible, possible.arrival != certain?.arrival {
      report.sections.append(section("Possibly by \(possible.arrival)", possible))
    }
    return report.text(as: form)
  }

  private func section(_ heading: String, _ journey: Journey) -> Report.Section {
    Report.Section(
      heading: heading,
      rows: journey.legs.map { leg in
        let phrasing = Phrasing(graph: graph, dateQuery: DateQuery(leg.day))
        return [
          leg.day.description, "\(phrasing.name(of: leg.from)) – \(phrasing.name(of: leg.to))",
          phrasing.what(leg.relation, withStanding: false), phrasing.statuses(of: [leg.relation]),
          phrasing.doubt(leg.relation.answer), leg.relation.id.rawValue,
        ]
      })
  }

  private func json(_ journey: Journey?) -> JSON {
    guard let journey else { return .null }
    return .object([
      ("arrival", .string(journey.arrival.description)),
      (
        "legs",
        .array(
          journey.legs.map { leg in
            .object([
              ("from", .string(leg.from.rawValue)), ("to", .string(leg.to.rawValue)),
              ("day", .string(leg.day.description)), ("relation", answering.json(leg.relation)),
            ])
          })
      ),
    ])
  }
}
