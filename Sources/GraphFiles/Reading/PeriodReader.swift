import EDTF
import Relations

extension ContentsReader {
  /// The keys of a period that is written as a mapping.
  static let periodKeys = ["span", "ended", "first-seen", "last-seen", "as-of"]

  /// The periods of `when:` and of the keys beside it that say more of a single one.
  mutating func periods(in fields: Fields) -> [Period] {
    var periods = periods("when", in: fields)
    let additions = Self.periodKeys.dropFirst().filter { fields[$0] != nil }
    guard let first = additions.first else { return periods }
    guard case .scalar = fields["when"]?.content else {
      at(first) {
        $0.fault(
          "misplaced-key", at: fields.position(of: first), "\(first): does not say which span it belongs to",
          fields["when"] == nil ? "add when: beside it" : "write it beside span: in an item of when:")
      }
      return periods
    }
    // The keys are read, and their faults found, even where the span itself is at fault.
    var addition = Addition()
    read(&addition, in: fields)
    if !periods.isEmpty { addition.apply(to: &periods[0]) }
    return periods
  }

  /// The periods of a key: a text, a mapping, or a list of these.
  mutating func periods(_ key: String, in fields: Fields) -> [Period] {
    guard let node = value(key, in: fields) else { return [] }
    return at(key) { reader in
      if Self.isCut(node, in: fields) {
        // What the comma has cut off stands as a key without a value, and is reported with all of the date.
        reader.broken.insert(GraphLocation(reader.element, reader.path))
        return []
      }
      guard case .sequence(let items) = node.content else { return reader.period(node).map { [$0] } ?? [] }
      if reader.reportUnquotedSet(items, at: node.position) { return [] }
      return items.compactMap { reader.period($0) }
    }
  }

  /// Whether a comma in braces has cut off the rest of a date, as of April 15, 2023.
  private static func isCut(_ node: YAMLNode, in fields: Fields) -> Bool {
    guard case .scalar(let text, .plain) = node.content,
      let place = fields.entries.firstIndex(where: { $0.value == node && $0.value.position == node.position }
      ),
      fields.entries.indices.contains(place + 1)
    else { return false }
    let next = fields.entries[place + 1]
    return next.value.isNull && next.key.allSatisfy(\.isNumber) && (try? EDTFInterval(text)) == nil
  }

  /// A span of its text.
  mutating func span(_ node: YAMLNode) -> EDTFInterval? {
    guard let text = text(node, expected: "a date or a span") else { return nil }
    do throws(EDTFError) {
      return try EDTFInterval(text)
    } catch {
      fault(error, in: node)
      return nil
    }
  }

