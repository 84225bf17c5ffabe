internal import HTMLParsing
internal import Scanning

// What a page says twice.

extension Selection {
  /// A long paragraph that is word for word one above it is a pull quote or a second rendering,
  /// if it stands elsewhere. What repeats itself beside itself, or in the like place of the next
  /// section, was written so.
  mutating func dropRepetitions() {
    var seen: [UInt64: Int] = [:]
    for index in blocks.indices where blocks[index].isKept {
      let block = layout.blocks.blocks[index]
      guard block.text.count > 60 else { continue }
      let hash = StableHash.of(layout.blocks.bytes.span, block.text)
      if let first = seen[hash] {
        let (upper, lower) = (parent(of: first), parent(of: index))
        let areAlike =
          layout.make[first] == layout.make[index] && upper >= 0 && lower >= 0
          && layout.tree.nodes[upper].parent == layout.tree.nodes[lower].parent
        if upper != lower, !areAlike { drop(index, .repetition) }
      } else {
        seen[hash] = index
      }
    }
  }

  private func parent(of index: Int) -> Int {
    layout.tree.nodes[layout.blocks.blocks[index].owner].parent
  }

  /// Quotes set apart from the text that they are taken from.
  mutating func dropPullQuotes() {
    let page = layout.blocks
    let found = kept.filter {
      names(of: $0).contains(.quote) && (40...400).contains(page.blocks[$0].text.count)
    }
    for index in found.prefix(Self.mostPullQuotes) {
      let quote = page.bytes[page.blocks[index].text].trimmingMarks
      let near = max(0, index - Self.nearQuote)..<min(blocks.count, index + Self.nearQuote)
      let isSaid = near.contains {
        $0 != index && blocks[$0].isKept && page.blocks[$0].text.count > quote.count
          && page.bytes[page.blocks[$0].text].prefix(2000).holds(quote)
      }
      if isSaid { drop(index, .pullQuote) }
    }
  }

  private static let mostPullQuotes = 16
  private static let nearQuote = 12
}

extension ArraySlice<UInt8> {
  /// From its first to its last letter or digit.
  fileprivate var trimmingMarks: ArraySlice {
    func isMark(_ index: Int) -> Bool {
      // “ ” „ ‘ ’ ‹ › … begin with E2, « » with C2.
      self[index] == 0xe2 || self[index] == 0xc2
    }
    var (start, end) = (startIndex, endIndex)
    while start < end, !self[start].isASCIILetter, !self[start].isASCIIDigit {
      if self[start] >= 0x80, !isMark(start) { break }
      start += self[start] == 0xe2 ? 3 : self[start] == 0xc2 ? 2 : 1
    }
    start = Swift.min(start, end)
    while start < end, !self[end - 1].isASCIILetter, !self[end - 1].isASCIIDigit {
      if self[end - 1] < 0x80 {
        end -= 1
      } else if end - start >= 3, self[end - 3] == 0xe2 {
        end -= 3
      } else if end - start >= 2, self[end - 2] == 0xc2 {
        end -= 2
      } else {
        break
      }
    }
    return self[start..<end]
  }

  fileprivate func holds(_ other: ArraySlice) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (startIndex...endIndex - other.count).contains { start in
      self[start] == first && self[start..<start + other.count].elementsEqual(other)
    }
  }
}
