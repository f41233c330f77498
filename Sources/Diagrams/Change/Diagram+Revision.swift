public import EDTF
public import Graphviz
import Relations
public import Revisions

extension Diagram {
  /// Draws what two versions of a graph show otherwise on a date, on the places of all other pictures.
  ///
  /// The diagram is to be made of the `union` of the versions, which has everybody whom either knows. What the later
  /// version alone shows bears a "+", what the earlier one alone does a "−"; a relation that says something else bears
  /// both.
  ///
  /// - Parameters:
  ///   - names: How the earlier and the later version are called in the title.
  /// - Throws: What Graphviz says against it.
  public func picture(
    of revision: GraphRevision, names: (before: String, after: String), at dateQuery: DateQuery
  ) throws(GraphvizError) -> Picture {
    let versions = ChangeScene.Versions(before: names.before, after: names.after)
    let cast = cast(on: [dateQuery])
    return try cast.picture(
      of: ChangeBuilder(revision, versions: versions, at: dateQuery, options: cast.options).build())
  }
}
