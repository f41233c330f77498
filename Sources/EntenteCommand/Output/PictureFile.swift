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
