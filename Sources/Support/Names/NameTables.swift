// The only file that reads the tables of CNameTables. Its accessors check their bounds in C, so
// nothing here is unsafe.

internal import CNameTables
internal import Scanning

/// The tables that are in the binary, as `scripts/build-name-tables.py` lays them out.
///
/// Little-endian. Four bytes `WNT1`, the number of sections (32 bits), then per section its offset
/// and its number of entries (32 bits each). Sections start at multiples of eight bytes, in the
/// order of ``Section``.
enum NameTables {
  enum Section: Int {
    /// Per scalar from U+0080: four bytes of romanised reading, four of plain reading.
    case folding
    /// Named costs in thousandths, 32 bits, in the order of ``Cost``.
    case costs
    /// Cost of one consonant for another in thousandths, 16 bits, a square.
    case consonants
    /// 1 / (1 + e^-x) in millionths for x = 0, 0.1 … 16, 32 bits.
    case logistic
    case originBias
    /// 24 bytes each, sorted by GeoNames' id.
    case places
    /// Length byte and UTF-8.
    case placeNames
    /// Count and indices of places, 32 bits each.
    case placeLists
    /// Count, then whether our own list has it (1 bit), script (7), votes (8) and number of the
    /// original (16). Script 3 is none: its numbers are of groups of given names.
    case originalLists
    // Hash tables from here on.
    case lexicon
    case originals
    case originalNumbers
    case originWeights
    case placeIndex
    case demonyms
    case pairs
    case aliases
    // What places are called by people who cannot spell them.
    /// Upper half of the hash of a skeleton and place (32 bits each), length byte, letters.
    case spellings
    /// Where buckets start, by the first 16 bits of the hash; 32 bits each.
    case spellingStarts
  }

  /// Where a section starts, in bytes.
  static func start(_ section: Section) -> Int { Int(winnow_names_u32(8 + 8 * section.rawValue)) }

  /// Entries of a section.
  static func count(_ section: Section) -> Int { Int(winnow_names_u32(12 + 8 * section.rawValue)) }

  @inline(__always)
  static func byte(_ offset: Int) -> UInt8 { winnow_names_u8(offset) }

  @inline(__always)
  static func short(_ offset: Int) -> Int { Int(winnow_names_u16(offset)) }

  @inline(__always)
  static func word(_ offset: Int) -> UInt32 { winnow_names_u32(offset) }

  @inline(__always)
  static func signed(_ offset: Int) -> Int32 { Int32(bitPattern: winnow_names_u32(offset)) }
}

/// Keys to payloads of 24 bits.
///
/// A key is the upper 40 bits of its ``StableHash``; entries are sorted by it, and a list of
/// buckets by its leading bits says where to start. A key that is not in the table is taken for
/// one that is once in 2^40 / entries.
struct HashTable: Sendable {
  private let bucketBits: UInt64
  private let starts: Int
  private let entries: Int

  init(_ section: NameTables.Section) {
    bucketBits = UInt64(NameTables.count(section))
    starts = NameTables.start(section)
    let buckets = 1 << Int(bucketBits)
    entries = starts + (buckets + 2) / 2 * 8
  }

  /// - Complexity: O(1) expected.
  @inline(__always)
  func payload(of hash: UInt64) -> Int? {
    let bucket = Int(hash >> (64 - bucketBits))
    var index = Int(NameTables.word(starts + 4 * bucket))
    let end = Int(NameTables.word(starts + 4 * bucket + 4))
    while index < end {
      let entry = winnow_names_u64(entries + 8 * index)
      if entry >> 24 == hash >> 24 { return Int(entry & 0xff_ffff) }
      index += 1
    }
    return nil
  }

  func payload(of key: [UInt8]) -> Int? { payload(of: StableHash.of(key)) }
}
