public import EDTF

/// A publication that facts rest on.
public struct Source: Identifiable, Hashable, Sendable {
  /// The identifier of a source.
  public typealias ID = Identifier<Source>

  /// How far the source can be trusted, by the Admiralty code.
  public enum Reliability: String, Hashable, Sendable, CaseIterable, Codable {
    /// Completely reliable.
    case a = "A"
    /// Usually reliable.
    case b = "B"
    /// Fairly reliable.
    case c = "C"
    /// Not usually reliable.
    case d = "D"
    /// Unreliable.
    case e = "E"
    /// Cannot be judged.
    case f = "F"
  }

  /// The identifier, unique among the sources of a graph.
  public var id: ID
  /// Who published it.
  public var publisher: String?
  /// Its title.
  public var title: String?
  /// When it was published.
  public var date: EDTFDate?
  /// Where it can be read: an `http` or `https` address.
  public var url: String?
  /// How far it can be trusted; nil where nobody has judged.
  public var reliability: Reliability?
  /// Whether it is a stand-in for facts that nobody has verified yet.
  public var isUnverified: Bool
  /// What a reader should know.
  public var note: String?

  /// Makes a source.
  public init(
    id: ID,
    publisher: String? = nil,
    title: String? = nil,
    date: EDTFDate? = nil,
    url: String? = nil,
    reliability: Reliability? = nil,
    isUnverified: Bool = false,
    note: String? = nil
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
    self.reliability = reliability
    self.isUnverified = isUnverified
    self.note = note
  }
}

extension Verification {
  /// How far a fact has been checked: as recorded, else as its sources say.
  ///
  /// A fact whose sources are all unverified is unverified, and so is one without a source; one with some
  /// unverified sources is so partly.
  static func of(
    _ claims: [Claim], recorded: Verification?, isUnverified: (Source.ID) -> Bool
  ) -> Verification {
    if let recorded { return recorded }
    let unverified = claims.count { isUnverified($0.source) }
    return unverified == claims.count ? .unverified : unverified == 0 ? .found : .partly
  }
}

/// Tells addresses of the web from those that a browser would run or open in another way.
///
/// Reading, checking and drawing all ask here, so that what one lets pass no other takes for something else.
package enum WebAddress {
  /// The address if it is a plain one of `http` or `https`; nil for any other scheme, and for one with blanks
  /// or control characters, which browsers skip and eyes do not see.
  package static func link(_ text: String?) -> String? {
    guard let text else { return nil }
    let lowered = text.lowercased()
    let rest = ["https://", "http://"].first { lowered.hasPrefix($0) }.map { text.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/",
      text.unicodeScalars.allSatisfy(isVisible)
    else { return nil }
    return text
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all are ASCII, for which the tables of Unicode are a long way round.
    scalar.isASCII ? scalar.value > 0x20 && scalar.value != 0x7F : !scalar.properties.isWhitespace
  }
}

extension Source {
  /// The address of the source, if a page may link to it.
  package var link: String? { WebAddress.link(url) }
}

/// What a source says that is no relation: an evaluation, a forecast, a recommendation.
public struct Statement: Identifiable, Hashable, Sendable {
  /// The identifier of a statement.
  public typealias ID = Identifier<Statement>

  /// The identifier, unique among the statements of a graph.
  public var id: ID
  /// Who says so, with the exact words.
  public var claim: Claim
  /// The actor that it is about.
  public var about: Actor.ID?

  /// Makes a statement.
  public init(id: ID, claim: Claim, about: Actor.ID? = nil) {
    self.id = id
    self.claim = claim
    self.about = about
  }
}
