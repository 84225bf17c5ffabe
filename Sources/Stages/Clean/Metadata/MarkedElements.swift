internal import HTMLParsing
internal import Scanning

/// The elements of a page that say by a tag or an attribute what they hold: found in one walk.
struct MarkedElements {
  /// Every `<time>`, and what has a date as its `title`, as microformats do.
  private(set) var times: [Int] = []

  /// What has an `itemprop`.
  private(set) var properties: [Int] = []

  /// What is marked by `rel=author` or `itemprop=author`.
  private(set) var authors: [Int] = []

  /// Links that are marked by `rel=license`.
  private(set) var licenses: [Int] = []

  /// Links to Creative Commons.
  private(set) var commons: [Int] = []

  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.tag == .text { continue }
      if node.tag == .time { times.append(index) }
      for attribute in tree.attributes(of: index) {
        let name = tree.attributes[attribute].name
        if name == .href, node.tag == .a, leadsToCommons(tree, attribute) { commons.append(index) }
        if name == .title, node.tag != .time, startsWithDate(tree, attribute) {
          times.append(index)
        }
        guard name == .itemprop || name == .rel else { continue }
        if name == .itemprop { properties.append(index) }
        let value = tree.bytes[tree.attributes[attribute].value]
        guard node.tag != .link, node.tag != .meta else { continue }
        let names = value.split(separator: 0x20)
        if name == .rel, names.contains(where: { $0.elementsEqual("license".utf8) }) {
          licenses.append(index)
        }
        // `author`, or as one of several: `author creator`, `me author`.
        let isAuthor = names.contains { $0.elementsEqual("author".utf8) }
        if isAuthor, authors.last != index { authors.append(index) }
      }
    }
  }

  /// `2013-04-04T18:52`.
  private func startsWithDate(_ tree: HTMLTree, _ attribute: Int) -> Bool {
    let value = tree.bytes[tree.attributes[attribute].value].prefix(16)
    let shape = Array("0000-00-00T00:00".utf8)
    return value.count == shape.count
      && zip(value, shape).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isASCIIDigit : $0 == $1 }
  }

  private func leadsToCommons(_ tree: HTMLTree, _ attribute: Int) -> Bool {
    let value = tree.attributes[attribute].value
    let text = tree.bytes.span
    guard value.count > 20 else { return false }
    return ["https://", "http://", "//"].contains { scheme in
      let start = value.lowerBound + scheme.utf8.count
      return text.has(scheme, at: value.lowerBound)
        && (text.has("creativecommons.org/", at: start)
          || text.has("www.creativecommons.org/", at: start))
    }
  }
}
