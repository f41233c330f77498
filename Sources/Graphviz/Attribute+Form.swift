extension Attribute {
  /// The kinds of element that an attribute has a meaning for.
  struct Bearers: OptionSet {
    let rawValue: Int

    static let graph = Bearers(rawValue: 1)
    static let cluster = Bearers(rawValue: 2)
    static let node = Bearers(rawValue: 4)
    static let edge = Bearers(rawValue: 8)
    static let whole: Bearers = [.graph, .cluster]
    static let all: Bearers = [.graph, .cluster, .node, .edge]
  }

  /// The elements that the attribute may stand at.
  var bearers: Bearers {
    switch self {
    case .class, .fontcolor, .fontname, .fontsize, .id, .label, .tooltip, .url: .all
    case .bgcolor, .labeljust: .whole
    case .labelloc, .margin: [.graph, .cluster, .node]
    case .labelPosition: [.graph, .cluster, .edge]
    case .color, .penwidth, .style: [.cluster, .node, .edge]
    case .fillcolor: [.cluster, .node, .edge]
    case .peripheries: [.cluster, .node]
    case .distortion, .fixedsize, .group, .height, .orientation, .pin, .regular, .shape, .sides, .skew,
      .width:
      .node
    case .pos, .xlabel, .xlabelPosition: [.node, .edge]
    case .arrowhead, .arrowsize, .arrowtail, .constraint, .dir, .headPosition, .headlabel, .labelfontcolor,
      .labelfontsize, .len, .minlen, .tailPosition, .taillabel, .weight:
      .edge
    case .ordering: [.graph, .node]
    case .damping, .epsilon, .esep, .forcelabels, .inputscale, .levels, .maxiter, .mclimit, .mode,
      .model, .nodesep, .notranslate, .nslimit, .nslimit1, .outputorder, .overlap, .pad, .rankdir, .ranksep,
      .repulsiveforce, .root, .sep, .size, .smoothing, .splines, .spring, .start, .viewport:
      .graph
    }
  }

  /// What the value has to look like at a bearer.
  ///
  /// The bounds are wider than any picture needs and narrower than what makes Graphviz crash or fill the
  /// memory.
  func form(at bearer: Bearers) -> AttributeForm {
    switch self {
    case .constraint, .forcelabels, .notranslate, .pin, .regular: .words(["true", "false"])
    case .fixedsize: .words(["true", "false", "shape"])
    case .height, .width: .number(0...1_000)
    case .nodesep, .pad, .ranksep: .number(0...100)
    case .len: .number(0.001...1_000)
    case .arrowsize, .mclimit, .nslimit, .nslimit1: .number(0...100)
    case .fontsize, .labelfontsize: .number(1...1_000)
    case .penwidth: .number(0...1_000)
    case .inputscale: .number(0...10_000)
    case .damping: .number(0...1)
    case .epsilon: .number(1e-9...1)
    case .spring, .repulsiveforce: .number(0...1_000)
    case .weight: .number(0...10_000)
    case .levels, .maxiter: .integer(0...1_000_000)
    case .distortion, .skew: .number(-100...100)
    case .orientation: .number(-360...360)
    case .sides: .integer(0...100)
    case .minlen: .integer(0...1_000)
    case .peripheries: .integer(0...10)
    case .start: .integer(0...Int(Int32.max))
    case .pos: bearer == .edge ? .route : .position
    case .headPosition, .labelPosition, .tailPosition, .xlabelPosition: .point
    case .size: .size
    case .viewport: .viewport
    case .esep, .sep: .separation
    case .margin: .pair
    case .bgcolor, .color, .fillcolor, .fontcolor, .labelfontcolor: .colour
    case .fontname: .fontName
    case .class: .classNames
    case .id: .identifier
    case .group, .root: .name
    case .headlabel, .label, .taillabel, .tooltip, .xlabel: .text
    case .url: .link
    case .arrowhead, .arrowtail: .arrow
    case .dir: .words(["forward", "back", "both", "none"])
    case .labeljust: .words(["l", "c", "r"])
    case .labelloc: .words(["t", "c", "b"])
    case .mode: .words(["major", "KK", "hier", "ipsep", "sgd"])
    case .model: .words(["shortpath", "circuit", "subset", "mds"])
    case .ordering: .words(["in", "out"])
    case .outputorder: .words(["breadthfirst", "nodesfirst", "edgesfirst"])
    case .overlap: .words(Self.overlaps)
    case .rankdir: .words(["TB", "LR", "BT", "RL"])
    case .shape: .words(Self.shapes)
    case .smoothing: .words(["none", "avg_dist", "graph_dist", "power_dist", "rng", "spring", "triangle"])
    case .splines: .words(["true", "false", "spline", "line", "polyline", "curved", "ortho", "none"])
    case .style: .list(["solid", "dashed", "dotted", "bold", "invis", "filled", "rounded", "diagonals"])
    }
  }

  private static let overlaps = [
    "true", "false", "scale", "scalexy", "prism", "voronoi", "compress", "vpsc", "ortho", "orthoxy",
    "ortho_yx", "orthoyx", "ipsep",
  ]

  /// The shapes that are drawn by polygons alone: no records, whose labels are a language, and no pictures.
  ///
  /// Nor `plain`, a `plaintext` without a size, at which Graphviz 14 aborts where it has two borders, nor `cylinder`,
  /// whose second border is elsewhere in each version.
  private static let shapes = [
    "box", "rect", "rectangle", "square", "ellipse", "oval", "circle", "doublecircle", "egg", "point",
    "diamond", "triangle", "invtriangle", "trapezium", "invtrapezium", "parallelogram", "house", "invhouse",
    "pentagon", "hexagon", "septagon", "octagon", "doubleoctagon", "tripleoctagon", "polygon", "plaintext",
    "none", "note", "tab", "folder", "component", "box3d", "underline", "star",
    "Mdiamond", "Msquare", "Mcircle", "larrow", "rarrow", "lpromoter", "rpromoter", "cds", "signature",
  ]
}
