package import EDTF

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

extension Day: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(Int(number)) }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    guard let number = Int32(exactly: try reader.int()), Day(number: number).number == number else {
      throw RecordFault()
    }
    self.init(number: number)
  }
}

extension EDTFDate: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(description) }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    guard let date = try? EDTFDate(try reader.text()) else { throw RecordFault() }
    self = date
  }
}

extension EDTFInterval: Recordable {
  package func record(to writer: inout RecordWriter) { writer.write(description) }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    guard let span = try? EDTFInterval(try reader.text()) else { throw RecordFault() }
    self = span
  }
}

extension Period: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(span)
    writer.write(hasEnded)
    writer.write(firstSeen)
    writer.write(lastSeen)
    writer.write(asOf)
    writer.write(UInt64(unknownSides.rawValue))
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.value(), hasEnded: try reader.truth(), firstSeen: try reader.optional(),
      lastSeen: try reader.optional(), asOf: try reader.optional())
    let sides = try reader.byte()
    guard sides < 4 else { throw RecordFault() }
    unknownSides = Sides(rawValue: sides)
  }
}

extension Tolerance: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(day)
    writer.write(month)
    writer.write(year)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(day: try reader.int(), month: try reader.int(), year: try reader.int())
  }
}

extension UncertainInterval: Recordable {
  package func record(to writer: inout RecordWriter) {
    for day in [start.lowerBound, start.upperBound, end.lowerBound, end.upperBound] { writer.write(day) }
    writer.write(horizon)
    writer.write(UInt64(sides.start))
    writer.write(UInt64(sides.end))
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    let (first, second): (Day, Day) = (try reader.value(), try reader.value())
    let (third, last): (Day, Day) = (try reader.value(), try reader.value())
    let horizon: Day? = try reader.optional()
    let sides = (start: try reader.byte(), end: try reader.byte())
    guard first <= second, third <= last,
      let interval = UncertainInterval(
        start: first...second, end: third...last, horizon: horizon, sides: sides)
    else { throw RecordFault() }
    self = interval
  }
}

extension ActorKind: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(TextEntries(labels))
    writer.write(category)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), labels: try reader.value(TextEntries.self).entries,
      category: try reader.value())
  }
}

extension RelationKind: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(TextEntries(labels))
    writer.write(sign)
    writer.write(direction)
    writer.write(family)
    writer.write(mark)
    writer.write(temporality)
    writer.write(isAllying)
    writer.write(descent)
    writer.write(role)
    writer.write(isPart)
    writer.write(isAlone)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), labels: try reader.value(TextEntries.self).entries, sign: try reader.value(),
      direction: try reader.value(), family: try reader.value(), mark: try reader.value(EndMark.self),
      temporality: try reader.value(), isAllying: try reader.truth(), descent: try reader.optional(),
      role: try reader.optional(),
      isPart: try reader.truth(), isAlone: try reader.truth())
  }
}

extension GraphContents.Coverage: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(when)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(when: try reader.optional(), note: try reader.optional())
  }
}

extension GraphContents: Recordable {
  /// Writes all but the relations and the actors, which a compiled graph keeps in sections of their own.
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(TextEntries(titles))
    writer.write(summary)
    writer.write(TextEntries(summaries))
    writer.write(language)
    writer.write(asOf)
    writer.write(tolerance)
    writer.write(coverage)
    writer.write(actorKinds)
    writer.write(relationKinds)
    writer.write(sources)
    writer.write(pacts)
    writer.write(statements)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    let (id, title, titles) = (
      try reader.text(), try reader.optional(String.self), try reader.value(TextEntries.self).entries
    )
    let (summary, summaries) = (
      try reader.optional(String.self), try reader.value(TextEntries.self).entries
    )
    self.init(
      id: id, title: title, summary: summary, language: try reader.text(), asOf: try reader.optional(),
      tolerance: try reader.value(),
      coverage: try reader.optional(), actorKinds: try reader.array(), relationKinds: try reader.array(),
      sources: try reader.array(), pacts: try reader.array(), statements: try reader.array())
    self.titles = titles
    self.summaries = summaries
  }
}
