import HTMLParsing

/// `page` parsed and written down again, without attributes: `<p>` and so on as libxml2 and the
/// pre-filter have it. Implied `html`, `head` and `body` are left out.
func outline(_ page: String) -> String {
  let tree = parse(Array(page.utf8))
  var outline = ""
  var open: [(end: Int, name: String)] = []
  for (index, node) in tree.nodes.enumerated() {
    while let last = open.last, last.end <= index {
      outline += "</\(last.name)>"
      open.removeLast()
    }
    switch node.tag {
    case .text: outline += tree.string(node.text)
    case .html, .head, .body: break
    default:
      outline += "<\(node.tag.rawValue)>"
      open.append((node.subtreeEnd, node.tag.rawValue))
    }
  }
  for last in open.reversed() { outline += "</\(last.name)>" }
  return outline
}

/// All text of `tree` in a row.
func text(of tree: HTMLTree) -> String {
  tree.nodes.filter { $0.tag == .text }.map { tree.string($0.text) }.joined()
}
