internal import Synchronization

extension Graphviz {
  /// What the library was asked to do: for tests that count.
  package struct Calls: Sendable, Hashable {
    /// The calls of `gvLayout`, those of workers included.
    package var layouts = 0
    /// The calls of `gvRenderData`, those of workers included.
    package var renders = 0
    /// The graphs that were handed over, in that order.
    package var graphs: [LayoutGraph] = []
  }

  /// Collects the calls of one task and of its child tasks, on whichever threads these run.
  final class Recorder: Sendable {
    private let calls = Mutex(Calls())

    var now: Calls { calls.withLock { $0 } }

    func add(_ graphs: [LayoutGraph]) { calls.withLock { $0.graphs += graphs } }

    func add(_ reply: Reply) {
      calls.withLock {
        $0.layouts += reply.layouts
        $0.renders += reply.renders
      }
    }
  }

  @TaskLocal static var recorder: Recorder?

  /// Runs the body and tells what it asked of the library, whatever other tasks ask at the same time.
  ///
  /// A worker that dies takes the count of its calls with it.
  package static func recording<Result>(
    _ body: () throws -> Result
  ) rethrows -> (result: Result, calls: Calls) {
    let recorder = Recorder()
    let result = try $recorder.withValue(recorder, operation: body)
    return (result, recorder.now)
  }
}
