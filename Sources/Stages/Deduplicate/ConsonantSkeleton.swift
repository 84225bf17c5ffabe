import Scanning

/// A name's consonants, by which it is the same however its vowels and doublings are written.
///
/// Yarmouk, Yarmuk and Yarmouq are YRMK; Qaddafi and Kadafi are KTF. Vowels (with `h`, `w`, `y`)
/// count only at the start, voiced and emphatic consonants are one with their plain ones.
enum ConsonantSkeleton {
  /// Fewer consonants than this say too little: such a name stands for itself.
  private static let fewestConsonants = 2

  /// A hash of the skeleton of the first `count` letters of `word`, which are `a` to `z`.
  static func hash(_ word: borrowing InlineArray<64, UInt8>, count: Int) -> UInt64 {
    var state = StableHash(seed: 0x51)
    var last: UInt8 = 0
    var consonants = 0
    var index = 0
    while index < count {
      let isFirst = index == 0
      let letter = word[index]
      let next = index + 1 < count ? word[index + 1] : 0
      index += 1
      if letter == UInt8(ascii: "x"), last != UInt8(ascii: "k") {
        state.combine(UInt8(ascii: "k"))
        last = UInt8(ascii: "k")
        consonants += 1
      }
      let sound: UInt8
      if next == UInt8(ascii: "h"), let joined = digraph(letter) {
        sound = joined
        index += 1
      } else {
        sound = plain(letter)
      }
      if !isFirst, isVowel(sound) || sound == last { continue }
      state.combine(sound)
      last = sound
      consonants += 1
    }
    if consonants < fewestConsonants { return spelled(word, count: count) }
    return state.value
  }

  private static func spelled(_ word: borrowing InlineArray<64, UInt8>, count: Int) -> UInt64 {
    var state = StableHash(seed: 0x77)
    for index in 0..<count { state.combine(word[index]) }
    return state.value
  }

  /// `ph` is f; `ch` and `sh` are one sound, for many languages write one for the other.
  @inline(__always)
  private static func digraph(_ first: UInt8) -> UInt8? {
    switch first {
    case UInt8(ascii: "p"): UInt8(ascii: "f")
    case UInt8(ascii: "c"), UInt8(ascii: "s"): UInt8(ascii: "C")
    default: nil
    }
  }

  @inline(__always)
  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "g"): UInt8(ascii: "k")
    case UInt8(ascii: "z"), UInt8(ascii: "x"): UInt8(ascii: "s")
    case UInt8(ascii: "d"): UInt8(ascii: "t")
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    default: letter
    }
  }

  @inline(__always)
  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "w"), UInt8(ascii: "h"):
      true
    default: false
    }
  }
}
