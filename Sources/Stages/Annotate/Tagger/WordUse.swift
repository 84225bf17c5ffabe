internal import CAnnotateModel
internal import Scanning

/// How English uses a word: with which others it can be exchanged, and how it is written.
///
/// The clusters are those of P. F. Brown et al., "Class-based n-gram models of natural language",
/// Computational Linguistics 1992: words with like neighbours share the way from the root of a
/// tree. As features: S. Miller, J. Guinness and A. Zamanian, "Name tagging with word clusters and
/// discriminative training", NAACL 2004. The table is from `DATA.md`'s `words.bin`.
///
/// Little-endian: the number of ways, the ways, one 32-bit word each, whose lowest bit is the
/// branch at the root; where the words start of each of 65,536 buckets by the upper 16 bits of
/// their ``StableHash``, and where the last ends; then a 32-bit word for each: the next 16 bits of
/// the hash, ten bits for the number of its way, six for its ``writing``.
struct WordUse {
  /// Branches from the root, the first in the lowest bit; 0 for a word that has none.
  let way: UInt32

  /// All that is not the cluster: three bits for the ``casing``, one for whether it is in capitals
  /// more often than not, two for how frequent it is.
  let writing: UInt8

  static let unknown = WordUse(way: 0, writing: 0)

  /// 1 for a word that never starts in a small letter, to 7 for one that nearly always does; 0 for
  /// one that is not in the table.
  var casing: UInt8 { writing & 7 }

  private init(way: UInt32, writing: UInt8) {
    self.way = way
    self.writing = writing
  }

  /// - Complexity: O(word).
  init(of text: Span<UInt8>, _ range: Range<Int>) {
    var asWritten = StableHash()
    var folded = StableHash()
    var hasUpper = false
    for index in range {
      let byte = text[index]
      asWritten.combine(byte)
      folded.combine(byte.asciiLowered)
      hasUpper = hasUpper || byte.isASCIIUpper
    }
    if hasUpper, let found = Self.entry(asWritten.value) {
      self = found
    } else {
      self = Self.entry(folded.value) ?? .unknown
    }
  }

  private static let ways = Int(winnow_words_u32(0))
  private static let buckets = 4 + 4 * ways
  private static let words = buckets + 4 * ((1 << 16) + 1)

  private static func entry(_ hash: UInt64) -> WordUse? {
    let bucket = buckets + 4 * Int(hash >> 48)
    let wanted = UInt32(hash >> 32 & 0xffff)
    for index in winnow_words_u32(
      bucket)..<max(winnow_words_u32(bucket), winnow_words_u32(bucket + 4))
    {
      let entry = winnow_words_u32(words + 4 * Int(index))
      guard entry & 0xffff == wanted else { continue }
      let way = winnow_words_u32(4 + 4 * Int(entry >> 16 & 0x3ff))
      return WordUse(way: way, writing: UInt8(entry >> 26))
    }
    return nil
  }
}
