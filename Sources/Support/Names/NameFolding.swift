internal import Scanning

/// How letters beyond ASCII are read.
enum FoldingStyle {
  /// Without their marks: č is c. What dictionaries and gazetteers are looked up by.
  case plain

  /// As they are pronounced: č is ch, ū is uu; ş and ç, which are read in more than one way, are
  /// the private letters `S` and `C`. What spellings are compared by.
  case romanised
}

/// Brings spellings to the letters they are compared by: case, marks, apostrophes, presentation.
///
/// Letters of Arabic, Cyrillic, Greek and Hebrew stay in their script, in one form each.
enum NameFolding {
  private static let table = NameTables.start(.folding)
  private static let first: UInt32 = 0x80
  private static let end: UInt32 = 0x80 + UInt32(NameTables.count(.folding))

  /// Up to four bytes in the order of memory, zero after the last; 0x20 for what separates words.
  @inline(__always)
  static func reading(of scalar: UInt32, _ style: FoldingStyle) -> UInt32? {
    guard scalar >= first, scalar < end else { return nil }
    let offset = table + 8 * Int(scalar - first) + (style == .plain ? 4 : 0)
    return NameTables.word(offset)
  }

  /// The words of `name`, in order. Empty for a name without letters and digits.
  ///
  /// - Complexity: O(name).
  static func words(of name: [UInt8], _ style: FoldingStyle) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    let bytes = name.span
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      index += scalar.byteCount
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        if byte.isASCIILetter || byte.isASCIIDigit {
          word.append(byte.asciiLowered)
        } else if isSeparator(byte) {
          finish()
        }
      } else if var reading = reading(of: scalar.value, style) {
        if reading == 0x20 { finish() }
        while reading != 0, reading != 0x20 {
          word.append(UInt8(truncatingIfNeeded: reading))
          reading >>= 8
        }
      } else {
        word.append(scalar: scalar.value)
      }
    }
    finish()
    return words
  }

  /// The words run together: the key of a gazetteer.
  static func key(of name: [UInt8], _ style: FoldingStyle = .plain) -> [UInt8] {
    words(of: name, style).flatMap { $0 }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: " "), 0x09, 0x0a:
      true
    default:
      false
    }
  }
}
