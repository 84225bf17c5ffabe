internal import Corpus
internal import Files

/// What changed between two runs, document by document.
///
/// Merges the lines of both in the order of their ids; files that are the same in both are not
/// read. Memory grows with the changes, not with the corpus.
public struct RunDifference: Sendable {
  /// In the order of ids; for a moved document, of its new one.
  public private(set) var changes: [DocumentChange] = []

  /// - Parameter old: Without it, everything was added.
  public init(from old: RunContents?, to new: RunContents) throws(RunFailure) {
    do {
      try merge(old, new)
    } catch {
      throw RunFailure(reading: error)
    }
    pairMoves()
    changes.sort { $0.id < $1.id }
  }

  public func count(of kind: DocumentChange.Kind) -> Int { changes.count { $0.kind == kind } }
}

// MARK: - Merging

extension RunDifference {
  private mutating func merge(_ old: RunContents?, _ new: RunContents) throws {
    // A file that both have holds the same documents, and none of them stands anywhere else.
    let shared = Set(old?.files ?? []).intersection(new.files).map(\.name)
    let before = try RunLines(
      of: old ?? RunContents(folder: new.folder, files: []), without: Set(shared))
    let after = try RunLines(of: new, without: Set(shared))
    var was = try before.next()
    var now = try after.next()
    while was != nil || now != nil {
      switch (was, now) {
      case (let was?, let now?) where was.id == now.id:
        if let change = DocumentChange(from: was, to: now) { changes.append(change) }
      case (let was?, let now?) where was.id < now.id:
        changes.append(DocumentChange(removed: was))
      case (_, let now?):
        changes.append(DocumentChange(added: now))
      case (let was?, nil):
        changes.append(DocumentChange(removed: was))
      case (nil, nil): break
      }
      let ids = (was?.id, now?.id)
      if let id = ids.0, ids.1.map({ id <= $0 }) ?? true { was = try before.next() }
      if let id = ids.1, ids.0.map({ id <= $0 }) ?? true { now = try after.next() }
    }
  }

  /// Makes one move of a document that went and one that came, if their bytes are the same.
  private mutating func pairMoves() {
    var removed: [String: [Int]] = [:]
    for index in changes.indices.reversed() where changes[index].kind == .removed {
      // Of equal pages the first that went is the first that came.
      if let sha256 = changes[index].sha256 { removed[sha256, default: []].append(index) }
    }
    guard !removed.isEmpty else { return }
    var paired: Set<Int> = []
    for index in changes.indices where changes[index].kind == .added {
      guard let sha256 = changes[index].sha256, let origin = removed[sha256]?.popLast() else {
        continue
      }
      changes[index].move(from: changes[origin])
      paired.insert(origin)
    }
    changes = changes.indices.filter { !paired.contains($0) }.map { changes[$0] }
  }
}
