internal import HTMLParsing

/// The elements of a page that say by a tag or an attribute what they hold: found in one walk.
struct MarkedElements {
  /// Every `<time>`.
  private(set) var times: [Int] = []

  /// What has an `itemprop`.
  private(set) var properties: [Int] = []

  /// What is marked by `rel=author` or `itemprop=author`.
  private(set) var authors: [Int] = []

  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.tag == .text { continue }
      if node.tag == .time { times.append(index) }
      for attribute in tree.attributes(of: index) {
        let name = tree.attributes[attribute].name
        guard name == .itemprop || name == .rel else { continue }
        if name == .itemprop { properties.append(index) }
        let value = tree.bytes[tree.attributes[attribute].value]
        guard node.tag != .link, node.tag != .meta else { continue }
        // `author`, or as one of several: `author creator`, `me author`.
        let isAuthor = value.split(separator: 0x20).contains { $0.elementsEqual("author".utf8) }
        if isAuthor, authors.last != index { authors.append(index) }
      }
    }
  }
}
