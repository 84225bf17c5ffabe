public import Corpus
public import Files

/// A file below an input's root, as the scan found it, not yet opened.
///
/// Size, time and inode say, without reading it, whether it is the file of another night.
public struct SourceUnit: Hashable, Sendable {
  /// The `id` of the input in `pipeline.json`.
  public let input: String

  public let root: Path

  /// Below the root.
  public let path: [UInt8]

  /// Bytes.
  public let size: Int

  /// Nanoseconds since 1970.
  public let modified: Int

  public let inode: UInt64

  public init(
    input: String, root: Path, path: [UInt8], size: Int, modified: Int, inode: UInt64
  ) {
    self.input = input
    self.root = root
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  /// The id of the one document in a file that is no container.
  public var id: DocumentID { DocumentID(input: input, path: path) }
}

/// A path that cannot become a document, and why.
public struct BookedPath: Hashable, Sendable {
  public let input: String

  /// Below the root.
  public let path: [UInt8]

  public let failure: FetchStage.Failure

  public var id: DocumentID { DocumentID(input: input, path: path) }

  public var reject: Reject {
    Reject(
      stage: FetchStage.name, code: failure.code, detail: failure.detail, fate: failure.fate)
  }
}
