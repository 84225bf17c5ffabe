internal import Scanning

// Unicode's Normalization Form C, character by character: UAX #15. Nearly all text is in it
// already, so what cannot need it is told by its range and costs a comparison.

extension BlockText {
  /// Whether a scalar may change under NFC or change what stands before it.
  @inline(__always)
  static func mayCompose(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x300 else { return false }
    switch scalar {
    case 0x300...0x387, 0x483...0x487, 0x591...0x5c7, 0x610...0x61a, 0x64b...0x65f, 0x670,
      0x6d6...0x6ed, 0x711, 0x730...0x74a, 0x7eb...0x7f3, 0x816...0x85b, 0x8d3...0xddf,
      0xe38...0xe4e, 0xeb8...0xfbc, 0x102e...0x103a, 0x1161...0x1175, 0x11a8...0x11c2,
      0x135d...0x135f, 0x1714...0x1734, 0x17d2...0x17dd, 0x18a9, 0x1939...0x193b, 0x1a17...0x1dff,
      0x1f71...0x1fff, 0x20d0...0x20f0, 0x2126...0x212b, 0x2329...0x232a, 0x2adc, 0x2cef...0x2cf1,
      0x2d7f...0x2dff, 0x302a...0x302f, 0x3099...0x309a, 0xa66f...0xa69f, 0xa6f0...0xa6f1,
      0xa806...0xabed, 0xf900...0xfaff, 0xfb1d...0xfb4e, 0xfe20...0xfe2f, 0x10a0d...0x1e94a,
      0x2f800...0x2fa1d:
      return true
    default:
      return false
    }
  }

  /// Writes what NFC has for `value` after the characters from byte `floor` on.
  mutating func compose(_ value: UInt32, floor: Int) {
    guard let scalar = Unicode.Scalar(value) else { return }
    if let replacement = Compositions.replaced[value] {
      bytes.append(scalar: replacement)
    } else if let parts = Compositions.decomposed[scalar] {
      for part in parts.unicodeScalars { insert(part.value, floor: floor) }
    } else {
      insert(value, floor: floor)
    }
  }

  /// Puts a character behind what it may combine with, decomposed, in the order of the combining
  /// classes, and composes anew.
  private mutating func insert(_ value: UInt32, floor: Int) {
    var start = bytes.count
    var tail: [UInt32] = []
    while start > floor, tail.count < 32 {
      start = bytes.span.scalarStart(before: start)
      tail.insert(bytes.span.scalar(at: start).value, at: 0)
      if Self.combiningClass(tail[0]) == 0 { break }
    }
    guard let base = tail.first else { return bytes.append(scalar: value) }
    let order = Self.combiningClass(value)
    if order == 0 {
      guard tail.count == 1, let composite = Compositions.composite(base, value) else {
        return bytes.append(scalar: value)
      }
      tail = [composite]
    } else {
      while let (first, mark) = Compositions.parts[tail[0]] {
        tail[0] = first
        tail.insert(mark, at: 1)
      }
      let place = tail.lastIndex { Self.combiningClass($0) <= order }.map { $0 + 1 } ?? tail.count
      tail.insert(value, at: place)
      tail = Self.composed(tail)
    }
    bytes.removeLast(bytes.count - start)
    for scalar in tail { bytes.append(scalar: scalar) }
  }

  /// A base and its marks, in order, with all marks in the base that are not blocked from it.
  private static func composed(_ parts: [UInt32]) -> [UInt32] {
    var result = [parts[0]]
    var last = 0
    for mark in parts.dropFirst() {
      let order = combiningClass(mark)
      if last < order || last == 0, let composite = Compositions.composite(result[0], mark) {
        result[0] = composite
      } else {
        result.append(mark)
        last = order
      }
    }
    return result
  }

  private static func combiningClass(_ value: UInt32) -> Int {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return 0 }
    return Int(scalar.properties.canonicalCombiningClass.rawValue)
  }
}

/// The tables, made ready for look-up.
private enum Compositions {
  static let decomposed = decomposedCharacters

  static let replaced: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let scalars = Array(replacedCharacters.unicodeScalars)
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[scalars[index].value] = scalars[index + 1].value
    }
    return table
  }()

  private static let composites: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (mark, list) in compositionTable {
      let scalars = Array(list.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[UInt64(scalars[index].value) << 32 | UInt64(mark.value)] = scalars[index + 1].value
      }
    }
    return table
  }()

  /// Base and mark of each composite.
  static let parts: [UInt32: (base: UInt32, mark: UInt32)] = {
    var table: [UInt32: (base: UInt32, mark: UInt32)] = [:]
    for (pair, composite) in composites {
      table[composite] = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
    }
    return table
  }()

  static func composite(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    // Hangul is computed: The Unicode Standard, section 3.12.
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(mark) {
      return 0xac00 + ((base - 0x1100) * 21 + (mark - 0x1161)) * 28
    }
    if (0xac00...0xd7a3).contains(base), (base - 0xac00) % 28 == 0,
      (0x11a8...0x11c2).contains(mark)
    {
      return base + mark - 0x11a7
    }
    return composites[UInt64(base) << 32 | UInt64(mark)]
  }
}
