import Corpus
import Deduplicate
import Files

/// The corpus as files, for looking at and for other tools.
struct WrittenCorpus: ~Copyable {
  private var documents: OutputFile
  private var truths: OutputFile
  private var writer = JSONWriter()

  init(in folder: Path) throws {
    try FileSystem.makeDirectories(folder)
    let documents = try OutputFile(folder / "docs.jsonl")
    let truths = try OutputFile(folder / "truth.jsonl")
    self.documents = documents
    self.truths = truths
  }

  mutating func append(_ document: WireDocument) throws {
    let article = document.article
    writer.reset()
    writer.object {
      $0.member("id", article.id.description)
      $0.member("url", article.url ?? "")
      $0.member("title", article.title ?? "")
      $0.member("date", article.published?.value ?? "")
      $0.member("night", document.night)
      $0.member("text", article.text)
    }
    writer.endLine()
    try documents.append(writer.bytes)
    writer.reset()
    writer.object {
      $0.member("id", article.id.description)
      $0.member("cluster", "s\(document.story)")
      $0.member("made", document.making.name)
    }
    writer.endLine()
    try truths.append(writer.bytes)
  }

  mutating func flush() throws {
    try documents.flush()
    try truths.flush()
  }

  /// A line for each document with its cluster's representative.
  static func write(_ clusters: CopyClusters, _ truth: [Truth], to path: Path) throws {
    var file = try OutputFile(path)
    var writer = JSONWriter()
    for document in truth {
      let status = clusters.status(of: document.id)
      writer.reset()
      writer.object {
        $0.member("id", document.id.description)
        $0.member("cluster_id", status.cluster.description)
        $0.member("kind", status.kind.rawValue)
      }
      writer.endLine()
      try file.append(writer.bytes)
    }
    try file.close()
  }
}
