/// A parsed page as a plain value: no pointers, no lifetimes, free to cross threads.
///
/// Nodes stand in document order. The subtree of node `i` is `i..<nodes[i].subtreeEnd`, so a walk
/// is a loop, and to skip a subtree is an assignment. What a reader never sees (scripts, styles,
/// comments, templates, `noscript`, `svg`, frames) is not in it.
public struct HTMLTree: Sendable {
  public internal(set) var nodes: [Node] = []
  public internal(set) var attributes: [Attribute] = []

  /// UTF-8 of all text and all attribute values, entities resolved.
  public internal(set) var bytes: [UInt8] = []

  /// The bodies of `<script type="application/ld+json">`, as written, in document order.
  public internal(set) var linkedData: [[UInt8]] = []

  /// Whether the page was nested so deeply that part of its elements was left out. Their text is
  /// in the tree.
  public internal(set) var wasFlattened = false

  public struct Node: Sendable {
    public let tag: HTMLTag
    let attributeCount: UInt8
    let firstAttribute: UInt32
    private let parentIndex: Int32
    private var endIndex: Int32
    let textStart: UInt32
    var textEnd: UInt32

    init(
      tag: HTMLTag, parent: Int, index: Int, firstAttribute: Int = 0, attributeCount: Int = 0,
      text: Range<Int> = 0..<0
    ) {
      self.tag = tag
      self.attributeCount = UInt8(truncatingIfNeeded: attributeCount)
      self.firstAttribute = UInt32(truncatingIfNeeded: firstAttribute)
      parentIndex = Int32(truncatingIfNeeded: parent)
      endIndex = Int32(truncatingIfNeeded: index + 1)
      textStart = UInt32(truncatingIfNeeded: text.lowerBound)
      textEnd = UInt32(truncatingIfNeeded: text.upperBound)
    }

    /// Index of the parent, or -1.
    public var parent: Int { Int(parentIndex) }

    /// Index of the first node after this one that is not below it.
    public internal(set) var subtreeEnd: Int {
      get { Int(endIndex) }
      set { endIndex = Int32(truncatingIfNeeded: newValue) }
    }

    /// Of a text node: its bytes in ``HTMLTree/bytes``.
    public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
  }

  public struct Attribute: Sendable {
    public let name: HTMLAttribute
    let start: UInt32
    let end: UInt32

    init(_ name: HTMLAttribute, _ value: Range<Int>) {
      self.name = name
      start = UInt32(truncatingIfNeeded: value.lowerBound)
      end = UInt32(truncatingIfNeeded: value.upperBound)
    }

    /// The value's bytes in ``HTMLTree/bytes``.
    public var value: Range<Int> { Int(start)..<Int(end) }
  }

  public init() {}
}

// MARK: - Reading

extension HTMLTree {
  /// The attributes of node `index`.
  @inline(__always)
  public func attributes(of index: Int) -> Range<Int> {
    let first = Int(nodes[index].firstAttribute)
    return first..<first + Int(nodes[index].attributeCount)
  }

  /// The value of an attribute, as a range of ``bytes``; `nil` if the node has none such.
  public func value(_ name: HTMLAttribute, of index: Int) -> Range<Int>? {
    for attribute in attributes(of: index) where attributes[attribute].name == name {
      return attributes[attribute].value
    }
    return nil
  }

  /// The value of an attribute; `nil` if the node has none such.
  public func string(_ name: HTMLAttribute, of index: Int) -> String? {
    value(name, of: index).map(string)
  }

  /// Bytes as text. One copy.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
