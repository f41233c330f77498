/// How the columns of somebody else's table make relations.
///
/// Written as `from==united_states,to=country,kind==training-mission,start=start,end=end,label=course+unit`: the name
/// of a field of a relation, then `=` and a column of the table, or several with `+` between them, or `==` and a value
/// that holds for every row. Texts that make identifiers lose what an identifier cannot have; a row without an `id` is
/// called by the line that it begins on.
public struct TableMapping: Hashable, Sendable {
  /// What is wrong with the text of a mapping, and what to write instead.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let description: String
  }

  enum Origin: Hashable, Sendable {
    case columns([String])
    case value(String)
  }

  /// For each field what fills it, in the order of the fields.
  let fields: [(name: String, origin: Origin)]

  private static let names = [
    "id", "kind", "from", "to", "when", "start", "end", "status", "label", "source",
  ]

  /// Reads a mapping.
  ///
  /// - Throws: ``Fault`` where it names no field that there is, or lacks one.
  public init(_ text: String) throws(Fault) {
    var origins: [String: Origin] = [:]
    for part in text.split(separator: ",") {
      guard let sign = part.firstIndex(of: "=") else {
        throw Fault(description: "‘\(part)’ fills no field; write field=column or field==value")
      }
      let name = String(part[..<sign])
      guard Self.names.contains(name) else {
        throw Fault(
          description:
            "a relation has no field ‘\(name)’; its fields are \(Self.names.joined(separator: ", "))")
      }
      let rest = part[sign...].dropFirst()
      origins[name] =
        rest.hasPrefix("=")
        ? .value(String(rest.dropFirst())) : .columns(rest.split(separator: "+").map(String.init))
    }
    for needed in ["kind", "from", "to"] where origins[needed] == nil {
      throw Fault(description: "nothing fills \(needed); write \(needed)=column or \(needed)==value")
    }
    guard origins["when"] != nil || origins["start"] != nil || origins["end"] != nil else {
      throw Fault(description: "nothing fills the dates; write when=column, or start=column,end=column")
    }
    fields = Self.names.compactMap { name in origins[name].map { (name, $0) } }
  }

  /// Whether two mappings fill the same fields from the same columns.
  public static func == (left: Self, right: Self) -> Bool {
    left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.origin == $1.origin }
  }

  /// Hashes the fields and what fills them.
  public func hash(into hasher: inout Hasher) {
    for (name, origin) in fields {
      hasher.combine(name)
      hasher.combine(origin)
    }
  }
}
