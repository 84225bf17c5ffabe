import Scanning
import Testing

/// `sample` without the square brackets that stand around words or sentences, and with brackets
/// put back around what `find` gives. A bracket that encloses digits alone is text.
func bracketed(_ sample: String, _ find: (Span<UInt8>) -> [Range<Int>]) -> String {
  var plain: [UInt8] = []
  let bytes = Array(sample.utf8)
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "["), let end = numberEnd(bytes, index + 1) {
      plain += bytes[index..<end]
      index = end
    } else {
      if bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "]") {
        plain.append(bytes[index])
      }
      index += 1
    }
  }
  var marked: [UInt8] = []
  var next = 0
  for range in find(plain.span) {
    marked += plain[next..<range.lowerBound]
    marked.append(UInt8(ascii: "["))
    marked += plain[range]
    marked.append(UInt8(ascii: "]"))
    next = range.upperBound
  }
  marked += plain[next...]
  return String(decoding: marked, as: UTF8.self)
}

private func numberEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var end = start
  while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
  // "[3]" in a sample for sentences is a note; "[3] " in one for tokens stands before a space.
  guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "]"), start >= 2,
    bytes[start - 2] == UInt8(ascii: ".") || start >= 3 && bytes[start - 3] == UInt8(ascii: ".")
  else { return nil }
  return end + 1
}

/// Letters, marks and spaces of many scripts in no order.
func randomText(seed: UInt64, count: Int) -> String {
  let pieces = [
    "a", "The ", " said", ".", ". ", "…", "“", "”", "\"", "'s", "’", " ", "\n", "\n\n", "é", "Ж",
    "ل", "؟", "。", "字", "\u{a0}", "\u{200b}", "🕊", "U.S.", "Mr. ", "12", ",", "(", ")", "@", "#",
    "http://", "-", "—", "«", "»", "n't", "A", "/", "\t", "\u{301}", "\u{3000}", "[1]",
  ]
  var state = seed
  var text = ""
  for _ in 0..<count {
    state = mixed(state &+ 0x9e37_79b9_7f4a_7c15)
    text += pieces[Int(state % UInt64(pieces.count))]
  }
  return text
}

/// Expects ranges in order, apart, not empty, and on scalar boundaries.
func expectWellFormed(_ ranges: [Range<Int>], in text: String) {
  let bytes = Array(text.utf8)
  var end = 0
  for range in ranges {
    #expect(range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty)
    #expect(!bytes[range.lowerBound].isUTF8Continuation)
    #expect(range.upperBound == bytes.count || !bytes[range.upperBound].isUTF8Continuation)
    end = range.upperBound
  }
}
