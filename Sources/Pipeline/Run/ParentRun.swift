internal import Corpus
internal import Files
internal import Settings
internal import Store

/// The run that `current` points to when another is about to take its place.
struct ParentRun {
  let run: PublishedRun

  /// `nil` if nothing was ever published, or what was is damaged: then there is nothing to compare
  /// with or to take over, and the new run stands for itself.
  ///
  /// - Throws: If it cannot be read tonight: a run that knows nothing of the last one would pass
  ///   gates that it should not.
  init?(below output: Path) throws {
    guard let name = try RunFolder.current(below: output) else { return nil }
    do {
      run = try PublishedRun(at: output / "runs" / name)
    } catch let failure as RunFailure where failure.code != .environment {
      return nil
    }
  }

  var folder: Path { run.contents.folder }

  /// The file of that name, if it holds just these lines in the form that this winnow writes.
  func file(_ name: String, holding lines: String) -> PublishedFile? {
    guard run.winnow == Winnow.version,
      let file = run.contents.files.first(where: { $0.name == name }),
      file.linesDigest == lines, let content = file.contentSHA256
    else { return nil }
    return PublishedFile(
      name: name, byteCount: file.byteCount, sha256: file.sha256, lines: file.lines,
      contentSHA256: content, linesDigest: lines)
  }

  /// The documents that were in quarantine.
  func quarantined() throws -> Set<DocumentID> {
    let text = try FileSystem.contents(of: folder / "quarantine.jsonl")
    let ids = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      LineObject(Array(line))?.string("id").flatMap(DocumentID.init)
    }
    return Set(ids)
  }
}
