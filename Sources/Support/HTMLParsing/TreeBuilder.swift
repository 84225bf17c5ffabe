internal import CLibXML2

/// Writes down libxml2's events as an ``HTMLTree``.
struct TreeBuilder {
  private(set) var wasStopped = false
  var tree = HTMLTree()

  /// Ends the parse; set while there is one.
  var stop: (() -> Void)?

  /// Indices of the open elements; `-1 - parent` for one that is not in the tree.
  private var open: [Int] = []

  /// How many of the open elements lie within one that no reader sees, that one included.
  private var unseenDepth = 0

  /// More elements than this are left out, and their text is their parent's: 100 MB of memory.
  private static let mostNodes = 1 << 22

  init(expecting byteCount: Int) {
    tree.nodes.reserveCapacity(byteCount / 24 + 16)
    tree.attributes.reserveCapacity(byteCount / 40 + 16)
    tree.bytes.reserveCapacity(byteCount * 3 / 4 + 16)
  }

  @inline(__always)
  static func at(_ state: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
    unsafe state?.assumingMemoryBound(to: TreeBuilder.self)
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

  mutating func open(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if open.count >= deepestNesting {
      wasStopped = true
      stop?()
    }
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
    let firstAttribute = tree.attributes.count
    if tag == .unknown { unsafe append(.elementName, name) }
    if var attribute = unsafe attributes {
      while let name = unsafe attribute[0] {
        if let known = unsafe Self.attribute(name) { unsafe append(known, attribute[1]) }
        unsafe attribute += 2
      }
    }
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: parent, index: index, firstAttribute: firstAttribute,
        attributeCount: tree.attributes.count - firstAttribute))
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

  private mutating func append(_ name: HTMLAttribute, _ value: UnsafePointer<UInt8>?) {
    let start = tree.bytes.count
    if let value = unsafe value {
      var count = 0
      while unsafe value[count] != 0 { count += 1 }
      unsafe tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
    }
    tree.attributes.append(
      HTMLTree.Attribute(
        name: name, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: tree.bytes.count)))
  }

  @inline(__always)
  private static func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
    NameTable.tags.index(of: unsafe key(name)).map { allTags[$0] } ?? .unknown
  }

  @inline(__always)
  private static func attribute(_ name: UnsafePointer<UInt8>) -> HTMLAttribute? {
    NameTable.attributes.index(of: unsafe key(name)).map { allAttributes[$0] }
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
