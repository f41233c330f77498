import Diagrams
import GraphFiles
import Printing
import Writing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A film in one file.
struct FilmFile {
  /// The formats of a film.
  enum Format: String, CaseIterable {
    /// A picture that plays by itself, which Entente writes.
    case svg
    case apng
    case gif
    case mp4

    /// Whether ffmpeg makes it of printed pictures.
    var isEncoded: Bool { self != .svg }
  }

  let format: Format
  let resolution: Resolution

  /// How often the last picture stands in the file, so that it is seen for a while.
  private static let lastCount = 4
  /// How many pictures are drawn together.
  private static let batch = 12

  /// The bytes of the file.
  ///
  /// - Throws: The exit status, after saying why: where librsvg or ffmpeg is missing, or fails.
  func bytes(_ film: Film) throws -> [UInt8] {
    guard format.isEncoded else { return try film.picture().bytes }
    var template = Array((Terminal.environment("TMPDIR") ?? "/tmp").utf8CString.dropLast())
    template += Array("/entente-film-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.unwritable(Disk.Failure.last.reason) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { Self.remove(folder) }
    let count = film.dateQueries.count
    for first in stride(from: 0, to: count, by: Self.batch) {
      ProgressLine.ofTerminal?.show("drawing picture \(first + 1) of \(count)")
      let range = first..<min(first + Self.batch, count)
      for (index, picture) in zip(range, try film.frames(range)) {
        let png = try PrintingChild.bytes(of: [picture], titled: picture.title, as: .png(resolution))
        try Self.save(png, in: folder, number: index)
        guard index + 1 == count else { continue }
        for more in 1..<Self.lastCount { try Self.save(png, in: folder, number: index + more) }
      }
    }
    let output = "\(folder)/film.\(format.rawValue)"
    try encode(folder, to: output)
    guard let bytes = Disk.bytes(ofPlainFile: output, atMost: Self.mostBytes), !bytes.isEmpty else {
      Terminal.complain("ffmpeg said that it made the film, and left none")
      throw ExitStatus.unavailable.code
    }
    return bytes
  }

  /// How large a film may be.
  private static let mostBytes = 1 << 32
  /// How many seconds ffmpeg may take for it.
  private static let patience = 1_800

  private static func save(_ bytes: [UInt8], in folder: String, number: Int) throws {
    do throws(Disk.Failure) {
      try Disk.save(bytes, at: "\(folder)/\(name(number))")
    } catch {
      throw unwritable(error.reason)
    }
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".png"
  }

  private static func unwritable(_ reason: String) -> any Error {
    Terminal.complain("cannot keep the pictures of a film in the folder for temporary files: \(reason)")
    return ExitStatus.cannotWrite.code
  }

  /// Makes the film of the pictures in a folder.
  private func encode(_ folder: String, to output: String) throws {
    let words =
      ["ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error", "-framerate", "\(1 / Film.pace)"]
      + ["-i", "\(folder)/%05d.png"] + arguments + [
        "-map_metadata", "-1", "-fflags", "+bitexact", "-y", output,
      ]
    var environment: [String: String] = ["LC_ALL": "C"]
    for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] {
      environment[name] = Terminal.environment(name)
    }
    let program: FinishedProgram
    do throws(Disk.Failure) {
      program = try FinishedProgram(
        words, environment: environment, input: [], patience: .seconds(Self.patience))
    } catch {
      Terminal.complain(
        "a film as \(format.rawValue) is made by ffmpeg, which cannot be run: \(error.reason); on Debian apt-get install "
          + "ffmpeg, elsewhere what your system calls it; -o FILE.svg needs no other program")
      throw ExitStatus.unavailable.code
    }
    guard !program.isLate else {
      Terminal.complain(
        "ffmpeg made no film within \(Self.patience) s; ask for fewer pixels, or for fewer dates")
      throw ExitStatus.unavailable.code
    }
    guard program.status == 0 else {
      let complaint = String(decoding: program.errors, as: UTF8.self).split(separator: "\n").last ?? ""
      Terminal.complain(
        "ffmpeg could not make the film: \(VisibleText.line(complaint.isEmpty ? "it ended with \(program.status)" : String(complaint)))"
      )
      throw ExitStatus.unavailable.code
    }
  }

  /// What ffmpeg is told of a format; each plays once.
  private var arguments: [String] {
    // The sides of a film of squares have even numbers of pixels.
    let even = "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white"
    return switch format {
    case .svg: []
    case .apng: ["-f", "apng", "-plays", "1", "-pix_fmt", "rgb24"]
    case .gif:
      [
        "-filter_complex", "[0:v]split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none",
        "-f",
        "gif", "-loop", "-1",
      ]
    case .mp4:
      [
        "-vf", even, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "20", "-r", "25", "-flags",
        "+bitexact",
        "-movflags", "+faststart", "-f", "mp4",
      ]
    }
  }

  /// Removes the folder with all that is in it.
  private static func remove(_ folder: String) {
    for name in (try? Disk.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}

/// A file of pictures, in one of the formats that Entente itself writes.
struct PictureFile {
  /// The formats of a picture.
  enum Format: String, CaseIterable {
    case svg
    case png
    case pdf
  }

  let format: Format
  private let resolution: Resolution

  init(_ format: Format, resolution: Resolution) {
    self.format = format
    self.resolution = resolution
  }

  /// The bytes of a file with the pictures: all of them as pages of a PDF, else the first.
  ///
  /// - Parameter title: What the window of a PDF is called; nil for the title of the first picture, with its date.
  /// - Throws: The exit status, after saying why, such as where a format needs a library that is not there.
  func bytes(_ pictures: [Diagram.Picture], title: String? = nil) throws -> [UInt8] {
    guard let first = pictures.first else { return [] }
    if format == .svg { return first.bytes }
    let job = format == .png ? PrintingChild.Job.png(resolution) : .pdf
    return try ProgressLine.during("printing") {
      try PrintingChild.bytes(
        of: format == .png ? [first] : pictures, titled: title ?? first.title, as: job)
    }
  }
}
