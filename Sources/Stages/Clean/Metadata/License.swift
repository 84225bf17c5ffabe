internal import HTMLParsing
internal import Scanning

/// The licence under which a page says that its article may be used.
///
/// What states one by a name for it: JSON-LD, `rel=license`, Dublin Core. Else the one Creative
/// Commons licence that the page links to; a link in a caption is of a picture, one in comments
/// a reader's, and of two different ones neither is known to be the article's.
struct License {
  /// The licence's address, or what is said where no address is; and where it was found.
  let found: (value: String, from: String)?

  init(_ metadata: Metadata, _ layout: PageLayout, _ marked: MarkedElements) {
    found =
      Self.stated(metadata) ?? Self.marked(marked.licenses, metadata, layout)
      ?? Self.linked(marked.commons, metadata, layout)
  }

  private static func stated(_ metadata: Metadata) -> (String, String)? {
    if let license = metadata.data.license { return (value(license, metadata), "json-ld") }
    if let license = metadata.head.license { return (value(license, metadata), "rel:license") }
    for key in ["dcterms.license", "dc.rights.license"] {
      if let license = metadata.head.first(key) {
        return (value(license, metadata), "meta:" + key)
      }
    }
    // Of what is said of rights only an address: "© 2024, all rights reserved" is no licence.
    for key in ["dc.rights", "dcterms.rights"] {
      if let rights = metadata.head.first(key), isAddress(collapsed(rights)) {
        return (value(rights, metadata), "meta:" + key)
      }
    }
    return nil
  }

  /// Absolute, if it is an address.
  private static func value(_ stated: String, _ metadata: Metadata) -> String {
    let text = collapsed(stated)
    return isAddress(text) ? metadata.address(text) ?? text : text
  }

  private static func isAddress(_ text: String) -> Bool {
    !text.utf8.contains(0x20) && text.utf8.contains(UInt8(ascii: "/"))
  }

  /// `rel=license` on the page: the first that is not of a picture.
  private static func marked(
    _ nodes: [Int], _ metadata: Metadata, _ layout: PageLayout
  ) -> (String, String)? {
    addresses(of: nodes, metadata, layout).first.map { ($0, "rel:license") }
  }

  private static func linked(
    _ nodes: [Int], _ metadata: Metadata, _ layout: PageLayout
  ) -> (String, String)? {
    let targets = addresses(of: nodes, metadata, layout).filter(isLicense)
    guard let first = targets.first, targets.allSatisfy({ name($0) == name(first) }) else {
      return nil
    }
    return (first, "link")
  }

  private static func addresses(
    of nodes: [Int], _ metadata: Metadata, _ layout: PageLayout
  ) -> [String] {
    nodes.filter { layout.inherited[$0].isDisjoint(with: [.comments, .figure, .caption]) }
      .compactMap { layout.tree.string(.href, of: $0).flatMap(metadata.address) }
  }

  /// Not a page about licences.
  private static func isLicense(_ address: String) -> Bool {
    guard let path = Address(address)?.path else { return false }
    return path.hasPrefix("/licenses/") || path.hasPrefix("/publicdomain/")
  }

  /// `/licenses/by/4.0` of `/licenses/by/4.0/deed.de`.
  private static func name(_ address: String) -> String? {
    Address(address)?.path.utf8.split(separator: UInt8(ascii: "/")).prefix(3).map {
      String(decoding: Array($0), as: UTF8.self)
    }.joined(separator: "/")
  }
}
