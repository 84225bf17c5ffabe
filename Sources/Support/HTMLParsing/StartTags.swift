/// The start tags of a page that have attributes: libxml2 sees none of these.
///
/// libxml2 needs no attribute to tell what is an element, and takes twice as long for a page with
/// them. It says where in the pre-filter's copy it stands when an element begins; by that the
/// element finds its attributes again.
struct StartTags {
  private var tags: [StartTag] = []
  private var next = 0

  private struct StartTag {
    /// Where the name ends in the copy.
    let place: UInt32
    let firstAttribute: UInt32
    let attributeCount: UInt8
    let tag: HTMLTag
  }

  /// - Parameters:
  ///   - place: Where the tag's name ends in the copy; tags are appended in this order.
  ///   - attributes: Indices in the tree's attributes.
  mutating func append(_ tag: HTMLTag, at place: Int, with attributes: Range<Int>) {
    guard !attributes.isEmpty else { return }
    tags.append(
      StartTag(
        place: UInt32(truncatingIfNeeded: place),
        firstAttribute: UInt32(truncatingIfNeeded: attributes.lowerBound),
        attributeCount: UInt8(truncatingIfNeeded: attributes.count), tag: tag))
  }

  /// The attributes of the element that begins at `place`, which is not before the last asked for.
  /// What libxml2 adds to a page, `<body>` for one, begins where the tag does that made it do so.
  mutating func attributes(of tag: HTMLTag, at place: Int) -> Range<Int> {
    while next < tags.count, tags[next].place < place { next += 1 }
    guard next < tags.count, tags[next].place == place else { return 0..<0 }
    // A name with a mark in it, `div"`, is one that only libxml2 knows.
    let isStray = tags[next].tag == .unknown && tag != .html && tag != .head && tag != .body
    guard tags[next].tag == tag || isStray else { return 0..<0 }
    let first = Int(tags[next].firstAttribute)
    return first..<first + Int(tags[next].attributeCount)
  }
}
