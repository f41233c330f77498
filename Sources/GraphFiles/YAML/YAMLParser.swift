import CLibyaml

/// The parts of a YAML text in their order, as libyaml finds them.
struct YAMLParser: ~Copyable {
  /// A part of a text, with the place where it begins.
  struct Event {
    enum Kind {
      case scalar(String, YAMLNode.Style)
      case alias(String)
      case sequence
      case mapping
      /// The beginning of the text or of a document.
      case beginning
      /// The end of a list, of a mapping or of a document.
      case end
      case endOfText
    }

    let kind: Kind
    let position: TextPosition
  }

  /// What libyaml says against a text.
  struct Problem: Error {
    let message: String
    var position = TextPosition.start
    /// What was being read when it was found, and where that begins.
    var context: (message: String, position: TextPosition)?
  }

  // libyaml keeps the address of its parser, which thus may not move.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  /// Whether there was memory for it.
  private let isReady: Bool

  /// Begins with bytes in UTF-8 that outlive the parser.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next part.
  mutating func next() throws(Problem) -> Event {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return Event(kind: Event.Kind(event), position: TextPosition(event.start_mark))
  }

  private var problem: Problem {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be parsed"
    // The reader of bytes, unlike the scanner and the parser, tells no line.
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: break
    default: return Problem(message: message)
    }
    return Problem(
      message: message, position: TextPosition(parser.pointee.problem_mark),
      context: parser.pointee.context.map {
        (String(cString: $0), TextPosition(parser.pointee.context_mark))
      })
  }
}

extension YAMLParser.Event.Kind {
  fileprivate init(_ event: yaml_event_t) {
    self =
      switch event.type {
      case YAML_SCALAR_EVENT: Self(event.data.scalar)
      case YAML_ALIAS_EVENT: .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
      case YAML_SEQUENCE_START_EVENT: .sequence
      case YAML_MAPPING_START_EVENT: .mapping
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: .beginning
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT: .end
      default: .endOfText
      }
  }

  private init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: YAMLNode.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
    self = .scalar(String(decoding: bytes, as: UTF8.self), style)
  }
}

extension TextPosition {
  fileprivate init(_ mark: yaml_mark_t) {
    // libyaml counts from 0.
    self.init(line: Int32(clamping: mark.line + 1), column: Int32(clamping: mark.column + 1))
  }
}
