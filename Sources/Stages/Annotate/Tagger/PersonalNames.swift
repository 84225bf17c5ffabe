internal import CAnnotateModel
internal import Scanning

/// How common words are as given names and as surnames: the US Census of 1990, see `DATA.md`.
///
/// Little-endian words of 32 bits in order: the upper 26 bits of the ``StableHash`` of the word in
/// small letters, then three bits for the given name and three for the surname, as
/// ``Frequency`` has them. A word that is not in the table is taken for one that is once in
/// a thousand.
enum PersonalNames {
  /// Three bits for the given name, three for the surname; 0 for neither. The lower, the more
  /// common.
  struct Frequency: Hashable {
    let rawValue: UInt8

    static let none = Frequency(rawValue: 0)
  }

  private static let hashShift: UInt64 = 38
  private static let count = winnow_people_size / 4

  /// - Complexity: O(word + log names).
  static func frequency(of text: Span<UInt8>, _ range: Range<Int>) -> Frequency {
    var hash = StableHash()
    for index in range {
      guard text[index].isASCIILetter else { return .none }
      hash.combine(text[index].asciiLowered)
    }
    let wanted = UInt32(hash.value >> hashShift)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if winnow_people_entry(middle) >> 6 < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < count, case let entry = winnow_people_entry(low), entry >> 6 == wanted else {
      return .none
    }
    return Frequency(rawValue: UInt8(entry & 0x3f))
  }
}
