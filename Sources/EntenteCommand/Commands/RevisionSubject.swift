import Relations
import Revisions

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
