import EDTF

extension Source: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(publisher)
    writer.write(title)
    writer.write(date)
    writer.write(url)
    writer.write(reliability)
    writer.write(isUnverified)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), publisher: try reader.optional(), title: try reader.optional(),
      date: try reader.optional(), url: try reader.optional(), reliability: try reader.optional(),
      isUnverified: try reader.truth(), note: try reader.optional())
  }
}

extension Claim: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(source)
    writer.write(locator)
    writer.write(quote)
    writer.write(when)
    writer.write(status)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      source: try reader.value(), locator: try reader.optional(), quote: try reader.optional(),
      when: try reader.array(), status: try reader.optional(), note: try reader.optional())
  }
}

extension Name: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(text)
    writer.write(sort)
    writer.write(language)
    writer.write(when)
    writer.write(claims)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      try reader.text(), sort: try reader.value(), language: try reader.optional(), when: try reader.array(),
      claims: try reader.array(), note: try reader.optional())
  }
}

extension Actor: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(names)
    writer.write(existence)
    writer.write(parents)
    writer.write(TextEntries(externalIDs))
    writer.write(area)
    writer.write(claims)
    writer.write(note)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), kind: try reader.value(), names: try reader.array(),
      existence: try reader.array(), parents: try reader.array(),
      externalIDs: try reader.value(TextEntries.self).entries, area: try reader.optional(),
      claims: try reader.array(), note: try reader.optional())
  }
}

extension Relation: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(from)
    writer.write(to)
    writer.write(when)
    writer.write(status)
    writer.write(sign)
    writer.write(temporality)
    writer.write(verification)
    writer.write(label)
    writer.write(claims)
    writer.write(via)
    writer.write(TextEntries(labels))
    writer.write(weight)
    writer.write(count)
    writer.write(TextEntries(externalIDs))
    writer.write(notes)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      id: try reader.value(), kind: try reader.value(), from: try reader.value(), to: try reader.optional(),
      when: try reader.array(), status: try reader.value(), sign: try reader.optional(),
      temporality: try reader.optional(), verification: try reader.optional(), label: try reader.optional(),
      claims: try reader.array(), via: try reader.optional(),
      labels: try reader.value(TextEntries.self).entries, weight: try reader.optional(),
      count: try reader.optional(), externalIDs: try reader.value(TextEntries.self).entries,
      notes: try reader.array())
  }
}

extension Quantity: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(value.bitPattern)
    writer.write(unit)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    guard
      let quantity = Quantity(Double(bitPattern: try reader.number()), unit: try reader.optional())
    else { throw RecordFault() }
    self = quantity
  }
}

extension Statement: Recordable {
  package func record(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(claim)
    writer.write(about)
  }

  package init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(id: try reader.value(), claim: try reader.value(), about: try reader.optional())
  }
}

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
