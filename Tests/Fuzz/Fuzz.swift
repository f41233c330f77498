import Foundation

/// A property that fails ends the process, which is how libFuzzer is told of it.
func hold(_ isTrue: Bool, _ what: String = "") {
  precondition(isTrue, what)
}

/// One program tries all of them, so that the package is compiled once; the environment says which.
private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SUBJECT"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    preconditionFailure("ENTENTE_FUZZ_SUBJECT is one of \(Subject.allCases.map(\.rawValue))")
  }
  return subject
}()

/// The loop of libFuzzer, of which the name is its.
///
/// It is called rather than linked as the entry point: SwiftPM links a program only with an entry point of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryOneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &words) { start, count in
        subject.tries(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}
