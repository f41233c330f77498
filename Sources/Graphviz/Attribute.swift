/// A property of a graph, a node, an edge or a cluster that Graphviz may be told.
///
/// The list is closed on purpose. What is missing reads files (`image`, `shapefile`, `fontpath`,
/// `stylesheet`), starts another engine (`layout`), or crashes (`concentrate`). `newrank` is always on under
/// `dot`, where clusters with labelled edges crash without it.
///
/// The meaning of each is in Graphviz's reference: <https://graphviz.org/doc/info/attrs.html>.
public enum Attribute: String, Sendable, Hashable, CaseIterable {
  /// The shape of the arrow at the head: up to four names in one word, the one next to the node first.
  case arrowhead
  /// The size of the arrows, as a factor.
  case arrowsize
  /// The shape of the arrow at the tail: up to four names in one word, the one next to the node first.
  case arrowtail
  /// The colour of the background.
  case bgcolor
  /// A class for the element in SVG.
  case `class`
  /// The colour of a line.
  case color
  /// Whether an edge counts for the ranks of `dot`.
  case constraint
  /// The damping of the springs.
  case damping = "Damping"
  /// The ends that have an arrow.
  case dir
  /// How much wider the top of a polygon is than its bottom.
  case distortion
  /// The precision at which the springs rest.
  case epsilon
  /// The space around nodes that edges keep, less than `sep`.
  case esep
  /// The colour of an area.
  case fillcolor
  /// Whether a node has the width and height given, whatever its label.
  case fixedsize
  /// The colour of text.
  case fontcolor
  /// The name of a font.
  case fontname
  /// The size of text, in points.
  case fontsize
  /// Whether every `xlabel` is placed, even onto something else.
  case forcelabels
  /// The name of nodes that `dot` keeps side by side.
  case group
  /// The centre of the text at the head, as `x,y` in points, under `nop2`.
  case headPosition = "head_lp"
  /// The text at the head of an edge.
  case headlabel
  /// The least height of a node, in inches.
  case height
  /// An identifier for the element in SVG.
  case id
  /// The number of points in the unit of `pos` under `neato`, usually 72.
  case inputscale
  /// The length of a spring without tension in `sfdp`.
  case spring = "K"
  /// The text. A newline begins a line; nothing else has a meaning.
  case label
  /// The colour of the texts at the head and tail.
  case labelfontcolor
  /// The size of the texts at the head and tail, in points.
  case labelfontsize
  /// The side of the text of a graph or cluster.
  case labeljust
  /// The edge of the box at which a text is.
  case labelloc
  /// The wished length of an edge, in inches.
  case len
  /// The number of scales of `sfdp`.
  case levels
  /// The centre of the text, as `x,y` in points, under `nop2`.
  case labelPosition = "lp"
  /// The space inside the border, in inches.
  case margin
  /// The most iterations.
  case maxiter
  /// The effort of `dot` against crossings, as a factor.
  case mclimit
  /// The least number of ranks between the ends of an edge.
  case minlen
  /// The method of `neato`.
  case mode
  /// The distances that `neato` takes as ideal.
  case model
  /// The space between neighbours in a rank, in inches.
  case nodesep
  /// Whether the picture stays where its `pos` values are, instead of moving to the origin.
  case notranslate
  /// The effort of `dot` on the places of nodes, as a factor.
  case nslimit
  /// The effort of `dot` on ranks, as a factor.
  case nslimit1
  /// How the order of edges orders nodes.
  case ordering
  /// The angle by which a shape is turned, in degrees.
  case orientation
  /// The order in which nodes and edges are drawn.
  case outputorder
  /// How overlaps are removed.
  case overlap
  /// The space around the picture, in inches.
  case pad
  /// The width of a line, in points.
  case penwidth
  /// The number of borders.
  case peripheries
  /// Whether a node stays at its `pos`.
  case pin
  /// The centre of a node as ``Point/pos``, in points under `nop1` and `nop2`; there, the way of an edge as
  /// ``Route/pos``.
  case pos
  /// The direction in which ranks follow each other.
  case rankdir
  /// The space between ranks, in inches.
  case ranksep
  /// Whether a polygon has equal sides.
  case regular
  /// The strength of repulsion in `sfdp`.
  case repulsiveforce
  /// The name of the node in the middle, under `twopi` and `circo`.
  case root
  /// The space around nodes when overlaps are removed: points with a `+`, else a factor.
  case sep
  /// The shape of a node.
  case shape
  /// The number of sides of the shape `polygon`; 0 is an ellipse.
  case sides
  /// The largest picture in inches, as `width,height`, with a `!` after it to enlarge smaller ones.
  case size
  /// How far a polygon leans to the right.
  case skew
  /// How `sfdp` smooths at the end.
  case smoothing
  /// How edges are drawn.
  case splines
  /// The seed of the first placement, a whole number.
  case start
  /// How lines and areas look, as words separated by commas.
  case style
  /// The centre of the text at the tail, as `x,y` in points, under `nop2`.
  case tailPosition = "tail_lp"
  /// The text at the tail of an edge.
  case taillabel
  /// The text shown under a pointer.
  case tooltip
  /// A link: an address that begins with `https://` or `http://`.
  case url = "URL"
  /// The part of the drawing that is shown: its width and height in points, a factor, and the centre.
  case viewport
  /// The weight of an edge: the greater, the shorter and straighter.
  case weight
  /// The least width of a node, in inches.
  case width
  /// A text beside the node or edge, which takes no space in the layout.
  case xlabel
  /// The centre of the `xlabel`, as `x,y` in points, under `nop2`.
  case xlabelPosition = "xlp"
}
