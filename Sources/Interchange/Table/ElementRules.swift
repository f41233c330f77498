import Relations

// The rules are objects, since each is asked once a row, and a copy of one counts references to all that it holds.

/// How the cells of a row name an actor, and what they say of it by the way.
final class ActorReference {
  let value: ValueRule
  var kind: ValueRule?
  var names: [NameRule] = []
  /// The data set whose identifier the value is.
  var scheme: String?
  let cache = ReferenceCache()

  init(value: ValueRule) {
    self.value = value
  }
}

extension ActorReference {
  /// What a row says of the actor by the way.
  func said(in row: inout TableRow) -> ReferenceCache.Said {
    var said = ReferenceCache.Said()
    for rule in names { said.names.append(rule.value.text(in: &row) ?? "") }
    said.kind = kind?.text(in: &row)
    return said
  }

  /// Whether a row says nothing beside what has been said.
  func says(_ said: ReferenceCache.Said, in row: inout TableRow) -> Bool {
    for (rule, known) in zip(names, said.names) {
      if let text = rule.value.text(in: &row), text != known { return false }
    }
    guard let kind, kind.constant == nil, let text = kind.text(in: &row) else { return true }
    return text == said.kind
  }
}

/// The actors that a column has been found to name during one import.
final class ReferenceCache {
  /// What a row said of an actor beside who it is.
  struct Said {
    var names: [String] = []
    var kind: String?
  }

  private var actors: [String: (id: Actor.ID, said: Said?)] = [:]
  private var owner: ObjectIdentifier?

  /// The actor of a text, where what was said of it is all that a row says.
  func id(of text: String, for import: AnyObject, where isAll: (Said) -> Bool) -> Actor.ID? {
    guard owner == ObjectIdentifier(`import`), let known = actors[text] else { return nil }
    return known.said.map(isAll) ?? true ? known.id : nil
  }

  func note(_ id: Actor.ID, for text: String, saying said: Said?, of import: AnyObject) {
    if owner != ObjectIdentifier(`import`) {
      owner = ObjectIdentifier(`import`)
      actors.removeAll()
    }
    actors[text] = (id, said)
  }
}

/// How the cells of a row make a name.
struct NameRule {
  var value: ValueRule
  var sort = Name.Sort.official
  var language: String?
  var periods: [PeriodRule] = []
}

/// How the cells of a row make a quantity.
struct QuantityRule {
  var value: ValueRule
  var unit: String?
}

/// How the cells of a row make a claim.
final class ClaimRule {
  let source: ValueRule
  let locator: ValueRule?
  let quote: ValueRule?

  init(source: ValueRule, locator: ValueRule?, quote: ValueRule?) {
    self.source = source
    self.locator = locator
    self.quote = quote
  }
}

/// How a row makes an actor.
final class ActorRule {
  var conditions: [RowCondition] = []
  let actor: ActorReference
  var existence: [PeriodRule] = []
  var parents: [ActorReference] = []
  var ids: [(scheme: String, value: ValueRule)] = []
  var area: ValueRule?
  var note: ValueRule?
  var claim: ClaimRule?

  init(actor: ActorReference) {
    self.actor = actor
  }
}

/// How a row makes a relation, or several where a cell holds several ends.
final class RelationRule {
  /// What rows that follow each other become.
  enum Merging: String, CaseIterable {
    /// A relation each.
    case none
    /// One relation, as long as nothing but the date changes.
    case periods
    /// The same, and what lasts to the end of the table is open.
    case openAtEnd = "periods-open-at-end"
  }

  var conditions: [RowCondition] = []
  var id: ValueRule?
  let kind: ValueRule
  let from: ActorReference
  var to: ActorReference?
  var periods: [PeriodRule] = []
  var status: ValueRule?
  var sign: ValueRule?
  var label: ValueRule?
  var note: ValueRule?
  var weight: QuantityRule?
  var count: QuantityRule?
  var ids: [(scheme: String, value: ValueRule)] = []
  var claim: ClaimRule?
  /// Which rows have their ends the other way round.
  var swapped: [RowCondition] = []
  var merging = Merging.none

  init(kind: ValueRule, from: ActorReference) {
    self.kind = kind
    self.from = from
  }
}

/// How rows make a pact: those of one identifier are its parties, and those of one party its terms.
final class PactRule {
  var conditions: [RowCondition] = []
  let id: ValueRule
  var kind: ValueRule?
  /// What else it binds its parties to: kinds with the conditions under which they do, the strongest first.
  var obligations: [(kind: String, conditions: [RowCondition])] = []
  var names: [NameRule] = []
  var periods: [PeriodRule] = []
  let member: ActorReference
  var terms: [PeriodRule] = []
  var side: ValueRule?
  var status: ValueRule?
  var area: ValueRule?
  var label: ValueRule?
  var note: ValueRule?
  var ids: [(scheme: String, value: ValueRule)] = []
  var claim: ClaimRule?

  init(id: ValueRule, member: ActorReference) {
    self.id = id
    self.member = member
  }
}

/// How the rows of one sort of table are read.
struct TableRules {
  /// The form of the files.
  var form = TableForm()
  /// How the name of the file must read, `*` for anything; nil where its columns say that it is meant.
  var pattern: String?
  var columns = ColumnSet()
  var blanks: Set<String> = []
  var ignored: [String] = []
  var conditions: [RowCondition] = []
  var actors: [ActorRule] = []
  var relations: [RelationRule] = []
  var pacts: [PactRule] = []
}

/// The form in which a table is written, where it is said.
struct TableForm {
  var separator: UInt8?
  /// The quote; nil where it is the usual one, 0 where there is none.
  var quote: UInt8?
  var encoding: TableEncoding?
  var skippedLines = 0
  /// The names of the columns, where the file has no header.
  var header: [String]?
}

/// How the letters of a table are written.
package enum TableEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}
