/// Writes down libxml2's events as an ``HTMLTree``.
struct TreeBuilder {
  private(set) var wasStopped = false
  var tree = HTMLTree()

  private var startTags: StartTags

  /// Indices of the open elements; `-1 - parent` for one that is not in the tree.
  private var open: [Int] = []

  /// How many of the open elements lie within one that no reader sees, that one included.
  private var unseenDepth = 0

  /// More elements than this are left out, and their text is their parent's: 100 MB of memory.
  private static let mostNodes = 1 << 22

  /// Goes on with what the pre-filter has of the tree.
  init(after filter: inout Prefilter) {
    startTags = filter.startTags
    swap(&tree, &filter.tree)
    let byteCount = filter.outputCount
    tree.nodes.reserveCapacity(byteCount / 10 + 16)
    tree.bytes.reserveCapacity(tree.bytes.count + byteCount * 3 / 4 + 16)
  }

  mutating func finish() {
    for index in open where index >= 0 { tree.nodes[index].subtreeEnd = tree.nodes.count }
    open = []
  }
}

// MARK: - Events

extension TreeBuilder {
  private var parent: Int {
    guard let top = open.last else { return -1 }
    return top >= 0 ? top : -1 - top
  }

  /// - Parameter place: Where libxml2 stands in the pre-filter's copy.
  mutating func open(_ name: UnsafePointer<UInt8>, at place: Int) {
    if open.count >= deepestNesting { wasStopped = true }
    let tag = unsafe Self.tag(name)
    if unseenDepth > 0 || tag.isUnseen {
      unseenDepth += 1
      open.append(-1 - parent)
      return
    }
    guard tree.nodes.count < Self.mostNodes else {
      open.append(-1 - parent)
      return
    }
    let index = tree.nodes.count
    var attributes = startTags.attributes(of: tag, at: place)
    if tag == .unknown { attributes = unsafe addName(name, to: attributes) }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: parent, index: index, firstAttribute: attributes.lowerBound,
        attributeCount: attributes.count))
    open.append(index)
  }

  mutating func close() {
    guard let index = open.popLast() else { return }
    if unseenDepth > 0 { unseenDepth -= 1 }
    if index >= 0 { tree.nodes[index].subtreeEnd = tree.nodes.count }
  }

  /// Appends characters. libxml2 hands out one run of text in pieces, and entities one by one.
  mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
    guard unseenDepth == 0 else { return }
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: characters)
    let last = tree.nodes.count - 1
    let parent = parent
    if last >= 0, tree.nodes[last].tag == .text, tree.nodes[last].textEnd == start,
      tree.nodes[last].parent == parent || last >= Self.mostNodes
    {
      tree.nodes[last].textEnd = UInt32(truncatingIfNeeded: tree.bytes.count)
      return
    }
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, parent: parent, index: last + 1, text: start..<tree.bytes.count))
  }

  /// The attributes of an element that winnow does not know, with its name as the first.
  private mutating func addName(
    _ name: UnsafePointer<UInt8>, to attributes: Range<Int>
  ) -> Range<Int> {
    let first = tree.attributes.count
    let start = tree.bytes.count
    var index = 0
    while unsafe name[index] != 0 {
      unsafe tree.bytes.append(name[index])
      index += 1
    }
    tree.attributes.append(HTMLTree.Attribute(.elementName, start..<tree.bytes.count))
    for index in attributes { tree.attributes.append(tree.attributes[index]) }
    return first..<tree.attributes.count
  }

  @inline(__always)
  private static func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
    NameTable.tags.index(of: unsafe key(name)).map { allTags[$0] } ?? .unknown
  }

  @inline(__always)
  private static func key(_ name: UnsafePointer<UInt8>) -> NameKey {
    var key = NameKey()
    var index = 0
    while unsafe name[index] != 0 {
      unsafe key.append(name[index])
      index &+= 1
    }
    return key
  }
}

let allTags = HTMLTag.allCases
let allAttributes = HTMLAttribute.allCases
