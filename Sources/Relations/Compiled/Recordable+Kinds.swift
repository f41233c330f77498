import EDTF

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
