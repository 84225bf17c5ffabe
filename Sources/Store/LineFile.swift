internal import Compression
internal import Digests
internal import Files

/// A file of lines in a run's folder, compressed by its name's ending.
public struct LineFile: ~Copyable {
  private let name: String
  private var file: OutputFile
  private var gzip: GzipWriter?
  private var compressed: [UInt8] = []
  private var stored = SHA256()
  private var content = SHA256()
  private var lines = 0

  /// Level 6 costs a quarter of a page's parse and saves a fifth over level 1.
  private static let level = 6

  /// - Parameter name: Below the folder; ending in `.gz` for gzip.
  public init(_ name: String, in folder: RunFolder) throws {
    self.name = name
    file = try OutputFile(folder.path / name, .replace)
    gzip = name.hasSuffix(".gz") ? GzipWriter(level: Self.level) : nil
  }

  /// - Parameter line: With its line feed.
  public mutating func append(_ line: [UInt8]) throws {
    lines += 1
    content.update(line)
    guard gzip != nil else { return try store(line) }
    compressed.removeAll(keepingCapacity: true)
    gzip?.append(line.span, to: &compressed)
    try store(compressed)
  }

  private mutating func store(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    stored.update(bytes)
    try file.append(bytes)
  }

  /// Completes the file on the disk.
  ///
  /// - Parameter linesDigest: See ``PublishedFile/linesDigest``.
  public consuming func close(linesDigest: String? = nil) throws -> PublishedFile {
    var tail: [UInt8] = []
    if let gzip = gzip.take() { gzip.finish(to: &tail) }
    stored.update(tail)
    try file.append(tail)
    let byteCount = file.position
    try file.sync()
    try file.close()
    return PublishedFile(
      name: name, byteCount: byteCount, sha256: stored.finish().hexadecimal, lines: lines,
      contentSHA256: content.finish().hexadecimal, linesDigest: linesDigest)
  }
}
