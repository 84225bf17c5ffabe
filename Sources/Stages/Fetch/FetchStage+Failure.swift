public import Corpus

extension FetchStage {
  /// Why a path gives no page.
  public enum Failure: StageFailure, Hashable {
    /// With the system's words.
    case unreadable(String)
    case danglingLink
    case linkLoop
    case linkOutOfRoot
    case folderLink
    case notAFile

    /// No byte, or nothing but white space.
    case empty
    /// With what it is, as far as that shows: `a PDF document`.
    case notHTML(String)
    case tooLarge(bytes: Int, limit: Int)

    case gzipTruncated(readable: Int)
    case gzipDamaged(readable: Int)
    /// Of another compressor: its name, and why, as a clause.
    case packingDamaged(String, readable: Int, why: String)
    case tooLargeUnpacked(bytes: Int, limit: Int)

    /// The system's iconv lacks what the page is in.
    case encodingUnavailable(String)

    /// Bytes of an archive, as it is stored, that hold nothing readable; `why` is a clause.
    case archiveHole(Range<Int>, why: String)
    /// An archive in an archive, with what it is.
    case nestedArchive(String)
    /// A file in an archive that is whole and cannot be unpacked; with the reason.
    case memberUnsupported(String)
    /// What an HTTP response's coding was, and how many bytes of the page came out of it.
    case bodyDamaged(coding: String, readable: Int)
    case bodyCodingUnknown(String)
    /// A line of JSON Lines that holds no document, with the reason.
    case badLine(String)
    /// A WARC says that the page is the same as one that is not in it.
    case revisitElsewhere

    public var code: String {
      switch self {
      case .unreadable: "unreadable"
      case .danglingLink: "dangling_link"
      case .linkLoop: "link_loop"
      case .linkOutOfRoot: "link_out_of_root"
      case .folderLink: "folder_link"
      case .notAFile: "not_a_file"
      case .empty: "empty"
      case .notHTML: "not_html"
      case .tooLarge: "too_large"
      case .gzipTruncated: "gzip_truncated"
      case .gzipDamaged: "gzip_damaged"
      case .packingDamaged: "packing_damaged"
      case .tooLargeUnpacked: "too_large_unpacked"
      case .encodingUnavailable: "encoding_unavailable"
      case .archiveHole: "archive_hole"
      case .nestedArchive: "nested_archive"
      case .memberUnsupported: "member_unsupported"
      case .bodyDamaged: "body_damaged"
      case .bodyCodingUnknown: "body_coding_unknown"
      case .badLine: "bad_line"
      case .revisitElsewhere: "revisit_elsewhere"
      }
    }

    public var detail: String {
      switch self {
      case .unreadable(let reason): reason
      case .danglingLink: "the link leads to a file that does not exist"
      case .linkLoop: "the link leads back to itself"
      case .linkOutOfRoot: "the link leads out of the input's folder"
      case .folderLink: "the link leads to a folder of this input, which is read where it is"
      case .notAFile: "a FIFO, socket or device"
      case .empty: "the page has no content"
      case .notHTML(let what): "it looks like \(what)"
      case .tooLarge(let bytes, let limit): "\(bytes) bytes, at most \(limit) are read"
      case .gzipTruncated(let readable):
        "the packed file ends early, after \(readable) bytes of page"
      case .gzipDamaged(let readable): "the packed file is damaged after \(readable) bytes of page"
      case .packingDamaged(let packing, let readable, let why):
        "after \(readable) bytes of page, \(packing): \(why)"
      case .tooLargeUnpacked(let bytes, let limit):
        "\(bytes) bytes unpack to more than \(limit), at most that many are read"
      case .encodingUnavailable(let name): "the system's iconv does not know \(name)"
      case .archiveHole(let range, let why):
        "bytes \(range.lowerBound) to \(range.upperBound) of the archive cannot be read: \(why)"
      case .nestedArchive(let what): "\(what) inside an archive is not opened"
      case .memberUnsupported(let why): "it cannot be unpacked: \(why)"
      case .bodyDamaged(let coding, let readable):
        "the response is damaged after \(readable) bytes of page, packed with \(coding)"
      case .bodyCodingUnknown(let coding): "the response is packed with \(coding)"
      case .badLine(let why): why
      case .revisitElsewhere: "the page that it is the same as is not in this archive"
      }
    }

    /// What somebody put there on purpose is dropped; what ought to be a page is quarantined.
    public var fate: Fate {
      switch self {
      case .folderLink, .empty, .notHTML, .revisitElsewhere: .dropped
      default: .quarantined
      }
    }
  }
}
