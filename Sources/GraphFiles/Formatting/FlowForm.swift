/// How lists and mappings are written in brackets and braces: on one line, or on as many as they need.
enum FlowForm {
  /// The text on one line; nil where something in it needs lines of its own: a comment, a long text.
  static func text(of content: CommentedNode.CommentedContent, form: FormKind) -> String? {
    switch content {
    case .scalar(let node):
      if node.isBlock { return nil }
      let text = ScalarForm.text(of: node, inFlow: true)
      return text.isEmpty ? "~" : text
    case .sequence(let children):
      let items = children.map { value(of: $0, form: form) }
      guard !items.contains(nil) else { return nil }
      return "[\(items.compactMap { $0 }.joined(separator: ", "))]"
    case .mapping(let children):
      if children.isEmpty { return "{}" }
      let entries = form.ordered(children).map { entry(of: $0, form: form) }
      guard !entries.contains(nil) else { return nil }
      return "{ \(entries.compactMap { $0 }.joined(separator: ", ")) }"
    }
  }

  static func head(of child: CommentedNode.Child) -> String {
    child.key.map { ScalarForm.key($0) + ":" } ?? "-"
  }

  private static func value(of child: CommentedNode.Child, form: FormKind) -> String? {
    child.remarks.hasComment ? nil : text(of: child.value, form: form.kind(below: child.key))
  }

  private static func entry(of child: CommentedNode.Child, form: FormKind) -> String? {
    value(of: child, form: form).map { "\(head(of: child)) \($0)" }
  }

  // MARK: Several lines

  /// The lines of a mapping that does not fit on one.
  ///
  /// Short values share lines; what people write at length has a line of its own, so that a change of it is a change
  /// of one line. The first line has no margin, and stands where the caller puts it.
  ///
  /// - Parameters:
  ///   - children: the keys, none of them with a comment.
  ///   - indent: the column of the brace.
  ///   - closers: how many brackets and braces close behind it.
  static func lines(
    of children: [CommentedNode.Child], form: FormKind, indent: Int, closers: Int
  ) -> [String] {
    let margin = String(repeating: " ", count: indent + 2)
    var lines: [String] = []
    var line = ""
    let ordered = form.ordered(children)
    for (number, child) in ordered.enumerated() {
      let isLast = number == ordered.count - 1
      let text = entry(of: child, form: form) ?? ""
      let end = isLast ? " }" : ","
      let room = GraphFormatter.width - margin.count - (isLast ? closers : 0)
      let isLong = form.isLong(child.key)
      if !line.isEmpty, isLong || line.count + 1 + text.count + end.count > room {
        lines.append(margin + line)
        line = ""
      }
      if isLong, text.count + end.count > room {
        let value = self.lines(of: child, form: form, indent: indent + 2, closers: isLast ? closers + 1 : 0)
        lines += [margin + value[0]] + value.dropFirst()
        lines[lines.count - 1] += end
        continue
      }
      line += (line.isEmpty ? "" : " ") + text + end
      if isLong, !isLast {
        lines.append(margin + line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(margin + line) }
    lines[0] = "{ \(lines[0].dropFirst(margin.count))"
    return lines
  }

  /// The lines of a key whose value does not fit on one: lists have a line for each mapping in them.
  private static func lines(
    of child: CommentedNode.Child, form: FormKind, indent: Int, closers: Int
  ) -> [String] {
    let inner = form.kind(below: child.key)
    let margin = String(repeating: " ", count: indent + 2)
    guard case .sequence(let items) = child.value else {
      // A text is as long as it is; a mapping begins on the line of its key.
      guard case .mapping(let entries) = child.value, !entries.isEmpty else {
        return [entry(of: child, form: form) ?? ""]
      }
      let key = head(of: child)
      let lines = self.lines(of: entries, form: inner, indent: indent, closers: closers)
      return ["\(key) \(lines[0])"] + lines.dropFirst()
    }
    var lines = ["\(head(of: child)) ["]
    for (number, item) in items.enumerated() {
      let isLast = number == items.count - 1
      let end = isLast ? "]" : ","
      let text = value(of: item, form: inner) ?? ""
      guard case .mapping(let entries) = item.value, !entries.isEmpty else {
        let gap = lines[lines.count - 1].hasSuffix("[") ? "" : " "
        let isBehindMapping = lines.count > 1 && lines[lines.count - 1].hasSuffix("},")
        if isBehindMapping
          || lines[lines.count - 1].count + 1 + text.count + 1 > GraphFormatter.width - indent
        {
          lines.append(margin + text + end)
        } else {
          lines[lines.count - 1] += gap + text + end
        }
        continue
      }
      if margin.count + text.count + 1 + (isLast ? closers : 0) <= GraphFormatter.width {
        lines.append(margin + text + end)
      } else {
        var wrapped = self.lines(
          of: entries, form: inner, indent: indent + 2, closers: isLast ? closers + 1 : 1)
        wrapped[0] = margin + wrapped[0]
        wrapped[wrapped.count - 1] += end
        lines += wrapped
      }
    }
    return lines
  }
}
