#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

package import Writing

extension JSON {
  /// Why a text is no JSON.
  package struct Fault: Error, Hashable, Sendable {
    /// What is wrong, and where as far as that is known.
    package let message: String
  }

  /// Reads a JSON text; the members of objects come in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*) in its length.
  package init(reading bytes: some Sequence<UInt8>) throws(Fault) {
    do {
      self = try JSONDecoder().decode(Decoded.self, from: Data(bytes)).json
    } catch {
      throw Fault(message: Self.message(of: error))
    }
  }

  private static func message(of error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else { return "is no JSON" }
    let cause = context.underlyingError.map { "\($0)" } ?? ""
    // Foundation says what it met, and around which line and column.
    if let start = cause.firstRange(of: "Description="),
      let end = cause[start.upperBound...].lastIndex(of: "}")
    {
      return "is no JSON: \(cause[start.upperBound..<end])"
    }
    return cause.isEmpty ? "is no JSON: \(context.debugDescription)" : "is no JSON: \(cause)"
  }
}

/// A value of which nothing is known before it is read; Foundation refuses what is nested more than 512 deep.
private struct Decoded: Decodable {
  let json: JSON

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      json = .object(
        try container.allKeys.map { ($0.stringValue, try container.decode(Decoded.self, forKey: $0).json) }
          .sorted { $0.0 < $1.0 })
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var values: [JSON] = []
      while !container.isAtEnd { values.append(try container.decode(Decoded.self).json) }
      json = .array(values)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      json = .null
    } else if let text = try? container.decode(String.self) {
      json = .string(text)
    } else if let value = try? container.decode(Bool.self) {
      json = .bool(value)
    } else if let number = try? container.decode(Int.self) {
      json = .int(number)
    } else {
      // Of more digits than an Int has, such as the identifiers of some tools, none may go.
      let number = try? container.decode(Decimal.self)
      json = .number(try number.map { "\($0)" } ?? "\(container.decode(Double.self))")
    }
  }
}
