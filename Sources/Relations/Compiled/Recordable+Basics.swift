extension String: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(self) }

  package init(from reader: inout RecordReader) throws(RecordFault) { self = try reader.text() }
}

extension Int: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(self) }

  package init(from reader: inout RecordReader) throws(RecordFault) { self = try reader.int() }
}

extension Identifier: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(rawValue) }

  package init(from reader: inout RecordReader) throws(RecordFault) { self.init(try reader.text()) }
}

extension Recordable where Self: RawRepresentable, RawValue == String {
  package func record(to writer: inout RecordWriter) { writer.write(rawValue) }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    guard let value = Self(rawValue: try reader.text()) else { throw RecordFault() }
    self = value
  }
}

extension Status: Recordable {}
extension Verification: Recordable {}
extension Sign: Recordable {}
extension Direction: Recordable {}
extension Temporality: Recordable {}
extension Family: Recordable {}
extension Descent: Recordable {}
extension Role: Recordable {}
extension EndMark: Recordable {}
extension Name.Sort: Recordable {}
extension Source.Reliability: Recordable {}
extension ActorKind.Category: Recordable {}

extension Array: Recordable where Element: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(self) }

  package init(from reader: inout RecordReader) throws(RecordFault) { self = try reader.array() }
}

/// The entries of a dictionary of texts, by key.
struct TextEntries: Recordable {
  let entries: [String: String]

  init(_ entries: [String: String]) {
    self.entries = entries
  }

  func record(to writer: inout RecordWriter) {
    writer.write(entries.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let texts = try reader.array(String.self)
    guard texts.count.isMultiple(of: 2) else { throw RecordFault() }
    var entries: [String: String] = [:]
    for place in stride(from: 0, to: texts.count, by: 2) { entries[texts[place]] = texts[place + 1] }
    self.entries = entries
  }
}
