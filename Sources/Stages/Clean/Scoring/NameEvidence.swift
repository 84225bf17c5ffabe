internal import HTMLParsing
internal import Scanning

/// What an element's class, id and the like say it is for.
struct NameEvidence: OptionSet, Sendable {
  let rawValue: UInt32

  static let comments = NameEvidence(rawValue: 1 << 0)
  static let related = NameEvidence(rawValue: 1 << 1)
  static let social = NameEvidence(rawValue: 1 << 2)
  static let advert = NameEvidence(rawValue: 1 << 3)
  static let navigation = NameEvidence(rawValue: 1 << 4)
  static let byline = NameEvidence(rawValue: 1 << 5)
  static let caption = NameEvidence(rawValue: 1 << 6)
  static let newsletter = NameEvidence(rawValue: 1 << 7)
  static let tags = NameEvidence(rawValue: 1 << 8)
  static let consent = NameEvidence(rawValue: 1 << 9)
  static let standfirst = NameEvidence(rawValue: 1 << 10)
  static let title = NameEvidence(rawValue: 1 << 11)
  static let quote = NameEvidence(rawValue: 1 << 12)
  static let box = NameEvidence(rawValue: 1 << 13)
  static let body = NameEvidence(rawValue: 1 << 14)
  static let content = NameEvidence(rawValue: 1 << 15)
  static let embed = NameEvidence(rawValue: 1 << 16)
  static let paywall = NameEvidence(rawValue: 1 << 17)
  static let date = NameEvidence(rawValue: 1 << 18)
  static let author = NameEvidence(rawValue: 1 << 19)

  // From the element itself, not from its name.
  static let aside = NameEvidence(rawValue: 1 << 24)
  static let header = NameEvidence(rawValue: 1 << 25)
  static let footer = NameEvidence(rawValue: 1 << 26)
  static let form = NameEvidence(rawValue: 1 << 27)
  static let figure = NameEvidence(rawValue: 1 << 28)
  static let hidden = NameEvidence(rawValue: 1 << 29)
  static let isBody = NameEvidence(rawValue: 1 << 30)

  /// Nothing that stands below such an element is likely to be of the article.
  static let strange: NameEvidence = [
    .comments, .related, .navigation, .consent, .newsletter, .advert, .social, .footer,
  ]

  /// What says this of itself holds no long text.
  static let ofSmallThings: NameEvidence = [
    .newsletter, .social, .tags, .title, .caption, .byline, .author, .date, .advert, .figure,
  ]
}

// MARK: - Of one element

extension NameEvidence {
  /// What element `index` is, by its tag and its attributes.
  init(of index: Int, in tree: HTMLTree) {
    self = []
    switch tree.nodes[index].tag {
    case .nav, .menu: insert(.navigation)
    case .footer: insert(.footer)
    case .aside: insert(.aside)
    case .header: insert(.header)
    case .form: insert(.form)
    case .figure: insert(.figure)
    case .figcaption: insert([.figure, .caption])
    case .dialog: insert(.consent)
    default: break
    }
    let bytes = tree.bytes.span
    for attribute in tree.attributes(of: index) {
      let value = tree.attributes[attribute].value
      let name = tree.attributes[attribute].name
      if name == .class, HiddenNames.hide(bytes, value) { insert(.hidden) }
      switch name {
      case .class, .id, .elementName, .dataTestID, .dataComponent, .dataModule, .dataType, .dataQA,
        .itemprop, .ariaLabel:
        read(bytes, value.lowerBound..<min(value.upperBound, value.lowerBound + 400))
      case .role:
        read(role: bytes, value)
      case .style:
        if HiddenNames.styleHides(bytes, value) { insert(.hidden) }
      case .hidden:
        insert(.hidden)
      case .ariaHidden:
        if bytes.has("true", at: value.lowerBound) { insert(.hidden) }
      default:
        break
      }
    }
    // `article-body`, `entry content`, `storyText`: the two together are the best sign there is.
    if isSuperset(of: [.body, .content]) { insert(.isBody) }
    // What unfolds at a click is there to be read.
    if contains(.hidden) {
      let parent = tree.nodes[index].parent
      if Self.unfolds(index, tree) || parent >= 0 && Self.unfolds(parent, tree) { remove(.hidden) }
      // What only subscribers are shown, but the page has, is the article.
      if contains(.paywall) { remove(.hidden) }
    }
    // A quoted post is not a button to share one.
    if contains(.embed) { remove(.social) }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    var isAtStart = true
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte.isASCIILetter else {
        isAtStart = true
        index += 1
        continue
      }
      if isAtStart || (byte.isASCIIUpper && !bytes[index - 1].isASCIIUpper) {
        let match = Self.names.match(bytes, at: index, end: range.upperBound)
        formUnion(match.evidence)
        // `articlebody` is two words.
        if match.length >= 4 {
          index += match.length
          isAtStart = true
          continue
        }
      }
      isAtStart = false
      index += 1
    }
  }

  private static func unfolds(_ index: Int, _ tree: HTMLTree) -> Bool {
    if tree.nodes[index].tag == .details { return true }
    for name in [HTMLAttribute.class, .id] {
      guard let value = tree.value(name, of: index) else { continue }
      let found = value.prefix(200).contains {
        unfolding.match(tree.bytes.span, at: $0, end: value.upperBound).length > 0
      }
      if found { return true }
    }
    return false
  }

  private static let unfolding = PhraseTable<NameEvidence>([
    (.hidden, "accordion,collaps,faq$,faqs$,expand")
  ])

  private mutating func read(role bytes: Span<UInt8>, _ range: Range<Int>) {
    for (role, evidence) in Self.roles where bytes.has(role, at: range.lowerBound) {
      formUnion(evidence)
    }
  }
}
