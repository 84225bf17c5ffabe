/// One stretch of an article's text and what stands there instead.
public struct TextEdit: Hashable, Sendable {
  public let range: TextRange
  public let replacement: String

  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Article {
  /// The article with `edits` carried out, its blocks, links and images moved along.
  ///
  /// - Parameter edits: In document order, not overlapping, none across a block's border.
  /// - Complexity: O(text + (blocks + links) × log edits).
  public func applying(_ edits: [TextEdit]) -> Article {
    guard !edits.isEmpty else { return self }
    let map = OffsetMap(edits)
    var changed = self
    changed.text = map.apply(to: text)
    changed.blocks = blocks.map {
      Block(kind: $0.kind, level: $0.level, number: $0.number, range: map.moved($0.range))
    }
    changed.links = links.map { Anchor(range: map.moved($0.range), target: $0.target) }
    changed.images = images.map {
      let place = map.moved(TextRange(start: $0.offset, end: $0.offset))
      return Picture(
        source: $0.source, alternative: $0.alternative, caption: $0.caption, offset: place.start)
    }
    return changed
  }
}

/// Where bytes of the text before some edits are to be found after them.
public struct OffsetMap: Sendable {
  private let edits: [TextEdit]

  /// How much longer the text is after each edit, with all edits before it.
  private let growth: [Int]

  /// - Precondition: `edits` are in document order and do not overlap.
  public init(_ edits: [TextEdit]) {
    for (edit, next) in zip(edits, edits.dropFirst()) {
      precondition(edit.range.end <= next.range.start, "text edits overlap")
    }
    self.edits = edits
    var total = 0
    growth = edits.map { edit in
      total += edit.replacement.utf8.count - edit.range.count
      return total
    }
  }

  /// What `text` becomes.
  public func apply(to text: String) -> String {
    let bytes = Array(text.utf8)
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count + 64)
    var next = 0
    for edit in edits {
      edited += bytes[next..<edit.range.start]
      edited += edit.replacement.utf8
      next = edit.range.end
    }
    edited += bytes[next...]
    return String(decoding: edited, as: UTF8.self)
  }

  /// The range that holds what `range` held. An end inside an edit moves to that edit's end.
  ///
  /// - Complexity: O(log edits).
  public func moved(_ range: TextRange) -> TextRange {
    TextRange(start: moved(range.start, isEnd: false), end: moved(range.end, isEnd: true))
  }

  private func moved(_ offset: Int, isEnd: Bool) -> Int {
    let before = countOfEdits(endingBy: offset)
    let shift = before > 0 ? growth[before - 1] : 0
    guard before < edits.count, edits[before].range.start < offset else { return offset + shift }
    let edit = edits[before]
    return edit.range.start + shift + (isEnd ? edit.replacement.utf8.count : 0)
  }

  /// How many edits end at or before `offset`, by bisection.
  private func countOfEdits(endingBy offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
