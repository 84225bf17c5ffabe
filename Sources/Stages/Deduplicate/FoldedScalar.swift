/// What a Unicode scalar outside ASCII is to the tokenizer.
enum FoldedScalar {
  /// A letter of a script with capitals. `scalar` is lower-case and without diacritics; `latin`
  /// is its nearest Latin letter for the consonant skeleton, 0 if it has none.
  case cased(scalar: UInt32, latin: UInt8, isUpper: Bool)

  /// A letter of a script that has no capitals but puts spaces between words.
  case caseless(scalar: UInt32)

  /// A sign of a script without spaces that is a word by itself.
  case ideograph(scalar: UInt32)

  /// Katakana, in which Japanese writes foreign names.
  case katakana(scalar: UInt32)

  /// A letter of a South-East Asian script without spaces.
  case unspaced(scalar: UInt32, opensSyllable: Bool)

  case digit(UInt8)

  /// Combining marks, joiners, points and other signs that some write and some leave out.
  case ignored
  case sentenceEnd
  case separator
}

extension FoldedScalar {
  /// Folds one scalar of 0x80 or more.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xad, 0x300...0x36f, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2064, 0xfe00...0xfe0f,
      0xfeff, 0x2018, 0x2019, 0x2bc:
      self = .ignored
    case 0xc0..<0x250, 0x1e00..<0x1f00: self = .latin(scalar)
    case 0x370..<0x400: self = .greek(scalar)
    case 0x400..<0x530: self = .cyrillic(scalar)
    case 0x531...0x556: self = .cased(scalar: scalar + 0x30, latin: 0, isUpper: true)
    case 0x561...0x587: self = .cased(scalar: scalar, latin: 0, isUpper: false)
    case 0x589: self = .sentenceEnd
    case 0x591..<0x780, 0x8a0..<0x900, 0xfb1d..<0xfe00, 0xfe70..<0xfeff: self = .semitic(scalar)
    case 0x900..<0xe00: self = .indic(scalar)
    case 0xe00..<0xf00, 0x1000..<0x10a0, 0x1780..<0x1800: self = .southEastAsian(scalar)
    case 0x10a0..<0x1100, 0x1200..<0x1780, 0x1800..<0x1e00: self = .caseless(scalar: scalar)
    case 0x201c, 0x2026: self = .sentenceEnd
    case 0x3002, 0xff01, 0xff0e, 0xff1a, 0xff1f, 0xff61: self = .sentenceEnd
    case 0x3099...0x309c, 0x30fc, 0xff70: self = .ignored
    case 0x3041...0x3098, 0x309d...0x309f, 0x3400..<0xa000, 0xf900..<0xfb00, 0x20000..<0x40000:
      self = .ideograph(scalar: scalar)
    case 0x30a1...0x30fa, 0xff66...0xff9d: self = .katakana(scalar: scalar)
    case 0xac00..<0xd7b0, 0xa000..<0xac00, 0x3100..<0x3200: self = .caseless(scalar: scalar)
    case 0xff10...0xff19: self = .digit(UInt8(scalar - 0xff10))
    case 0xff21...0xff3a:
      self = .cased(scalar: scalar - 0xfec0, latin: UInt8(scalar - 0xfec0), isUpper: true)
    case 0xff41...0xff5a:
      self = .cased(scalar: scalar - 0xfee0, latin: UInt8(scalar - 0xfee0), isUpper: false)
    case 0x10000..<0x1f000: self = .caseless(scalar: scalar)
    default: self = .separator
    }
  }

  private static func latin(_ scalar: UInt32) -> FoldedScalar {
    let table = scalar < 0x250 ? FoldingTables.latin : FoldingTables.latinAdditional
    let base = table[Int(scalar - (scalar < 0x250 ? 0xc0 : 0x1e00))]
    switch base {
    case UInt8(ascii: "."):
      return scalar == 0xd7 || scalar == 0xf7
        ? .separator : .cased(scalar: scalar, latin: 0, isUpper: false)
    default:
      let letter = base | 0x20
      return .cased(scalar: UInt32(letter), latin: letter, isUpper: base & 0x20 == 0)
    }
  }

  private static func greek(_ scalar: UInt32) -> FoldedScalar {
    if scalar == 0x37e { return .sentenceEnd }
    return alphabetic(scalar, in: FoldingTables.greek, from: 0x370)
  }

  /// Ukrainian, Russian and the rest; `ё` is `е`, as many write it.
  private static func cyrillic(_ scalar: UInt32) -> FoldedScalar {
    guard scalar < 0x500 else { return .cased(scalar: scalar, latin: 0, isUpper: false) }
    if scalar == 0x451 || scalar == 0x401 {
      return .cased(scalar: 0x435, latin: UInt8(ascii: "e"), isUpper: scalar == 0x401)
    }
    return alphabetic(scalar, in: FoldingTables.cyrillic, from: 0x400)
  }

  private static func alphabetic(
    _ scalar: UInt32, in table: [UInt8], from first: UInt32
  ) -> FoldedScalar {
    let base = table[Int(scalar - first)]
    if base == UInt8(ascii: ".") { return .cased(scalar: scalar, latin: 0, isUpper: false) }
    let isUpper = base & 0x20 == 0
    return .cased(
      scalar: isUpper ? FoldingTables.lowered(scalar) : FoldingTables.unaccented(scalar),
      latin: base | 0x20, isUpper: isUpper)
  }

  /// Hebrew, Arabic, Syriac: points and lengthening are left out, forms of one letter are one.
  private static func semitic(_ scalar: UInt32) -> FoldedScalar {
    switch scalar {
    case 0x591...0x5bd, 0x5bf, 0x5c1...0x5c7, 0x610...0x61a, 0x640, 0x64b...0x65f, 0x670,
      0x6d6...0x6ed:
      .ignored
    case 0x622, 0x623, 0x625, 0x671: .caseless(scalar: 0x627)
    case 0x649, 0x6cc: .caseless(scalar: 0x64a)
    case 0x6a9: .caseless(scalar: 0x643)
    case 0x629, 0x6c0, 0x6c1, 0x6be: .caseless(scalar: 0x647)
    case 0x660...0x669: .digit(UInt8(scalar - 0x660))
    case 0x6f0...0x6f9: .digit(UInt8(scalar - 0x6f0))
    case 0x61f, 0x6d4, 0x5c3: .sentenceEnd
    case 0x5be, 0x5c0, 0x600...0x60f, 0x61b...0x61e, 0x66a...0x66d: .separator
    default: .caseless(scalar: scalar)
    }
  }

  /// Devanagari to Sinhala: each script's digits stand at 66 to 6F of its block of 128.
  private static func indic(_ scalar: UInt32) -> FoldedScalar {
    if scalar == 0x964 || scalar == 0x965 { return .sentenceEnd }
    let place = scalar & 0x7f
    if scalar < 0xd80, (0x66...0x6f).contains(place) { return .digit(UInt8(place - 0x66)) }
    return .caseless(scalar: scalar)
  }

  /// Thai, Lao, Myanmar, Khmer. A syllable opens with a vowel written before its consonant, or,
  /// where there is none such, with any consonant that is not stacked under the last one.
  private static func southEastAsian(_ scalar: UInt32) -> FoldedScalar {
    switch scalar {
    case 0xe50...0xe59, 0xed0...0xed9: .digit(UInt8(scalar & 0xf))
    case 0x1040...0x1049, 0x17e0...0x17e9: .digit(UInt8(scalar & 0xf))
    case 0xe40...0xe44, 0xec0...0xec4: .unspaced(scalar: scalar, opensSyllable: true)
    case 0xe2f, 0xe46, 0xe4f, 0xe5a, 0xe5b, 0xe3f: .separator
    case 0x104a, 0x104b, 0x17d4, 0x17d5: .sentenceEnd
    case 0x1000...0x102a, 0x103f, 0x1780...0x17b3: .unspaced(scalar: scalar, opensSyllable: true)
    default: .unspaced(scalar: scalar, opensSyllable: false)
    }
  }
}
