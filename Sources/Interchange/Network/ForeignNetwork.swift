import EDTF
import Relations

/// A node of somebody else's network.
struct ForeignNode {
  let id: String
  var label: String?
  /// What it says of itself, by name.
  var attributes: [(name: String, value: String)] = []
  var periods: [Period] = []
  /// Its other names.
  var aliases: [(text: String, sort: Name.Sort)] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Where it stands, such as `file.gexf:12`.
  var place: String
}

/// A publication that something of somebody else's rests on.
struct ForeignSource: Hashable {
  /// The identifier that it has there; nil where it has none.
  var id: String?
  var url: String?
  var publisher: String?
  var title: String?
  var date: String?
  var locator: String?
}

/// An edge of somebody else's network.
struct ForeignEdge {
  var id: String?
  let source: String
  let target: String
  /// The name of its kind, where the format has a place for one.
  var kind: String?
  var isDirected = true
  var attributes: [(name: String, value: String)] = []
  var periods: [Period] = []
  /// Who says so.
  var sources: [ForeignSource] = []
  /// Whether one of its id between the same ends says more of the same relation.
  var isPeriod = false
  var place: String

  /// The edge the other way round.
  var reversed: ForeignEdge {
    var edge = ForeignEdge(id: id, source: target, target: source, place: place)
    (edge.kind, edge.isDirected, edge.attributes) = (kind, isDirected, attributes)
    (edge.periods, edge.sources, edge.isPeriod) = (periods, sources, isPeriod)
    return edge
  }
}
