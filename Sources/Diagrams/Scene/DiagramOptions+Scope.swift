import Relations

extension DiagramOptions {
  /// What a picture of a part of a graph keeps to, in words for the line under its title; empty where it shows all.
  ///
  /// - Parameter focus: The name of the actor that the picture is drawn around, if it is.
  func scope(in graph: RelationGraph, around focus: String?) -> [String] {
    let isFrench = language == "fr"
    var parts: [String] = []
    if let focus {
      let nearby =
        switch (isFrench, depth) {
        case (false, ...1): "only \(focus) and who is tied to it"
        case (false, _): "only \(focus) and who is at most \(depth) relations away"
        case (true, ...1): "seulement \(focus) et qui lui est lié"
        case (true, _): "seulement \(focus) et qui en est à \(depth) relations au plus"
        }
      parts.append(nearby)
    }
    if !kinds.isEmpty {
      let labels = graph.relationKinds.filter { kinds.contains($0.id) }.map { $0.label(in: language) }
      let list = labels.joined(separator: ", ")
      parts.append(isFrench ? "seulement les relations : \(list)" : "only the relations: \(list)")
    }
    return parts
  }
}
