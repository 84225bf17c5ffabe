/// What kinds of things a page says it holds.
struct StatedKind: OptionSet, Sendable {
  let rawValue: UInt8

  static let article = StatedKind(rawValue: 1 << 0)
  static let product = StatedKind(rawValue: 1 << 1)
  static let discussion = StatedKind(rawValue: 1 << 2)
  static let list = StatedKind(rawValue: 1 << 3)
}

extension StatedKind {
  /// By types of schema.org.
  init(types: [String]) {
    self = []
    for type in types {
      if type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" {
        insert(.article)
      }
      if type == "Product" || type == "Offer" { insert(.product) }
      if type == "DiscussionForumPosting" || type == "QAPage" || type == "Question" {
        insert(.discussion)
      }
      if type == "ItemList" || type == "CollectionPage" { insert(.list) }
    }
  }

  /// By `og:type`.
  init(openGraph type: String?) {
    self = []
    guard let type = type.map(asciiLowercased) else { return }
    if type.contains("article") { insert(.article) }
    if type.contains("product") { insert(.product) }
  }
}
