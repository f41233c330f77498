import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Graphviz
import Queries
import Relations
import Revisions

extension Diff {
  /// Shows what an edit of the files changed.
  func compare(_ range: RevisionRange) throws {
    let (revision, names) = try versions(range)
    let asOf = revision.after.asOf ?? revision.before.asOf
    let dateQuery = at ?? asOf.map { DateQuery($0) }
    // Either version may be the one that knows an actor.
    let named = try actors.map { id in
      try (revision.before.actor(Actor.ID(id)) ?? revision.after.actor(named: id)).id
    }
    if format == .svg {
      guard let dateQuery else { throw ValidationError("the graph has no as-of day; say --at DATE") }
      try draw(revision, names: names, at: dateQuery)
    } else {
      let answer = RevisionAnswer(revision: revision, names: names, dateQuery: dateQuery, actors: Set(named))
      if dateQuery == nil { Terminal.note("no as-of day, so no answers are compared; say --at DATE") }
      Terminal.write(format == .markdown ? answer.markdown : text(of: answer.report, json: answer.json))
    }
    if usesExitCode && !revision.isEmpty { throw ExitStatus.problems.code }
  }

  // MARK: Versions

  private func versions(
    _ range: RevisionRange
  ) throws -> (revision: GraphRevision, names: (before: String, after: String)) {
    let files: (before: [GraphFile]?, after: [GraphFile]?)
    let name: String
    do throws(Repository.Problem) {
      (files, name) = try self.files(range)
    } catch {
      Terminal.complain(error.message)
      throw error.status.code
    }
    return (try revision(from: files.before, called: name, to: files.after, range), (name, range.secondName))
  }

  /// The files of both versions, and the name of the first.
  private func files(
    _ range: RevisionRange
  ) throws(Repository.Problem) -> (files: (before: [GraphFile]?, after: [GraphFile]?), name: String) {
    let repository = try Repository(of: input.graph)
    var first = try repository.commit(range.first)
    var second: String?
    if let name = range.second { second = try repository.commit(name) }
    var name = range.first
    if range.isFromMergeBase {
      if second == nil { second = try repository.commit("HEAD") }
      let base = try repository.mergeBase(of: first, and: second ?? "HEAD")
      if base != first { name = String(base.prefix(9)) }
      first = base
    }
    let before = try repository.files(in: first, called: name)
    let after: [GraphFile]?
    if range.second != nil, let second {
      after = try repository.files(in: second, called: range.secondName)
    } else {
      do throws(GraphFileError) {
        after = try GraphReader.files(input.graph)
      } catch {
        // A path that is gone has lost all its facts.
        guard error.code == .noSuchInput else {
          throw Repository.Problem(message: error.description, status: .noInput)
        }
        after = nil
      }
    }
    guard before != nil || after != nil else {
      throw Repository.Problem(
        message: "neither \(name) nor \(range.secondName) has a graph at \(input.graph)", status: .noInput)
    }
    return ((before, after), name)
  }

  private func revision(
    from before: [GraphFile]?, called name: String, to after: [GraphFile]?, _ range: RevisionRange
  ) throws -> GraphRevision {
    let (old, new) = try ProgressLine.during("reading both versions") {
      (try before.map(graph), try after.map(graph))
    }
    switch (old, new) {
    case (let old?, let new?): return GraphRevision(from: old, to: new)
    case (nil, let new?):
      Terminal.note("\(name) has no \(input.graph), so all of it is new")
      return GraphRevision(from: new.emptied, to: new)
    case (let old?, nil):
      Terminal.note("\(range.secondName) has no \(input.graph), so all of it is withdrawn")
      return GraphRevision(from: old, to: old.emptied)
    case (nil, nil): throw ExitStatus.noInput.code
    }
  }

  private func graph(of files: [GraphFile]) throws -> RelationGraph {
    let reading = GraphReader.read(files)
    if let graph = reading.graph { return graph }
    for error in reading.diagnostics where error.severity == .error { Terminal.diagnose(error.description) }
    throw ExitStatus.badData.code
  }

  // MARK: Pictures

  private func draw(
    _ revision: GraphRevision, names: (before: String, after: String), at dateQuery: DateQuery
  ) throws {
    let union = revision.union
    let options = DiagramOptions(language: union.language)
    let kept = try input.keptPlacement()
    do {
      func picture(on placement: Placement) throws(GraphvizError) -> Diagram.Picture {
        let diagram = Diagram(
          union, placement: placement, options: options, isolation: .worker(.standard))
        return try ProgressLine.during("drawing") { () throws(GraphvizError) in
          try diagram.picture(of: revision, from: names.before, to: names.after, at: dateQuery)
        }
      }
      var drawn: Diagram.Picture?
      if let kept { drawn = try picture(on: kept) }
      if drawn.map({ !$0.unplaced.isEmpty }) ?? true {
        let placement = try LayoutScene(union).following { layoutScene throws(GraphvizError) in
          try layoutScene.place(keeping: kept, in: Render.patience).placement
        }
        drawn = try picture(on: placement)
      }
      guard let picture = drawn else { return }
      picture.notes.forEach(Terminal.note)
      Terminal.write(Array(picture.svg.utf8))
    } catch {
      throw error.told(of: input.graph)
    }
  }
}
