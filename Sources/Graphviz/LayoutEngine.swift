/// A way to place nodes.
///
/// Graphviz's `fdp` is missing on purpose: with clusters it never gives the same picture twice.
public enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Ranks, for hierarchies. Places clusters.
  case dot
  /// Springs, or stress, for small graphs. Keeps a pinned node where it is under `mode=KK` alone.
  case neato
  /// Springs on several scales, for large graphs.
  case sfdp
  /// Rings around a root.
  case twopi
  /// Circles, one for each part that hangs together.
  case circo
  /// Nodes at their `pos`, with overlaps removed when asked; edges routed.
  case nop1
  /// Nodes at their `pos` exactly; edges routed.
  case nop2

  /// Whether every node needs a `pos`.
  var needsPositions: Bool { self == .nop1 || self == .nop2 }
}
