internal import Archives
internal import Scanning

/// What a file is, by its content; by its name where its beginning is damaged.
enum ContainerKind: Hashable {
  /// One page, or nothing that is known.
  case page
  case warc(WARCReader.Form, PackedMembers.Packing)
  case zip
  case tar(PackedMembers.Packing)
  case mhtml
  /// JSON Lines of documents.
  case lines(PackedMembers.Packing)

  /// - Parameters:
  ///   - supply: The file from its beginning; read from.
  ///   - name: The file's last name.
  init(_ supply: any ByteSupply, name: [UInt8]) throws(ArchiveDamage) {
    let cursor = ByteCursor(supply)
    var head = try cursor.peek(Self.looked)
    let packing = PackedMembers.Packing(head)
    if packing == .zstd || packing == .bzip2 { head = try cursor.peek(Self.lookedFurther) }
    if packing == .none {
      if head.isEmpty {
        self = .page
        return
      }
      self = Self.unpacked(head) ?? Self.lines(head, name) ?? Self.byName(name) ?? .page
      return
    }
    let seen: [UInt8]
    do throws(ArchiveDamage) {
      // Only the beginning is at hand, so its end is no damage.
      let members = PackedMembers(MemoryStretch(head), packing)
      seen = try members.openNext() ? try members.piece() ?? [] : []
    } catch {
      self = Self.byName(name) ?? .page
      return
    }
    switch Self.unpacked(seen) {
    case .warc(let form, _): self = .warc(form, packing)
    case .tar: self = .tar(packing)
    // Too little came out to tell.
    default:
      self =
        Self.lines(seen, name, packing) ?? (seen.count < 512 ? Self.byName(name) : nil) ?? .page
    }
  }

  /// JSON Lines are told by name and by how they begin: a page may hold any text.
  private static func lines(
    _ bytes: [UInt8], _ name: [UInt8], _ packing: PackedMembers.Packing = .none
  ) -> ContainerKind? {
    guard PathChoice.isLines(named: name) else { return nil }
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { !$0.isHTMLSpace } == UInt8(ascii: "{") ? .lines(packing) : nil
  }

  /// Enough for a mail's head, and for the beginning of what is packed.
  private static let looked = 1 << 14

  /// Enough for the dictionary that a WARC with zstd may begin with, and for bzip2, which gives
  /// nothing before it has a block of up to 900,000 bytes.
  private static let lookedFurther = 1 << 20

  private static func unpacked(_ bytes: [UInt8]) -> ContainerKind? {
    if bytes.starts(with: "WARC/".utf8) { return .warc(.warc, .none) }
    if bytes.starts(with: "filedesc://".utf8) { return .warc(.arc, .none) }
    if bytes.starts(with: [0x50, 0x4b, 3, 4]) || bytes.starts(with: [0x50, 0x4b, 5, 6]) {
      return .zip
    }
    if TarReader.isHead(bytes) { return .tar(.none) }
    return isMHTML(bytes) ? .mhtml : nil
  }

  /// Whether a mail's head says that parts of one page follow.
  private static func isMHTML(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first.isASCIILetter else { return false }
    guard let type = HeaderFields(bytes)?.contentType else { return false }
    return type.media == "multipart/related"
  }

  private static func byName(_ name: [UInt8]) -> ContainerKind? {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    for (ending, kind) in byEnding where name.hasSuffix(ending) { return kind }
    for (ending, packing) in PackedMembers.Packing.endings where name.hasSuffix(ending) {
      let inner = name.dropLast(ending.count)
      if inner.hasSuffix(".warc") { return .warc(.warc, packing) }
      if inner.hasSuffix(".arc") { return .warc(.arc, packing) }
      if inner.hasSuffix(".tar") { return .tar(packing) }
    }
    return nil
  }

  private static let byEnding: [(ending: String, kind: ContainerKind)] = [
    (".warc", .warc(.warc, .none)), (".arc", .warc(.arc, .none)), (".wacz", .zip), (".zip", .zip),
    (".tar", .tar(.none)), (".tgz", .tar(.gzip)), (".tbz2", .tar(.bzip2)), (".txz", .tar(.xz)),
    (".mht", .mhtml), (".mhtml", .mhtml),
  ]
}

extension ContainerKind {
  /// As ``Source/format`` has it.
  var format: String {
    switch self {
    case .page: "html"
    case .warc(let form, let packing): form.rawValue + packing.suffix
    case .zip: "zip"
    case .tar(let packing): "tar" + packing.suffix
    case .mhtml: "mhtml"
    case .lines(let packing): "jsonl" + packing.suffix
    }
  }
}

extension PackedMembers.Packing {
  /// What compressors put behind a name.
  static let endings: [(ending: String, packing: Self)] = [
    (".gz", .gzip), (".zst", .zstd), (".bz2", .bzip2), (".xz", .xz),
  ]

  var suffix: String { self == .none ? "" : "+" + rawValue }
}
