import Foundation

/// Asks on so many threads at once, and waits for all of them.
///
/// They are threads of the system, because Swift's own pool has no more than the machine has cores, and the thread
/// sanitizer sees how they begin and end.
///
/// - Returns: The answers, by the number of the thread.
package func onThreads<Answer: SendableMetatype>(
  _ count: Int, _ ask: @escaping @Sendable (Int) -> Answer
) -> [Answer] {
  let answers = (0..<count).map { _ in Slot<Answer>() }
  let works = answers.enumerated().map { number, slot in Work { slot.answer = ask(number) } }
  #if canImport(Darwin)
    var threads = [pthread_t?](repeating: nil, count: count)
  #else
    var threads = [pthread_t](repeating: pthread_t(), count: count)
  #endif
  for (number, work) in works.enumerated() {
    let context = Unmanaged.passUnretained(work).toOpaque()
    #if canImport(Darwin)
      pthread_create(&threads[number], nil, { run(work: $0) }, context)
    #else
      pthread_create(&threads[number], nil, { $0.flatMap { run(work: $0) } }, context)
    #endif
  }
  #if canImport(Darwin)
    for thread in threads.compactMap(\.self) { pthread_join(thread, nil) }
  #else
    for thread in threads { pthread_join(thread, nil) }
  #endif
  return withExtendedLifetime(works) { answers.compactMap(\.answer) }
}

/// The answer of one thread, which nobody reads before it has ended.
private final class Slot<Answer>: @unchecked Sendable {
  var answer: Answer?
}

/// What one thread does; it has no type of answer, which a function of C could not be told.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func run(work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().run()
  return nil
}
