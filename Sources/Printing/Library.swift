internal import CPrinting

/// The functions of librsvg and cairo.
struct Library: @unchecked Sendable {
  /// Loaded once and never given back: GLib cannot be unloaded.
  private let pointer: OpaquePointer

  #if os(macOS)
    private static let names = ["librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib"]
  #else
    private static let names = ["librsvg-2.so.2"]
  #endif

  /// The one that the system finds.
  static let standard = Result { () throws(PrintingError) in try Library(names: names) }

  init(names: [String]) throws(PrintingError) {
    var outcome = cpr_outcome()
    for name in names {
      if let pointer = cpr_load(name, &outcome) {
        self.pointer = pointer
        return
      }
    }
    throw PrintingError(outcome)
  }

  /// The versions of librsvg and cairo.
  var version: String {
    let versions = cpr_versions_of(pointer)
    let (major, minor, micro) = versions.librsvg
    return "librsvg \(major).\(minor).\(micro), cairo \(String(cString: versions.cairo))"
  }

  /// Reads a picture; the caller closes it.
  func open(_ svg: String) throws(PrintingError) -> OpaquePointer {
    var outcome = cpr_outcome()
    let bytes = Array(svg.utf8)
    let picture = bytes.withUnsafeBufferPointer { cpr_open(pointer, $0.baseAddress, $0.count, &outcome) }
    guard let picture else { throw PrintingError(outcome) }
    return picture
  }

  /// Begins a document; the caller closes it.
  func beginDocument(title: String) throws(PrintingError) -> OpaquePointer {
    var outcome = cpr_outcome()
    guard let document = cpr_document_open(pointer, title, &outcome) else { throw PrintingError(outcome) }
    return document
  }
}

extension PrintingError {
  /// What the C target said of a call that failed.
  init(_ outcome: cpr_outcome) {
    let words = withUnsafeBytes(of: outcome.words) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let reason = words.isEmpty ? "" : ": \(words)"
    switch Int(outcome.status) {
    case Int(CPR_NO_LIBRARY):
      self.init(
        code: .missingLibrary,
        message: "PNG and PDF need librsvg, which could not be loaded; on Debian apt-get install librsvg2-2, "
          + "elsewhere what your system calls it\(reason)")
    case Int(CPR_OLD_LIBRARY):
      self.init(
        code: .oldLibrary,
        message: "PNG and PDF need librsvg 2.52 with cairo 1.16 or later; "
          + "the one here has no function \(words)")
    case Int(CPR_NO_PICTURE):
      self.init(code: .invalidPicture, message: "librsvg cannot read the picture\(reason)")
    case Int(CPR_NO_MEMORY):
      self.init(code: .noMemory, message: "there is no memory for a picture of this size")
    default:
      self.init(code: .failed, message: "librsvg cannot draw the picture\(reason)")
    }
  }
}
