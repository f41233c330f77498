import Diagrams
import GraphFiles
import Printing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process of its own that prints pictures: this program again, which loads librsvg, and dies alone where that crashes,
/// hangs or takes all memory.
enum PrintingChild {
  /// What is printed.
  enum Job {
    case png(Resolution)
    case pdf

    fileprivate var words: [String] {
      switch self {
      case .png(.scale(let scale)): ["png", "scale", "\(scale)"]
      case .png(.width(let width)): ["png", "width", "\(width)"]
      case .pdf: ["pdf"]
      }
    }

    fileprivate init?(_ words: ArraySlice<String>) {
      let value = words.last ?? ""
      switch words.dropLast() {
      case [] where value == "pdf": self = .pdf
      case ["png", "scale"]:
        guard let scale = Double(value) else { return nil }
        self = .png(.scale(scale))
      case ["png", "width"]:
        guard let width = Int(value) else { return nil }
        self = .png(.width(width))
      default: return nil
      }
    }

    fileprivate var name: String {
      switch self {
      case .png: "PNG"
      case .pdf: "PDF"
      }
    }
  }

  /// The word that makes this program print; nobody types it.
  static let word = "--print-as-child"

  /// How long a child may take, by the clock and of the processor.
  private static let seconds = 60
  /// What a picture of the most pixels takes, and its file.
  private static let mostBytes = 3 << 30
  private static let mostOutput = 1 << 30

  // MARK: The parent

  /// The bytes of a file with the pictures: all of them as pages of a PDF, else the first.
  ///
  /// - Parameter title: What the window of a PDF is called, and the picture where it fails.
  /// - Throws: The exit status, after saying why.
  static func bytes(
    of pictures: [Diagram.Picture], titled title: String, as job: Job
  ) throws -> [UInt8] {
    let program: FinishedProgram
    do throws(Disk.Failure) {
      guard let own = FinishedProgram.own else { throw Disk.Failure(number: ENOENT) }
      // No picture has a zero byte in it, and a title goes without.
      let texts = [title.utf8.filter { $0 != 0 }] + pictures.map(\.bytes)
      let input = Array(texts.joined(separator: [0]))
      program = try FinishedProgram(
        [own, word] + job.words, environment: environment, input: input, atMost: mostOutput,
        // The child ends itself before, and says why.
        patience: .seconds(2 * seconds))
    } catch {
      Terminal.complain("cannot start the process that prints: \(error.reason)")
      throw ExitStatus.internal.code
    }
    if program.status == 0, !program.output.isEmpty, program.output.count < mostOutput {
      return program.output
    }
    let complaints = String(decoding: program.errors, as: UTF8.self).split(separator: "\n").map(String.init)
    if !program.isSignalled, let status = ExitStatus(rawValue: program.status), let reason = complaints.last {
      Terminal.complain(reason)
      throw status.code
    }
    let last = complaints.last.map { "; it said: \($0)" } ?? ""
    Terminal.complain("\(title): \(ending(of: program, job))\(last)")
    throw ExitStatus.internal.code
  }

  private static func ending(of program: FinishedProgram, _ job: Job) -> String {
    if program.output.count >= mostOutput {
      return "librsvg made a \(job.name) of more than \(mostOutput) bytes"
    }
    guard program.isSignalled else {
      return "librsvg ended without a \(job.name), with status \(program.status)"
    }
    return program.isLate || program.status == SIGALRM || program.status == SIGXCPU
      ? "librsvg made no \(job.name) within \(seconds) s; ask for fewer pixels, or draw less"
      : "librsvg crashed with signal \(program.status) as it made a \(job.name)"
  }

  /// What finds the libraries and the fonts that this process would find.
  private static var environment: [String: String] {
    var environment = ["SWIFT_BACKTRACE": "enable=no"]
    for name in [
      "PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "LD_PRELOAD",
      "DYLD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "XDG_CACHE_HOME",
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
    ] { environment[name] = Terminal.environment(name) }
    return environment
  }

  // MARK: The child

  /// Prints what stands on standard input, and ends the process, where it was started to do that.
  static func runWhereAsked(_ words: ArraySlice<String>) {
    guard words.first == word, let job = Job(words.dropFirst()) else { return }
    Printer.confine(seconds: seconds, bytes: mostBytes)
    let texts = (Disk.bytes(from: STDIN_FILENO) ?? []).split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let svgs = texts.dropFirst()
    do throws(PrintingError) {
      let printer = try Printer()
      switch job {
      case .png(let resolution): Terminal.write(try printer.png(svgs.first ?? "", resolution))
      case .pdf: Terminal.write(try printer.pdf(svgs, title: texts.first ?? ""))
      }
      // What the libraries keep of fonts and pages ends with the process.
      _exit(0)
    } catch {
      Terminal.diagnose(error.description)
      exit(status(of: error).rawValue)
    }
  }

  private static func status(of error: PrintingError) -> ExitStatus {
    switch error.code {
    case .missingLibrary, .oldLibrary: .unavailable
    case .invalidSize: .usage
    default: .internal
    }
  }
}
