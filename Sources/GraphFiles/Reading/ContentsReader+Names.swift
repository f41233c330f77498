import Relations

extension ContentsReader {
  /// A text in the place of the identifier of an actor.
  struct NameInPlace {
    let text: String
    let file: String
    let position: TextPosition
  }

  /// Says which identifiers to write for names in their places, now that it is known who bears them.
  mutating func adviseOnNames() {
    guard !namesInPlaces.isEmpty else { return }
    let index = NameIndex(
      contents.actors.map { ($0.id, $0.names) } + contents.pacts.map { ($0.id, $0.names) })
    for name in namesInPlaces {
      let called = index.actors(called: name.text).filter { !$0.rawValue.isEmpty }
      if called.isEmpty { continue }
      diagnostics.advise(
        "write \(called.prefix(3).map(\.rawValue).joined(separator: " or "))", of: "bad-value", in: name.file,
        at: name.position)
    }
  }
}
