internal import Scanning

/// Hashes of the words of a text, in order: letters and digits, ASCII in lower case. Scripts
/// without spaces give a word per character.
func wordHashes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt64] {
  var hashes: [UInt64] = []
  appendWordHashes(text, range, to: &hashes)
  return hashes
}

/// Appends the hashes of the words of a text, but not more than `most`.
func appendWordHashes(
  _ text: Span<UInt8>, _ range: Range<Int>, most: Int = .max, to hashes: inout [UInt64]
) {
  let start = hashes.count
  var index = range.lowerBound
  var hash = StableHash()
  var isInWord = false
  func isWord(_ value: UInt32) -> Bool {
    switch value {
    case 0xa0...0xbf, 0x2000...0x206f, 0x3000...0x303f, 0xff00...0xff0f, 0xd7, 0xf7: false
    default: true
    }
  }
  while index < range.upperBound, hashes.count - start < most {
    let byte = text[index]
    if byte < 0x80 {
      if byte.isASCIILetter || byte.isASCIIDigit {
        hash.combine(byte.asciiLowered)
        isInWord = true
      } else if isInWord {
        hashes.append(hash.value)
        hash = StableHash()
        isInWord = false
      }
      index += 1
      continue
    }
    let scalar = text.scalar(at: index)
    let isUnspaced =
      (0x3040...0x9fff).contains(scalar.value) || (0xe00...0xeff).contains(scalar.value)
    if isInWord, isUnspaced || !isWord(scalar.value) {
      hashes.append(hash.value)
      hash = StableHash()
      isInWord = false
    }
    if isWord(scalar.value) {
      for offset in 0..<scalar.byteCount { hash.combine(text[index + offset]) }
      isInWord = true
      if isUnspaced {
        hashes.append(hash.value)
        hash = StableHash()
        isInWord = false
      }
    }
    index += scalar.byteCount
  }
  if isInWord { hashes.append(hash.value) }
}

func wordHashes(_ string: String) -> [UInt64] {
  let bytes = Array(string.utf8)
  return wordHashes(bytes.span, 0..<bytes.count)
}

/// Hashes of each `length` words in a row.
func shingles(_ words: [UInt64], _ length: Int) -> [UInt64] {
  guard words.count >= length else { return [] }
  return (0...words.count - length).map { shingle(words.span, $0, length) }
}

/// Hash of `length` words from `start` on.
@inline(__always)
func shingle(_ words: Span<UInt64>, _ start: Int, _ length: Int) -> UInt64 {
  var hash: UInt64 = 0
  for index in start..<start + length { hash = mixed(hash ^ words[index]) &* 31 }
  return hash
}
