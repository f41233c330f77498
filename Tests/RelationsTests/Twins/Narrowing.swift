import EDTF
import Queries
import Relations

/// What narrows a question, as the command has options for it.
struct Narrowing {
  var kinds: [RelationKind.ID] = []
  var signs: [Sign] = []
  var statuses: [Status] = []
  var certainty: Certainty?
  var witness: Source.ID?
  var knownAt: Day?
  /// Whether relations of parts count for their wholes; for the queries alone, because no view does it.
  var rollUp = false

  /// The same, whatever is certain.
  var ofAnyCertainty: Narrowing {
    var all = self
    all.certainty = nil
    return all
  }

  /// The same without what is denied or rejected, unless some status is asked for.
  var counting: Narrowing {
    var counting = self
    if statuses.isEmpty { counting.statuses = Status.allCases.filter { $0 != .denied && $0 != .rejected } }
    return counting
  }

  func view(of graph: RelationGraph, at dateQuery: DateQuery) -> GraphView {
    var view = graph.at(dateQuery)
    view = view.only(kinds.map { .kind($0) }).only(signs.map { .sign($0) }).only(statuses.map { .status($0) })
    if let certainty { view = view.only(certainty) }
    if let witness { view = view.according(to: witness) }
    if let knownAt { view = view.known(at: knownAt) }
    return view
  }
}
