internal import Scanning

extension [UInt8] {
  /// Counts words, marks and letters of each block.
  func measure(_ blocks: inout [PageBlock]) {
    for index in blocks.indices { measure(&blocks[index]) }
  }

  private func measure(_ block: inout PageBlock) {
    let text = span
    var index = block.text.lowerBound
    let end = block.text.upperBound
    var isInWord = false
    var words = 0
    var unspaced = 0
    var capitals = 0
    var others = 0
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isASCIILetter {
          if !isInWord {
            words += 1
            if byte.isASCIIUpper { block.capitalizedWords += 1 }
          }
          isInWord = true
          if byte.isASCIIUpper { capitals += 1 } else { others += 1 }
        } else if byte.isASCIIDigit {
          if !isInWord { words += 1 }
          isInWord = true
          block.digits += 1
        } else {
          isInWord = isInWord && byte == UInt8(ascii: "'")
          switch byte {
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): block.sentenceMarks += 1
          case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): block.commas += 1
          default: break
          }
        }
        index += 1
        continue
      }
      let scalar = text.scalar(at: index)
      index += scalar.byteCount
      switch scalar.value {
      case 0x3001, 0xff0c, 0x60c, 0x61b:
        block.commas += 1
        isInWord = false
      case 0x3002, 0xff01, 0xff1f, 0x61f, 0x964, 0x6d4, 0x2026:
        block.sentenceMarks += 1
        isInWord = false
      case 0x2010...0x2027, 0x2030...0x205e, 0xab, 0xbb, 0x3000...0x303f, 0xa0...0xa9, 0xb0...0xb9:
        isInWord = isInWord && scalar.value == 0x2019
      case 0xe00...0xeff, 0x1000...0x109f, 0x1780...0x17ff, 0x3040...0x30ff, 0x3400...0x9fff,
        0x20000...0x2ffff:
        // No spaces between words in these scripts; a word has two characters or so.
        unspaced += 1
        others += 1
        isInWord = false
      case 0x660...0x669, 0x6f0...0x6f9:
        if !isInWord { words += 1 }
        isInWord = true
        block.digits += 1
      default:
        if !isInWord {
          words += 1
          if isCapital(scalar.value) { block.capitalizedWords += 1 }
        }
        isInWord = true
        if isCapital(scalar.value) { capitals += 1 } else { others += 1 }
      }
    }
    block.words = words + (unspaced + 1) / 2
    block.capitals = capitals
    block.letters = capitals + others
    let first = text.scalar(at: block.text.lowerBound).value
    block.startsWithCapital = isCapital(first) || (first < 0x80 && UInt8(first).isASCIIUpper)
    let last = text.scalar(at: text.scalarStart(before: end)).value
    block.endsLikeSentence = closesSentence(last)
    block.endsWithColon = last == 0x3a || last == 0xff1a
  }
}

/// One of .!?…"”»“'’‘)」』。！？؟।۔
private func closesSentence(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2e, 0x21, 0x3f, 0x2026, 0x22, 0x201d, 0xbb, 0x201c, 0x27, 0x2019, 0x2018, 0x29, 0x300d,
    0x300f, 0x3002, 0xff01, 0xff1f, 0x61f, 0x964, 0x6d4:
    true
  default: false
  }
}

/// Latin-1, Greek and Cyrillic capitals. Coarse elsewhere: Latin Extended-A alternates.
@inline(__always)
private func isCapital(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xc0...0xde: scalar != 0xd7
  case 0x100...0x137, 0x14a...0x177: scalar & 1 == 0
  case 0x391...0x3a9, 0x400...0x42f: true
  default: false
  }
}
