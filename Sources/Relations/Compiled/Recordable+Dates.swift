package import EDTF

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
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.value(), hasEnded: try reader.truth(), firstSeen: try reader.optional(),
      lastSeen: try reader.optional(), asOf: try reader.optional())
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
