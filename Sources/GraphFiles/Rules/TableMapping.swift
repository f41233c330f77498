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

  struct Field: Hashable, Sendable {
    let name: String
    let origin: Origin
  }

  /// The fields that are filled, in their order.
  let fields: [Field]

  private static let names = [
    "id", "kind", "from", "to", "when", "start", "end", "status", "label", "source",
  ]

  /// Reads a mapping.
  ///
  /// - Throws: ``Fault`` where it names no field that there is, fills one twice or with nothing, or lacks one.
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
      guard origins[name] == nil else {
        throw Fault(
          description: "‘\(name)’ is filled twice; say it once, and put columns together with +: \(name)=a+b")
      }
      origins[name] = try Self.origin(part[sign...].dropFirst(), of: name)
    }
    for needed in ["kind", "from", "to"] where origins[needed] == nil {
      throw Fault(description: "nothing fills \(needed); write \(needed)=column or \(needed)==value")
    }
    guard origins["when"] != nil || origins["start"] != nil || origins["end"] != nil else {
      throw Fault(description: "nothing fills the dates; write when=column, or start=column,end=column")
    }
    fields = Self.names.compactMap { name in origins[name].map { Field(name: name, origin: $0) } }
  }

  /// What a text after the first `=` fills a field with.
  private static func origin(_ text: Substring, of name: String) throws(Fault) -> Origin {
    if text.hasPrefix("=") {
      guard text.count > 1 else {
        throw Fault(
          description: "‘\(name)==’ has no value; write one behind it, or a column as \(name)=column")
      }
      return .value(String(text.dropFirst()))
    }
    let columns = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard !columns.contains("") else {
      throw Fault(
        description:
          "‘\(name)=\(text)’ names no column\(columns.count > 1 ? " beside a +" : ""); write one, such as "
          + "\(name)=column, or \(name)==value")
    }
    return .columns(columns)
  }
}
