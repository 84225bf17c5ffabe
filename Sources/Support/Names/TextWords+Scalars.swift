internal import Scanning

// Which scalars make a word, and what they are.

extension WordScanner {
  func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2019, 0x2018, 0x2bc, 0x2bf, 0x2be, 0xb4, 0x2b9, 0x2bb, 0x2bd, 0x2032, 0x201b: true
    default: false
    }
  }

  /// Coarse beyond the tables: everything from U+2C00 that is no CJK punctuation is a letter.
  func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isASCIILetter }
    if scalar < 0xc0 || scalar == 0xd7 || scalar == 0xf7 { return false }
    if scalar >= 0x2000 {
      return scalar >= 0x2c00 && !(0x2e00..<0x3040).contains(scalar)
        && !(0xfe00..<0xfe70).contains(scalar) && !(0xff00..<0xff21).contains(scalar)
    }
    if scalar == 0x621 { return true }
    guard let reading = NameFolding.reading(of: scalar, .plain) else { return false }
    return reading != 0 && reading != 0x20
  }

  func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300..<0x370, 0x591..<0x5c8, 0x610..<0x61b, 0x640, 0x64b..<0x660, 0x670: true
    default: false
    }
  }

  /// Whether a scalar is a capital of Latin, Greek or Cyrillic; right for all letters that names
  /// of those scripts are written with.
  func isUpper(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: return UInt8(scalar).isASCIIUpper
    case 0xc0..<0xdf: return scalar != 0xd7
    case 0x139..<0x149, 0x179..<0x17f: return scalar % 2 == 1
    case 0x178: return true
    case 0x100..<0x178: return scalar % 2 == 0 && scalar != 0x138
    case 0x181..<0x250: return scalar % 2 == 0
    case 0x386..<0x3ac: return true
    case 0x400..<0x430: return true
    case 0x460..<0x530: return scalar % 2 == 0
    case 0x531..<0x557: return true
    case 0x1e00..<0x1f00: return scalar % 2 == 0
    default: return false
    }
  }

  func script(of scalar: UInt32) -> TextWord.Script {
    switch scalar {
    case 0..<0x250, 0x1e00..<0x1f00: .latin
    case 0x400..<0x530: .cyrillic
    case 0x590..<0x600: .hebrew
    case 0x600..<0x780: .arabic
    default: .other
    }
  }

  func fold(_ scalar: UInt32, into hash: inout StableHash) {
    if var reading = NameFolding.reading(of: scalar, .plain) {
      while reading != 0, reading != 0x20 {
        hash.combine(UInt8(truncatingIfNeeded: reading))
        reading >>= 8
      }
      return
    }
    var bytes: [UInt8] = []
    bytes.append(scalar: scalar)
    for byte in bytes { hash.combine(byte) }
  }
}
