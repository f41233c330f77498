import Diagrams

extension Render {
  /// The format asked for, else the ending of the file's name.
  var formatName: String? {
    if let format { return format }
    guard let output, let dot = output.lastIndex(of: "."), !output[dot...].contains("/") else { return nil }
    let ending = String(output[output.index(after: dot)...])
    // The folder of a series may have a point in its name.
    return time.every == nil || ending == "pdf" || FilmFile.Format(rawValue: ending) != nil ? ending : nil
  }

  /// The format of a series that is one film; nil where there is none, or each date has a file or page of its own.
  var filmFormat: FilmFile.Format? {
    guard time.every != nil, let name = formatName else { return nil }
    if name == "film" { return .svg }
    guard let format = FilmFile.Format(rawValue: name) else { return nil }
    // The pictures of a series in a folder are SVG as well.
    return format == .svg && output?.hasSuffix(".svg") != true ? nil : format
  }

  /// Whether a series is one file with a page a date, and not a folder with a file a date.
  var isBook: Bool { formatName == "pdf" && output?.hasSuffix(".pdf") ?? false }

  /// The format of a whole sheet.
  var pictureFormat: PictureFile.Format {
    isExplorer ? .svg : formatName.flatMap(PictureFile.Format.init) ?? .svg
  }

  /// One of Graphviz's formats, which has the drawing without the sheet; nil where a sheet or a page is asked for.
  var drawingFormat: String? {
    guard !isExplorer, filmFormat == nil, let name = formatName, PictureFile.Format(rawValue: name) == nil
    else { return nil }
    return name
  }
}
