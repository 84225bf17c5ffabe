internal import HTMLParsing
internal import Scanning

/// What a page is named as: by the classes of `<html>` and `<body>`, by the program that made it,
/// by its address.
struct PageKind: OptionSet, Sendable {
  let rawValue: UInt32

  static let forum = PageKind(rawValue: 1 << 0)
  static let product = PageKind(rawValue: 1 << 1)
  static let list = PageKind(rawValue: 1 << 2)
  static let manual = PageKind(rawValue: 1 << 3)
  static let article = PageKind(rawValue: 1 << 4)

  private static let names = PhraseTable<PageKind>([
    (
      .forum,
      """
      forum,thread,topic$,topics$,discuss,vbulletin,xenforo,phpbb,discourse,nodebb,flarum,mybb,\
      invision,viewtopic,showthread,community,board$,boards$,question,answers$
      """
    ),
    (.product, "product,shop$,item$,dp$,sku$,pdp$,buy$,produkt,produit,producto"),
    (
      .list,
      """
      categor,collection,archive,search,tag$,tags$,catalog,browse,listing,results$,plp$,home$,index$,\
      frontpage
      """
    ),
    (
      .manual,
      """
      docs$,documentation,reference$,api$,manual,guide,wiki,sphinx,mkdocs,docusaurus,readthedocs,\
      gitbook,help$,tutorial
      """
    ),
    (.article, "article,post$,story,news$,blog,single$,entry,artikel,posts$,press"),
  ])
}

/// What a page is named as, and how its address looks.
struct PageNames {
  private(set) var kind: PageKind = []

  /// Words of the last part of the address, between hyphens: a headline has several. -1 if the
  /// address is not known.
  private(set) var addressWords = -1

  /// Parts of the address's path. -1 if it is not known.
  private(set) var addressParts = -1

  init() {}

  init(_ tree: HTMLTree, generator: String?, address: String?) {
    for index in tree.nodes.indices.prefix(64) {
      guard tree.nodes[index].tag == .html || tree.nodes[index].tag == .body else { continue }
      for name in [HTMLAttribute.class, .id] {
        guard let value = tree.value(name, of: index) else { continue }
        kind.formUnion(
          .named(tree.bytes.span, value.lowerBound..<min(value.upperBound, value.lowerBound + 400)))
      }
    }
    if let generator = generator.map({ Array($0.utf8) }) {
      kind.formUnion(.named(generator.span, 0..<min(100, generator.count)))
    }
    if let address = address.map({ Array($0.utf8) }) { read(address) }
  }

  private mutating func read(_ address: [UInt8]) {
    var start = 0
    if let scheme = address.firstIndex(of: UInt8(ascii: ":")),
      address[scheme...].starts(with: "://".utf8)
    {
      start = address[(scheme + 3)...].firstIndex(of: UInt8(ascii: "/")) ?? address.count
    }
    let path = address[start...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = path.split(separator: UInt8(ascii: "/"))
    addressParts = parts.count
    addressWords =
      parts.last.map { $0.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.count } ?? 0
    // The last part is the headline's, and speaks of anything.
    let end = parts.last?.startIndex ?? path.endIndex
    kind.formUnion(.named(address.span, 0..<min(end, 300)))
  }
}

extension PageKind {
  /// What the words say that start in `range`.
  fileprivate static func named(_ text: Span<UInt8>, _ range: Range<Int>) -> PageKind {
    var kind: PageKind = []
    var isAtStart = true
    for index in range {
      if isAtStart, text[index].isASCIILetter {
        kind.formUnion(names.match(text, at: index, end: range.upperBound).evidence)
      }
      isAtStart = !text[index].isASCIILetter
    }
    return kind
  }
}