  /// A date of a key.
  mutating func date(_ key: String, in fields: Fields) -> EDTFDate? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      if case .sequence(let items) = node.content, reader.reportUnquotedSet(items, at: node.position) {
        return nil
      }
      guard let text = reader.text(node, expected: "a date") else { return nil }
      do throws(EDTFError) {
        return try EDTFDate(text)
      } catch {
        reader.fault(error, in: node)
        return nil
      }
    }
  }

  /// A day of a key.
  mutating func day(_ key: String, in fields: Fields) -> Day? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      guard let text = reader.text(node, expected: "a day such as 2025-12-31") else { return nil }
      if let day = Day(text) { return day }
      reader.fault(
        "bad-value", at: node.position, "\(key): must be a day, but ‘\(text.excerpt)’ stands here",
        Self.day(meantBy: text).map { "write \($0)" } ?? "write year, month and day, such as 2025-12-31")
      return nil
    }
  }

  /// The one day that a text can only mean; nil where it may mean several, or none.
  private static func day(meantBy text: String) -> Day? {
    do {
      _ = try EDTFDate(text)
      return nil
    } catch {
      return error.isCertain ? error.suggestion.flatMap { Day($0) } : nil
    }
  }

  /// Reports why a text is no date, at the character that makes it none.
  mutating func fault(_ error: EDTFError, in node: YAMLNode) {
    fault(
      error.code.rawValue, at: node.position(ofScalar: error.offset),
      "‘\(error.text.excerpt)’: \(error.message)", Self.advice(of: error),
      fix: error.replacement(isQuoted: node.isQuoted).flatMap { node.fix(of: error.text, with: $0, at: []) })
  }

  /// What to write for a text that is no date; in quotes where brackets or a comma would mislead YAML or CSV.
  static func advice(of error: EDTFError) -> String? {
    guard !error.isAsked, let text = error.suggestion, text.contains("[") else { return error.advice }
    return "write \"\(text)\""
  }

  private mutating func period(_ node: YAMLNode) -> Period? {
    guard case .mapping = node.content else { return span(node).map { Period($0) } }
    if reportTwoDates(node) || reportSetInBraces(node) { return nil }
    guard let fields = fields(of: node, known: Self.periodKeys, what: "a span") else { return nil }
    let text = required("span", in: fields, of: "this spell", example: "2021-12/2025-06")
    let span = text.flatMap { text in at("span") { $0.span(text) } }
    var addition = Addition()
    read(&addition, in: fields)
    guard var period = span.map({ Period($0) }) else { return nil }
    addition.apply(to: &period)
    return period
  }

  /// Reports dates in braces, which YAML takes for keys without values; false where there are none.
  private mutating func reportSetInBraces(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content, !entries.isEmpty,
      entries.allSatisfy({ $0.value.isNull && (try? EDTFInterval($0.key)) != nil })
    else { return false }
    do throws(EDTFError) {
      _ = try EDTFInterval("{\(entries.map(\.key).joined(separator: ","))}")
      return false
    } catch {
      fault(
        error.code.rawValue, at: node.position, "‘\(error.text.excerpt)’: \(error.message)",
        Self.advice(of: error))
      return true
    }
  }

  private mutating func read(_ addition: inout Addition, in fields: Fields) {
    addition.hasEnded = truth("ended", in: fields) ?? false
    addition.firstSeen = date("first-seen", in: fields)
    addition.lastSeen = date("last-seen", in: fields)
    addition.asOf = day("as-of", in: fields)
  }

  private static let startKeys = ["start", "from", "since", "begin", "start-date", "start_date"]
  private static let endKeys = ["end", "to", "until", "finish", "end-date", "end_date"]

  /// Reports a span whose dates stand below keys of their own, as other tools have it; false where it is none.
  private mutating func reportTwoDates(_ node: YAMLNode) -> Bool {
    guard case .mapping(let entries) = node.content, let first = entries.first,
      entries.allSatisfy({ (Self.startKeys + Self.endKeys).contains($0.key.lowercased()) })
    else { return false }
    func text(_ keys: [String], missing: String) -> String {
      guard let entry = entries.first(where: { keys.contains($0.key.lowercased()) }) else { return missing }
      if case .scalar(let text, _) = entry.value.content, !entry.value.isNull { return text }
      return missing
    }
    let span = "\(text(Self.startKeys, missing: ""))/\(text(Self.endKeys, missing: ".."))"
    let key = path.last { Int($0) == nil } ?? "when"
    fault(
      "unknown-key", at: first.keyPosition, "a span is one text, and has no key ‘\(first.key.excerpt)’",
      span.contains("[") ? "write \(key): \"\(span.excerpt)\"" : "write \(key): \(span.excerpt)")
    return true
  }

  /// Whether a text looks like what is left of a set without its brackets; a set of its own has them.
  private static func isPieceOfSet(_ text: String) -> Bool {
    text.contains("..") && !text.contains("/") && !text.hasPrefix("[")
  }

  /// Reports a one-of date whose brackets YAML has taken for a list; false where the list is one of spans.
  private mutating func reportUnquotedSet(_ items: [YAMLNode], at position: TextPosition) -> Bool {
    let texts = items.compactMap { item -> String? in
      if case .scalar(let text, .plain) = item.content { text } else { nil }
    }
    guard texts.count == items.count, texts.contains(where: Self.isPieceOfSet) else {
      return false
    }
    let set = "[\(texts.joined(separator: ","))]"
    fault(
      "unquoted-set", at: position, "\(set.excerpt): YAML takes the brackets for a list",
      "put the date in quotes: \"\(set.excerpt)\"",
      fix: Diagnostic.Fix(at: position, text: set, replacement: "\"\(set)\""))
    return true
  }
}

extension EDTFError {
  /// What to write in place of the text, where nothing else can have been meant and YAML reads it as a text.
  ///
  /// - Parameter isQuoted: whether the text stands in quotes, where brackets are no list.
  func replacement(isQuoted: Bool) -> String? {
    guard isCertain, let suggestion, isQuoted || !suggestion.hasPrefix("["), suggestion != "" else {
      return nil
    }
    return suggestion
  }
}

extension YAMLNode {
  /// Whether it is a text in quotes.
  fileprivate var isQuoted: Bool {
    if case .scalar(_, let style) = content { style == .quoted } else { false }
  }
}

/// What is known of a period beside its span.
private struct Addition {
  var hasEnded = false
  var firstSeen: EDTFDate?
  var lastSeen: EDTFDate?
  var asOf: Day?

  func apply(to period: inout Period) {
    period.hasEnded = hasEnded
    period.firstSeen = firstSeen
    period.lastSeen = lastSeen
    period.asOf = asOf
  }
}
