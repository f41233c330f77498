import EDTF
import GraphFiles
import Queries
import Relations
import Revisions
import Writing

extension RevisionAnswer {
  /// The answer for programs.
  var json: JSON {
    .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(revision.after.id)),
      ("from", .string(names.before)), ("to", .string(names.after)),
      ("date", .optional(dateQuery?.description)), ("edits", .array(edits.map(json))),
      ("answers", .array(answers.map(json))),
      (
        "pairs",
        .array(
          pairs.map { pair in
            .object([
              ("actors", .strings(pair.actors.map(\.rawValue))), ("before", .string(pair.before.stance)),
              ("after", .string(pair.after.stance)),
            ])
          })
      ),
    ])
  }

  private func json(_ edit: GraphRevision.Edit) -> JSON {
    .object([
      ("subject", .string(RevisionSubject(edit.subject).rawValue)), ("id", .string(subject(of: edit).id)),
      ("aspects", .strings(edit.aspects.map(\.rawValue))),
      ("actors", .strings(edit.actors.sorted().map(\.rawValue))),
      (
        "fields",
        .array(
          edit.fields.map { field in
            .object([
              ("name", .string(field.name)), ("aspect", .string(field.aspect.rawValue)),
              ("before", .strings(field.before)), ("after", .strings(field.after)),
            ])
          })
      ),
    ])
  }

  private func json(_ answer: RevisedAnswer) -> JSON {
    let json = { (holding: Holding?, graph: RelationGraph) -> JSON in
      guard let holding, let dateQuery else { return .null }
      return Answering(graph: graph, dateQuery: dateQuery).json(holding)
    }
    return .object([
      ("id", .string(answer.id.rawValue)), ("change", .string(answer.sort.rawValue)),
      ("before", json(answer.before, revision.before)), ("after", json(answer.after, revision.after)),
    ])
  }
}

/// The sort of subject of an edit, for programs.
enum RevisionSubject: String, CaseIterable {
  case graph
  case actorKind = "actor-kind"
  case relationKind = "relation-kind"
  case source
  case actor
  case pact
  case party
  case mediator
  case relation
  case statement

  init(_ subject: GraphRevision.Subject) {
    switch subject {
    case .graph: self = .graph
    case .actorKind: self = .actorKind
    case .relationKind: self = .relationKind
    case .source: self = .source
    case .actor: self = .actor
    case .pact: self = .pact
    case .party: self = .party
    case .mediator: self = .mediator
    case .relation: self = .relation
    case .statement: self = .statement
    }
  }
}
