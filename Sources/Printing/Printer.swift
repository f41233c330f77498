internal import CPrinting

/// Prints pictures as PNG and PDF.
///
/// librsvg reads and draws the SVG, and cairo writes the file. Both are loaded when the first printer is made, so
/// whoever prints nothing needs neither. The same picture gives the same bytes wherever the libraries and the fonts
/// are the same; no file carries a date.
///
/// It works in the process that makes it; the command prints in a process of its own, which has limits.
public struct Printer: Sendable {
  private let library: Library

  /// Makes a printer, and loads the libraries where none was made before.
  ///
  /// - Throws: ``PrintingError`` where they are missing or too old; the message says what to install.
  public init() throws(PrintingError) {
    library = try Library.standard.get()
  }

  /// A printer on a library of another name.
  package init(library names: [String]) throws(PrintingError) {
    library = try Library(names: names)
  }

  /// Limits this process, which prints and does nothing else: a signal ends it after so many seconds, and it gets so
  /// many bytes beyond what it has.
  package static func confine(seconds: Int, bytes: Int) {
    cpr_confine(UInt32(seconds), UInt64(bytes))
  }

  /// The versions of librsvg and cairo.
  public var version: String { library.version }

  /// Draws SVG as PNG, on white where it leaves the page bare.
  ///
  /// - Throws: ``PrintingError`` where the text is no SVG, or the size cannot be.
  public func png(_ svg: String, _ resolution: Resolution = .standard) throws(PrintingError) -> [UInt8] {
    let page = try Page(svg, library: library)
    let size = try resolution.pixels(of: page.size)
    return try page.png(width: size.width, height: size.height)
  }

  /// Draws pictures as the pages of a PDF, each page as large as its picture.
  ///
  /// - Parameter title: What a reader's window is called.
  /// - Throws: ``PrintingError`` where a text is no SVG.
  public func pdf(_ svgs: some Sequence<String>, title: String) throws(PrintingError) -> [UInt8] {
    let document = try Document(title: title, library: library)
    for svg in svgs { try document.add(try Page(svg, library: library)) }
    return try document.finish()
  }
}
