/// What the value of an attribute has to look like.
enum AttributeForm {
  case words([String])
  case list([String])
  case number(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  case position
  case point
  case route
  case size
  case viewport
  case arrow
  case pair
  case separation
  case colour
  case fontName
  case classNames
  case identifier
  case name
  case text
  case link

  /// What would do, as the end of a sentence.
  var expectation: String {
    switch self {
    case .words(let words): "one of " + words.joined(separator: ", ")
    case .list(let words): "some of " + words.joined(separator: ", ") + ", separated by commas"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .position:
      "two numbers from \(Numbers.range) separated by a comma, with a ! after them to pin the node"
    case .point: "two numbers from \(Numbers.range) separated by a comma"
    case .route:
      "points as x,y separated by spaces, one and three for each curve, after s,x,y and e,x,y for the tips of arrows"
    case .size: "two numbers above 0 separated by a comma, with a ! after them to enlarge"
    case .viewport: "width, height, factor and the centre's x and y, separated by commas"
    case .arrow: "one to four of \(Arrow.names.joined(separator: ", ")) in one word"
    case .pair: "a number from 0 to 1000, or two separated by a comma"
    case .separation: "a number from 0 to 1000, or two separated by a comma, with a + before them for points"
    case .colour: "a colour name of letters and digits, or # and 3, 4, 6 or 8 hexadecimal digits"
    case .fontName: "up to 128 letters, digits, spaces, hyphens and commas"
    case .classNames: "up to 256 letters, digits, hyphens, underscores and spaces"
    case .identifier: "up to 256 letters, digits, hyphens, underscores, full stops and colons"
    case .name: "the name of a node or group: " + Text.nameExpectation
    case .text: Text.expectation
    case .link:
      "an address that begins with https:// or http://, of up to 2048 unreserved, reserved and % characters"
    }
  }

  /// The value in the form that Graphviz is handed, or `nil` when it is not of this form.
  ///
  /// The value of a text is written so that Graphviz shows it as it is.
  func encoded(_ value: String) -> String? {
    switch self {
    case .text: Text.encoded(value)
    case .link: Self.link(value)
    default: allows(value) ? value : nil
    }
  }

  private func allows(_ value: String) -> Bool {
    let bytes = value.utf8[...]
    return switch self {
    case .words(let words): words.contains(value)
    case .list(let words):
      value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { words.contains(String($0)) }
    case .number(let range): Numbers.are(bytes, 1...1, in: range)
    case .integer(let range): Int(value).map(range.contains) == true && !value.hasPrefix("+")
    case .position: Numbers.arePoint(bytes.last == UInt8(ascii: "!") ? bytes.dropLast() : bytes)
    case .point: Numbers.arePoint(bytes)
    case .route: Numbers.areRoute(bytes)
    case .size:
      Numbers.are(bytes.last == UInt8(ascii: "!") ? bytes.dropLast() : bytes, 2...2, in: 0.001...1e4)
    case .viewport: Numbers.areViewport(bytes)
    case .arrow: Arrow.isChain(value)
    case .pair: Numbers.are(bytes, 1...2, in: 0...1_000)
    case .separation:
      Numbers.are(bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes, 1...2, in: 0...1_000)
    case .colour: Self.isColour(value)
    case .fontName: Self.consists(value, most: 128, of: " -,")
    case .classNames: Self.consists(value, most: 256, of: "-_ ")
    case .identifier: Self.consists(value, most: 256, of: "-_.:")
    case .name: Text.isName(value)
    case .text, .link: encoded(value) != nil
    }
  }

  private static func isColour(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") else { return consists(text, most: 32, of: "") }
    let digits = text.utf8.dropFirst()
    return [3, 4, 6, 8].contains(digits.count)
      && digits.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
  }

  /// The link with `&` written as the entity, as Graphviz copies it into XML.
  private static func link(_ text: String) -> String? {
    // Scheme and case: https://www.rfc-editor.org/rfc/rfc3986#section-3.1
    let scheme = text.lowercased()
    guard text.utf8.count <= 2_048, scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else {
      return nil
    }
    let others = "-._~:/?#[]@!$&'()*+,;=%".utf8
    guard text.utf8.allSatisfy({ isLetterOrDigit($0) || others.contains($0) }) else { return nil }
    return text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }

  private static func consists(_ text: String, most: Int, of others: String) -> Bool {
    !text.isEmpty && text.utf8.count <= most
      && text.utf8.allSatisfy { isLetterOrDigit($0) || others.utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

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
