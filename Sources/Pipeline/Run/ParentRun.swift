internal import Corpus
internal import Engine
internal import Files
internal import Settings
internal import Store

/// The run that `current` points to when another is about to take its place.
struct ParentRun {
  let run: PublishedRun

  /// What is wrong with its files, a sentence each. A damaged run is good for its numbers only:
  /// what its disk has spoilt must not be handed on from night to night.
  let damage: [String]

  var isSound: Bool { damage.isEmpty }

  /// Reads each of its files, on all lanes.
  ///
  /// `nil` if nothing was ever published, or what was has no manifest any more: then there is
  /// nothing to compare with or to take over, and the new run stands for itself.
  ///
  /// - Throws: If it cannot be read tonight: a run that knows nothing of the last one would pass
  ///   gates that it should not.
  init?(below output: Path, in session: Session) throws {
    guard let name = try RunFolder.current(below: output) else { return nil }
    do {
      run = try PublishedRun(at: output / "runs" / name)
    } catch let failure as RunFailure where failure.code != .environment {
      return nil
    }
    damage = try Self.damage(of: run.contents, in: session)
  }

  private static func damage(of contents: RunContents, in session: Session) throws -> [String] {
    var damage: [String] = []
    let files = contents.files
    let done = try orderedMap(count: files.count, lanes: session.lanes, stop: session.stop) {
      index -> Result<String?, FileError> in
      do throws(FileError) {
        return .success(try files[index].inspect(in: contents.folder).complaint)
      } catch  where error.isMissingFile {
        return .success("\(files[index].name) is gone")
      } catch {
        return .failure(error)
      }
    } consume: { _, complaint in
      if let complaint = try complaint.get() { damage.append(complaint) }
    }
    if done < files.count { throw RunFailure.stopped(by: session.stop) }
    return damage
  }

  /// For the summary, if anything is wrong.
  var remark: String? {
    damage.first.map { first in
      let others = damage.count > 1 ? " and \(damage.count - 1) other files" : ""
      return "the last run, \(run.name), is damaged (\(first)\(others)): nothing was taken over "
        + "from it, and changes.jsonl does not tell what is different from it"
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
