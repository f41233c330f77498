public import Printing

extension Diagram.Picture {
  /// The picture as PNG, through librsvg.
  ///
  /// A picture that follows its reader's theme is light.
  ///
  /// - Throws: `PrintingError` where librsvg is missing or the size cannot be.
  public func png(_ resolution: Resolution = .standard) throws(PrintingError) -> [UInt8] {
    try Printer().png(svg, resolution)
  }

  /// The picture as a PDF of one page of its size, through librsvg.
  ///
  /// A picture that follows its reader's theme is light.
  ///
  /// - Parameter title: What a reader's window is called; nil for the title of the picture, with its date.
  /// - Throws: `PrintingError` where librsvg is missing.
  public func pdf(title: String? = nil) throws(PrintingError) -> [UInt8] {
    try Printer().pdf([svg], title: title ?? self.title)
  }
}
