internal import Compression
internal import Digests
internal import Files

/// Lines of a file that are packed together, whoever packs them.
///
/// Where a block ends is a function of its lines' lengths, so that the file has the same bytes
/// for any number of threads.
public struct LineBlock: Sendable {
  fileprivate let content: [UInt8]
  fileprivate let lines: Int
  fileprivate let packed: GzipBlock?

  /// The size, uncompressed, at which a block ends: beginning anew costs 0.4 % of the packed size,
  /// and a file of 256 MiB keeps 200 threads busy.
  static let fewestBytes = 1 << 20

  /// Level 6 costs a quarter of a page's parse and saves a fifth over level 1.
  private static let level = 6

  /// - Parameters:
  ///   - content: Lines with their line feeds.
  ///   - form: Of the file that it is for.
  public init(_ content: [UInt8], lines: Int, for form: LineFile.Form) {
    self.content = content
    self.lines = lines
    packed = form == .gzip ? GzipBlock(compressing: content, level: Self.level) : nil
  }

  /// Which of a file's lines make a block.
  ///
  /// - Parameter byteCounts: Of all its lines, with their line feeds.
  public static func ranges(of byteCounts: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (index, count) in byteCounts.enumerated() {
      bytes += count
      if bytes >= fewestBytes {
        ranges.append(start..<index + 1)
        (start, bytes) = (index + 1, 0)
      }
    }
    if start < byteCounts.count { ranges.append(start..<byteCounts.count) }
    return ranges
  }
}

/// A file of lines in a run's folder, compressed by its name's ending.
public struct LineFile: ~Copyable {
  public enum Form: Sendable { case plain, gzip }

  public let form: Form
  private let name: String
  private var file: OutputFile
  private var member: GzipMember
  private var stored: SHA256
  private var content: SHA256
  private var lines: Int

  /// Lines that are no block yet.
  private var open: [UInt8]
  private var openLines: Int

  /// - Parameter name: Below the folder; ending in `.gz` for gzip.
  public init(_ name: String, in folder: RunFolder) throws {
    let form = name.hasSuffix(".gz") ? Form.gzip : .plain
    var file = try OutputFile(folder.path / name, .replace)
    var stored = SHA256()
    if form == .gzip {
      stored.update(GzipMember.head)
      try file.append(GzipMember.head)
    }
    self.form = form
    self.name = name
    self.file = file
    self.stored = stored
    member = GzipMember()
    content = SHA256()
    lines = 0
    open = []
    openLines = 0
  }

  /// - Parameter line: With its line feed.
  public mutating func append(_ line: [UInt8]) throws {
    open += line
    openLines += 1
    if open.count >= LineBlock.fewestBytes { try closeBlock() }
  }

  /// Appends lines that were packed elsewhere. The blocks of a file are those of
  /// ``LineBlock/ranges(of:)``.
  public mutating func append(_ block: LineBlock) throws {
    lines += block.lines
    content.update(block.content)
    try store(block.packed.map { member.append($0) } ?? block.content)
  }

  private mutating func closeBlock() throws {
    guard openLines > 0 else { return }
    let block = LineBlock(open, lines: openLines, for: form)
    open.removeAll(keepingCapacity: true)
    openLines = 0
    try append(block)
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
    try closeBlock()
    if form == .gzip { try store(member.tail) }
    let byteCount = file.position
    try file.sync()
    try file.close()
    return PublishedFile(
      name: name, byteCount: byteCount, sha256: stored.finish().hexadecimal, lines: lines,
      contentSHA256: content.finish().hexadecimal, linesDigest: linesDigest)
  }
}
