import EDTF

extension Pact: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(names)
    writer.write(when)
    writer.write(parties)
    writer.write(mediators)
    writer.write(obligations)
    writer.write(status)
    writer.write(claims)
    writer.write(label)
    writer.write(area)
    writer.write(TextEntries(labels))
    writer.write(TextEntries(externalIDs))
    writer.write(notes)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), kind: try reader.value(), names: try reader.array(), when: try reader.array(),
      parties: try reader.array(), mediators: try reader.array(), obligations: try reader.array(),
      status: try reader.value(), claims: try reader.array(), label: try reader.optional(),
      area: try reader.optional(), labels: try reader.value(TextEntries.self).entries,
      externalIDs: try reader.value(TextEntries.self).entries, notes: try reader.array())
  }
}

extension Pact.Obligation: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(kind)
    writer.write(when)
    writer.write(parties)
    writer.write(status)
    writer.write(label)
    writer.write(claims)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.value(), when: try reader.array(), parties: try reader.array(),
      status: try reader.optional(), label: try reader.optional(), claims: try reader.array(),
      note: try reader.optional())
  }
}

extension Pact.Binding: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(actor)
    writer.write(when)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(try reader.value(), when: try reader.array())
  }
}

extension Party: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(actor)
    writer.write(id)
    writer.write(side)
    writer.write(record)
    writer.write(pairs)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.value(), id: try reader.optional(), side: try reader.optional(), record: try reader.value(),
      pairs: try reader.array())
  }
}

extension Party.Pair: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(other)
    writer.write(id)
    writer.write(record)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(other: try reader.value(), id: try reader.value(), record: try reader.value())
  }
}

extension Party.Record: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(when)
    writer.write(status)
    writer.write(sign)
    writer.write(temporality)
    writer.write(verification)
    writer.write(label)
    writer.write(claims)
    writer.write(TextEntries(labels))
    writer.write(weight)
    writer.write(count)
    writer.write(notes)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      when: try reader.array(), status: try reader.optional(), sign: try reader.optional(),
      temporality: try reader.optional(), verification: try reader.optional(), label: try reader.optional(),
      claims: try reader.array(), labels: try reader.value(TextEntries.self).entries,
      weight: try reader.optional(), count: try reader.optional(), notes: try reader.array())
  }
}
