import Foundation

/// What is tried, and what has to hold for any bytes: a property that fails ends the process, which is how libFuzzer is
/// told of it.
enum Subject: String, CaseIterable {
  case edtf, yaml, csv, compiled, layout, manifest, pictures, revisions

  func tries(_ bytes: [UInt8]) {
    switch self {
    case .edtf: Properties.edtf(bytes)
    case .yaml: Properties.yaml(bytes)
    case .csv: Properties.csv(bytes)
    case .compiled: Properties.compiled(bytes)
    case .layout: Properties.layout(bytes)
    case .manifest: Properties.manifest(bytes)
    case .pictures: Properties.pictures(bytes)
    case .revisions: Properties.revisions(bytes)
    }
  }
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
