internal import Scanning

/// Bytes made valid UTF-8, and what that took.
struct Repaired {
  var text: [UInt8] = []

  /// How many U+FFFD stand for bytes that mean nothing.
  var replaced = 0
}

/// What of a text is UTF-8.
struct UTF8Census: Sendable {
  /// Well-formed scalars of two bytes and more.
  var scalars = 0

  /// Sequences that are not well-formed.
  var bad = 0

  init(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let sequence = bytes.sequence(at: index)
      if sequence.isWellFormed { scalars += 1 } else { bad += 1 }
      index += sequence.count
    }
  }
}

/// `bytes` with one U+FFFD for each sequence that is not well-formed UTF-8.
///
/// A sequence that is cut short counts once, as the Encoding Standard's decoder and Unicode's
/// "maximal subpart" have it.
func repairedUTF8(_ bytes: Span<UInt8>) -> Repaired {
  var repaired = Repaired()
  repaired.text.reserveCapacity(bytes.count + bytes.count / 16)
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      repaired.text.append(bytes[index])
      index += 1
      continue
    }
    let sequence = bytes.sequence(at: index)
    if sequence.isWellFormed {
      for place in index..<index + sequence.count { repaired.text.append(bytes[place]) }
    } else {
      repaired.text.append(scalar: 0xfffd)
      repaired.replaced += 1
    }
    index += sequence.count
  }
  return repaired
}

/// One scalar's bytes, or the bytes that begin one and do not end it.
private struct Sequence {
  let count: Int
  let isWellFormed: Bool
}

extension Span<UInt8> {
  /// What begins with the non-ASCII byte at `start`: Unicode 16, table 3-7.
  fileprivate func sequence(at start: Int) -> Sequence {
    let first = self[start]
    var second: ClosedRange<UInt8> = 0x80...0xbf
    let length: Int
    switch first {
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef:
      length = 3
      if first == 0xe0 { second = 0xa0...0xbf }
      if first == 0xed { second = 0x80...0x9f }
    case 0xf0...0xf4:
      length = 4
      if first == 0xf0 { second = 0x90...0xbf }
      if first == 0xf4 { second = 0x80...0x8f }
    default: return Sequence(count: 1, isWellFormed: false)
    }
    guard start + 1 < count, second.contains(self[start + 1]) else {
      return Sequence(count: 1, isWellFormed: false)
    }
    for offset in 2..<Swift.max(length, 2) {
      guard start + offset < count, self[start + offset].isUTF8Continuation else {
        return Sequence(count: offset, isWellFormed: false)
      }
    }
    return Sequence(count: length, isWellFormed: true)
  }
}
