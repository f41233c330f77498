import Diagrams
import Printing

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
  private let printer: Printer?

  /// - Throws: The exit status, after saying why, where the format needs a library that is not there.
  init(_ format: Format, resolution: Resolution) throws {
    self.format = format
    self.resolution = resolution
    printer = format == .svg ? nil : try Self.orExit { () throws(PrintingError) in try Printer() }
  }

  /// The bytes of a file with the pictures: all of them as pages of a PDF, else the first.
  ///
  /// - Parameter title: What the window of a PDF is called; nil for the title of the first picture, with its date.
  /// - Throws: The exit status, after saying why.
  func bytes(_ pictures: [Diagram.Picture], title: String? = nil) throws -> [UInt8] {
    guard let first = pictures.first else { return [] }
    guard let printer else { return first.bytes }
    return try Self.orExit { () throws(PrintingError) in
      try ProgressLine.during("printing") { () throws(PrintingError) in
        format == .png
          ? try printer.png(first.svg, resolution)
          : try printer.pdf(pictures.map(\.svg), title: title ?? first.title)
      }
    }
  }

  static func orExit<Value>(_ body: () throws(PrintingError) -> Value) throws -> Value {
    do throws(PrintingError) {
      return try body()
    } catch {
      Terminal.complain(error.description)
      switch error.code {
      case .missingLibrary, .oldLibrary: throw ExitStatus.unavailable.code
      case .invalidSize: throw ExitStatus.usage.code
      default: throw ExitStatus.internal.code
      }
    }
  }
}
