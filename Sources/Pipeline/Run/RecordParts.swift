internal import Corpus
internal import Store

/// How records are spread over files: by the leading bits of their ids.
///
/// A function of the records alone, and of few of them: a new record changes one part, so the
/// others can be linked from the night before.
struct RecordParts {
  /// At least one part; in each, the fullest record first, the others in the order of their ids.
  let parts: [[PublishedLine]]

  /// - Parameters:
  ///   - records: Sorted by id.
  ///   - mostBytes: Largest part, uncompressed; only a part of one record may be larger.
  init(_ records: [PublishedLine], mostBytes: Int) {
    var bits = 0
    var parts = [records]
    while bits < Self.mostBits, parts.contains(where: { $0.count > 1 && Self.size($0) > mostBytes })
    {
      bits += 1
      parts = Self.split(records, bits: bits)
    }
    self.parts = parts.map(Self.fullestFirst)
  }

  /// 65,536 parts of 256 MiB are 16 TiB.
  private static let mostBits = 16

  private static func size(_ part: [PublishedLine]) -> Int {
    part.reduce(0) { $0 + $1.line.byteCount }
  }

  private static func split(_ records: [PublishedLine], bits: Int) -> [[PublishedLine]] {
    var parts: [[PublishedLine]] = Array(repeating: [], count: 1 << bits)
    for record in records { parts[record.id.leadingBits(bits)].append(record) }
    return parts
  }

  /// Readers that guess types from the first lines guess right if the first has everything.
  private static func fullestFirst(_ part: [PublishedLine]) -> [PublishedLine] {
    let fullest = part.indices.max {
      (part[$0].line.completeness, $1) < (part[$1].line.completeness, $0)
    }
    guard let fullest else { return part }
    return [part[fullest]] + part[..<fullest] + part[(fullest + 1)...]
  }
}
