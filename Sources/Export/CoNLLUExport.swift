/// CoNLL-U (universaldependencies.org/format): tokens and sentences, without syntax.
///
/// MISC holds `NE=B-PERSON` (IOB2), `Cluster=3`, and white space other than one blank as UDPipe
/// writes it (`SpacesAfter=\n\n`). Tokens of white space alone are white space here.
enum CoNLLUExport {
  static func lines(of record: ExportedRecord) -> [UInt8] {
    var lines = "# newdoc id = \(record.id)\n"
    if let url = record.url { lines += "# source = \(oneLine(url))\n" }
    if let published = record.published { lines += "# date = \(published)\n" }
    let tokens = record.tokens.filter { !record.text.isSpace($0) }
    let tags = names(of: record, over: tokens)
    var start = 0
    var sentence = 0
    while start < tokens.count {
      // What stands between two sentences belongs to the one before it.
      let limit = nextStart(after: tokens[start], in: record.sentences) ?? .max
      let end = tokens[(start + 1)...].firstIndex { $0.start >= limit } ?? tokens.count
      sentence += 1
      if isParagraph(tokens, start, in: record.text) { lines += "# newpar\n" }
      lines += "# sent_id = \(record.id)-\(sentence)\n"
      lines += body(tokens[start..<end], tags, before: tokens, in: record.text)
      start = end
    }
    return Array(lines.utf8)
  }

  /// Where the next sentence starts; `nil` in the last.
  private static func nextStart(
    after token: ExportedRecord.Span, in sentences: [ExportedRecord.Span]
  ) -> Int? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start > token.start { high = middle } else { low = middle + 1 }
    }
    return low < sentences.count ? sentences[low].start : nil
  }

  /// Whether an empty line stands before a token.
  private static func isParagraph(
    _ tokens: [ExportedRecord.Span], _ index: Int, in text: ExportedText
  ) -> Bool {
    index == 0 || text[tokens[index - 1].end..<tokens[index].start].contains("\n\n")
  }

  private static func body(
    _ sentence: ArraySlice<ExportedRecord.Span>, _ tags: [String?],
    before tokens: [ExportedRecord.Span], in text: ExportedText
  ) -> String {
    var words = ""
    var rows = ""
    for index in sentence.indices {
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1].start : text.count
      let space = text[token.end..<next]
      words += text[token]
      if !space.isEmpty, index + 1 < sentence.endIndex { words += " " }
      let misc = [tags[index], spacing(space)].compactMap(\.self)
      let number = index - sentence.startIndex + 1
      rows += "\(number)\t\(text[token])" + String(repeating: "\t_", count: 7)
      rows += "\t\(misc.isEmpty ? "_" : misc.joined(separator: "|"))\n"
    }
    return "# text = \(words)\n\(rows)\n"
  }

  /// `nil` for one blank.
  private static func spacing(_ space: String) -> String? {
    switch space {
    case " ": return nil
    case "": return "SpaceAfter=No"
    default:
      var escaped = ""
      for scalar in space.unicodeScalars {
        switch scalar {
        case " ": escaped += "\\s"
        case "\n": escaped += "\\n"
        case "\t": escaped += "\\t"
        case "\r": escaped += "\\r"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return "SpacesAfter=\(escaped)"
    }
  }

  /// A token's name and cluster; `nil` outside of names.
  private static func names(
    of record: ExportedRecord, over tokens: [ExportedRecord.Span]
  ) -> [String?] {
    var names = [String?](repeating: nil, count: tokens.count)
    var index = 0
    for entity in record.entities {
      while index < tokens.count, tokens[index].end <= entity.span.start { index += 1 }
      var inside = index
      while inside < tokens.count, tokens[inside].start < entity.span.end {
        let position = inside == index ? "B" : "I"
        names[inside] = "Cluster=\(entity.cluster)|NE=\(position)-\(entity.label)"
        inside += 1
      }
    }
    return names
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : Character($0) })
  }
}
