internal import Archives
internal import Compression
internal import Files

/// A file in an archive, once its name has said what it may be.
enum MemberKind {
  case page
  case warc
  case mhtml
  /// With what it is, for people.
  case archive(String)
  case other

  /// - Parameter name: As the archive has it, with slashes between folders.
  init(_ name: [UInt8]) {
    let text = String(decoding: Path(bytes: name).name, as: UTF8.self).lowercased()
    if text.hasPrefix(".") {
      self = .other
    } else if Self.warcs.contains(where: { text.hasSuffix($0) }) {
      self = .warc
    } else if text.hasSuffix(".mht") || text.hasSuffix(".mhtml") {
      self = .mhtml
    } else if let archive = Self.archives.first(where: { text.hasSuffix($0.ending) }) {
      self = .archive(archive.what)
    } else {
      self = PathChoice.isPage(named: name) ? .page : .other
    }
  }

  /// Whether a name says what the file is: what has no ending may be a page.
  static func isSaid(by name: [UInt8]) -> Bool {
    if case .other = MemberKind(name) { return false }
    return Path(bytes: name).name.contains(UInt8(ascii: "."))
  }

  private static let warcs = [".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"]

  private static let archives: [(ending: String, what: String)] = [
    (".zip", "a ZIP archive"), (".wacz", "a WACZ archive"), (".tar", "a tar archive"),
    (".tar.gz", "a tar archive"), (".tgz", "a tar archive"), (".7z", "a 7z archive"),
    (".rar", "a RAR archive"),
  ]
}

extension ContainerBook {
  /// The page that a file in an archive is. `nil` if it is none, which is counted.
  func page(_ contents: [UInt8], _ kind: MemberKind, at place: Place, stored: [UInt8])
    -> ContainedDocument?
  {
    if case .mhtml = kind { return mhtml(contents, at: place, stored: stored) }
    let bytes: [UInt8]
    do throws(FetchStage.Failure) {
      bytes = try SourceDocument.unpacked(contents, limit: limit)
    } catch {
      return booked(error, at: place)
    }
    let hasName = place.member?.utf8.contains(UInt8(ascii: ".")) ?? false
    if let what = otherThanHTML(bytes.span) {
      if ContainerKind.isArchive(bytes) { return booked(.nestedArchive(what), at: place) }
      // A file without an extension may be anything; what is called a page is booked as none.
      if !hasName {
        skip(.notHTML)
        return nil
      }
    }
    return document(bytes, at: place, stored: stored)
  }
}

extension ContainerKind {
  /// Whether other files are inside.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "WARC/".utf8) || TarReader.isHead(bytes) { return true }
    let magics: [[UInt8]] = [
      [0x50, 0x4b, 3, 4], [0x37, 0x7a, 0xbc, 0xaf], Array("Rar!".utf8), [0x1f, 0x8b],
    ]
    return magics.contains { bytes.starts(with: $0) }
  }
}

extension FetchStage.Failure {
  init(_ failure: Gzip.Failure, stored: Int) {
    switch failure {
    case .truncated(let readable): self = .gzipTruncated(readable: readable.count)
    case .damaged(let readable): self = .gzipDamaged(readable: readable.count)
    case .tooLarge(let limit): self = .tooLargeUnpacked(bytes: stored, limit: limit)
    }
  }
}
