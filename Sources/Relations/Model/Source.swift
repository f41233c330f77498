public import EDTF

/// A publication that facts rest on.
public struct Source: Identifiable, Hashable, Sendable {
  /// The identifier of a source.
  public typealias ID = Identifier<Source>

  /// How far the source can be trusted, by the Admiralty code.
  public enum Reliability: String, Hashable, Sendable, CaseIterable {
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
