/// Letters without their diacritics, by the canonical decompositions of Unicode 15.
///
/// A capital in a table says that the scalar is one; a full stop, that there is no Latin letter.
enum FoldingTables {
  /// U+00C0 to U+024F.
  static let latin = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuytyAaAaAaCcCcCcCcDd\
    DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs\
    SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs.B....O...D....EE.f.....Kk......Oo.............U\
    u..Yy...............DDdLLlNNnAaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..jDDdGg..NnAa....\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............................
    """.utf8)

  /// U+1E00 to U+1EFF.
  static let latinAdditional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo\
    OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas..S.\
    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu\
    UuYyYyYyYy......
    """.utf8)

  /// U+0400 to U+04FF, in a rough transcription: consonants are what counts.
  static let cyrillic = Array(
    """
    EEDGESIIJLNCKIUDABVGDEZZIYKLMNOPRSTUFHCCSSYYYEUAabvgdezziyklmnoprstufhccssyyyeua\
    eedgesiijlnckiud................................................Gg..............\
    .................................Zz.............AaAa..Ee....ZzZz..IiIiOo....EeUu\
    UuUuCc..Yy......
    """.utf8)

  /// U+0370 to U+03FF.
  static let greek = Array(
    """
    ......................A.EII.O.UOiAVGDEZITIKLMNXOPR.STUFHPOIUaeiiuavgdezitiklmnxo\
    prsstufhpoiuouo.....................................T...........
    """.utf8)

  /// The lower-case scalar of a Greek or Cyrillic capital, without its accent.
  static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x400..<0x410: scalar + 0x50
    case 0x410..<0x430, 0x391...0x3ab: unaccented(scalar + 0x20)
    case 0x386: 0x3b1
    case 0x388: 0x3b5
    case 0x389: 0x3b7
    case 0x38a: 0x3b9
    case 0x38c: 0x3bf
    case 0x38e: 0x3c5
    case 0x38f: 0x3c9
    case 0x460...: scalar | 1
    default: scalar
    }
  }

  /// A Greek letter without its accent, final sigma as sigma; any other scalar as it is.
  static func unaccented(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x3ac: 0x3b1
    case 0x3ad: 0x3b5
    case 0x3ae: 0x3b7
    case 0x3af, 0x3ca, 0x390: 0x3b9
    case 0x3cc: 0x3bf
    case 0x3cd, 0x3cb, 0x3b0: 0x3c5
    case 0x3ce: 0x3c9
    case 0x3c2: 0x3c3
    default: scalar
    }
  }
}
