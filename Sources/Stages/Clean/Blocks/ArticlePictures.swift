internal import Corpus
internal import HTMLParsing
internal import Scanning

/// The pictures of an article: those in its text, and those between its title and its text.
///
/// Out are pictures of adverts, teasers, sharing, authors and readers, icons, drawings in the
/// address itself, and what is shown twice.
struct ArticlePictures {
  private let layout: PageLayout
  private let address: (String) -> String?

  /// Blocks of the page that are captions, whether the settings keep them in the text or not.
  private let captions: [Int]

  init(_ reading: PageReading) {
    layout = reading.layout
    address = reading.metadata.address
    let evidence = reading.layout.evidence
    captions = reading.layout.blocks.blocks.indices.filter {
      let block = reading.layout.blocks.blocks[$0]
      return block.words <= Self.longestCaption
        && (block.tag == .figcaption || evidence[block.owner].contains(.caption))
    }
  }

  private static let longestCaption = 120

  /// - Parameter starts: Of each kept block of the page, where it begins in the text.
  func found(starts: [(block: Int, offset: Int)], end: Int) -> [Picture] {
    let blocks = layout.blocks.blocks
    guard let first = starts.first?.block, let last = starts.last?.block else { return [] }
    let top = layout.titleBlock >= 0 && layout.titleBlock < first ? layout.titleBlock : first
    let from = min(blocks[top].firstText, firstInContainer(before: blocks[first].firstText))
    let to = max(blocks[last].firstText, layout.tree.nodes[blocks[last].owner].subtreeEnd)
    var pictures: [Picture] = []
    var seen: Set<String> = []
    var next = 0
    for node in from..<min(to, layout.tree.nodes.count) {
      guard pictures.count < Self.most else { break }
      // What is around a picture is asked last: that may be many elements.
      guard isPicture(node), let source = source(of: node), !seen.contains(source),
        isOfArticle(node)
      else { continue }
      seen.insert(source)
      while next < starts.count, blocks[starts[next].block].firstText < node { next += 1 }
      pictures.append(
        Picture(
          source: source, alternative: text(.alt, of: node), caption: caption(of: node),
          offset: next < starts.count ? starts[next].offset : end))
    }
    return pictures
  }

  private static let most = 500

  /// Where the container of the article begins, if that is not far before its text.
  private func firstInContainer(before first: Int) -> Int {
    layout.container < first && layout.container > 0 ? layout.container : first
  }

  private func isPicture(_ node: Int) -> Bool {
    switch layout.tree.nodes[node].tag {
    case .img: true
    case .unknown: layout.tree.string(.elementName, of: node) == "amp-img"
    default: false
    }
  }
}

// MARK: - Which

extension ArticlePictures {
  private func isOfArticle(_ node: Int) -> Bool {
    for name in [HTMLAttribute.width, .height] {
      if let size = layout.tree.string(name, of: node).flatMap({ Int($0) }), size < 60 {
        return false
      }
    }
    // Elements without words have inherited what is said of those with them; what they are named
    // themselves was not asked yet.
    var evidence = layout.inherited[node]
    var inner = node
    while inner > layout.container, layout.words[inner] == 0 {
      evidence.formUnion(NameEvidence(of: inner, in: layout.tree))
      inner = layout.tree.nodes[inner].parent
    }
    return evidence.isDisjoint(with: [
      .comments, .related, .navigation, .newsletter, .advert, .social, .footer, .author, .aside,
    ])
  }
}

// MARK: - What is said of one

extension ArticlePictures {
  private func text(_ name: HTMLAttribute, of node: Int) -> String? {
    layout.tree.string(name, of: node).map(collapsed).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The largest that is named: what scripts load later is in attributes of other names, and what
  /// stands in `src` until then is a placeholder.
  private func source(of node: Int) -> String? {
    for name in [HTMLAttribute.dataSrcset, .srcset] {
      if let set = layout.tree.string(name, of: node), let best = Self.largest(of: set),
        let found = usable(best)
      {
        return found
      }
    }
    return [HTMLAttribute.dataOriginal, .dataLazySrc, .dataSrc, .src].lazy.compactMap {
      layout.tree.string($0, of: node).flatMap(usable)
    }.first
  }

  private func usable(_ reference: String) -> String? {
    let isData = asciiLowercased(reference).hasPrefix("data:")
    return isData || reference.isEmpty ? nil : address(reference)
  }

  /// Of `a.jpg 320w, b.jpg 2x`, the one with the greatest number.
  private static func largest(of set: String) -> String? {
    var best: (source: String, size: Int)?
    var words: [ArraySlice<UInt8>] = []
    let bytes = Array(set.utf8)
    func take() {
      defer { words = [] }
      guard let first = words.first else { return }
      let digits = words.count > 1 ? words[1].filter(\.isASCIIDigit) : []
      let size = Int(String(decoding: digits.prefix(9), as: UTF8.self)) ?? 0
      if size > best?.size ?? -1 { best = (String(decoding: first, as: UTF8.self), size) }
    }
    for word in bytes.split(whereSeparator: \.isHTMLSpace) {
      let isLast = word.last == UInt8(ascii: ",")
      words.append(isLast ? word.dropLast() : word)
      if isLast { take() }
    }
    take()
    return best?.source
  }

  /// The words of the caption in the nearest element around that holds one and no other picture's.
  private func caption(of node: Int) -> String? {
    var around = layout.tree.nodes[node].parent
    for _ in 0..<4 where around > layout.container {
      let end = layout.tree.nodes[around].subtreeEnd
      guard end - around < 400 else { return nil }
      let own = captions(from: around, to: end)
      if !own.isEmpty {
        guard (around..<end).count(where: isPicture) == 1 else { return nil }
        return own.map { layout.blocks.string(layout.blocks.blocks[$0]) }.joined(separator: " ")
      }
      around = layout.tree.nodes[around].parent
    }
    return nil
  }

  /// Those that begin between two nodes, by bisection.
  private func captions(from start: Int, to end: Int) -> ArraySlice<Int> {
    func place(of node: Int) -> Int {
      var (low, high) = (0, captions.count)
      while low < high {
        let middle = (low + high) / 2
        let isBefore = layout.blocks.blocks[captions[middle]].firstText < node
        if isBefore { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return captions[place(of: start)..<place(of: end)]
  }
}

extension ArticleText {
  /// Finds the pictures that stand in the text of a page's blocks.
  mutating func addPictures(of reading: PageReading) {
    let starts = zip(keptBlocks, blocks).map { (block: $0, offset: $1.range.start) }
    images = ArticlePictures(reading).found(starts: starts, end: bytes.count)
  }
}
