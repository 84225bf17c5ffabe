internal import Corpus
internal import Files

/// What a person can do about a reason of quarantine.
struct Remedy {
  /// What is wrong and what would mend it.
  let sentence: String

  /// To be typed, for the first document of that reason.
  let command: String

  init(_ reject: Reject, _ id: DocumentID, at file: Path?) {
    let path = file.map(Self.quoted) ?? id.description
    switch reject.code {
    case "unreadable":
      sentence = "The file could not be read. Every run tries again."
      command = "ls -l \(path)"
    case "dangling_link", "link_loop", "link_out_of_root":
      sentence =
        "A link that is not followed. Let it lead to a file below the input's folder, "
        + "or leave it out with “exclude” of the input."
      command = "ls -l \(path)"
    case "not_a_file":
      sentence = "No file that could be read. Leave it out with “exclude” of the input."
      command = "ls -l \(path)"
    case "too_large", "too_large_unpacked":
      sentence = "Larger than pages may be. If it is one, allow more."
      command = "winnow run --set 'stages[fetch].max_document_bytes=256MiB'"
    case "gzip_truncated", "gzip_damaged":
      sentence = "The packed file is not whole. Copy it again from where it came from."
      command = "gzip -t \(path)"
    case "encoding_unavailable":
      sentence = "The system lacks the tables of this encoding. Install its character sets."
      command = "iconv -l"
    case "timeout":
      sentence = "It took longer than one document may. Allow more time, or leave it out."
      command = "winnow quarantine retry \(id)\nwinnow run --set limits.document_seconds=120s"
    case "memory":
      sentence = "The worker needed more memory than it may. Allow more, or leave it out."
      command = "winnow quarantine retry \(id)\nwinnow run --set limits.memory=4GiB"
    case "crash":
      sentence = "The worker crashed twice over it. This is an error in winnow: keep the page."
      command = "winnow extract \(path)"
    default:
      sentence = "Look at what it is, and how it begins."
      command = "winnow quarantine show \(id)"
    }
  }

  /// For a shell: nothing in it means anything.
  private static func quoted(_ path: Path) -> String {
    quoted(String(decoding: path.bytes, as: UTF8.self))
  }

  /// For a shell: nothing in it means anything.
  static func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
