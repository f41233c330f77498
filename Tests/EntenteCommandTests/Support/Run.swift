import Dispatch
import Foundation
import Testing

/// One run of the built command: what it said, and how it ended.
struct Run {
  /// The status it ended with.
  let status: Int32
  /// What it wrote to standard output.
  let bytes: Data
  /// What it said on standard error.
  let errors: String

  /// Standard output as text.
  var output: String { String(decoding: bytes, as: UTF8.self) }
}

/// The folder in which the built command lies, beside the tests.
let builtFolder = Bundle.module.bundleURL.deletingLastPathComponent()

/// Runs the command that lies built beside the tests, and waits for its end.
///
/// - Parameters:
///   - folder: The folder to run in; the fixtures where left out, so that their paths stay short.
///   - input: What it reads on standard input.
///   - environment: Variables that are set for it beyond those of the tests.
/// - Throws: ``Stuck`` where it does not end.
func entente(
  _ arguments: [String], in folder: URL? = nil, input: String = "", environment: [String: String] = [:]
) throws -> Run {
  try run(
    builtFolder.appending(path: "entente"), arguments, in: folder ?? fixtures(), input: input,
    environment: environment)
}

/// Runs lines of a shell, to which the built command is known as `entente`.
///
/// - Parameter command: The shell and its options, which reads the lines from an argument.
func shell(
  _ lines: String, by command: [String] = ["bash", "-c"], in folder: URL, input: String = "",
  environment: [String: String] = [:]
) throws -> Run {
  let path = environment["PATH"] ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  return try run(
    URL(filePath: "/usr/bin/env"), command + [lines], in: folder, input: input,
    environment: environment.merging(["PATH": "\(builtFolder.path(percentEncoded: false)):\(path)"]) { $1 })
}

/// Runs a program, and waits for its end.
private func run(
  _ program: URL, _ arguments: [String], in folder: URL, input: String, environment: [String: String]
) throws -> Run {
  // Files take any number of bytes, so that neither side ever waits for the other.
  let scratch = try TemporaryFolder()
  try scratch.write(input, to: "input")
  for name in ["output", "errors"] { try scratch.write("", to: name) }
  let handle = { (name: String) in try FileHandle(forUpdating: scratch.url.appending(path: name)) }
  let (standardInput, output, errors) = (try handle("input"), try handle("output"), try handle("errors"))
  // Left to themselves they stay open until the tests end, and Foundation copes badly with thousands.
  defer { for file in [standardInput, output, errors] { try? file.close() } }

  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment
    .merging(["COLUMNS": "80"]) { $1 }.merging(environment) { $1 }
  process.standardInput = standardInput
  process.standardOutput = output
  process.standardError = errors
  let end = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in end.signal() }
  try process.run()
  guard end.wait(timeout: .now() + Stuck.limit) == .success else {
    process.terminate()
    throw Stuck(arguments: arguments)
  }
  let words = [program.lastPathComponent] + arguments
  #expect(process.terminationReason == .exit, "\(words.joined(separator: " ")) crashed")
  return Run(
    status: process.terminationStatus,
    bytes: try Data(contentsOf: scratch.url.appending(path: "output")),
    errors: try scratch.read("errors"))
}

/// Runs the command on words that stand with blanks between them.
func entente(
  _ words: String, in folder: URL? = nil, input: String = "", environment: [String: String] = [:]
) throws -> Run {
  try entente(
    words.split(separator: " ").map(String.init), in: folder, input: input, environment: environment)
}

/// A program did not end in time.
struct Stuck: Error {
  /// How many seconds a run may take, on the slowest machine.
  static let limit = 180.0

  let arguments: [String]
}
