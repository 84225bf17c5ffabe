import Encodings
import Testing

@Suite struct `A Unicode page` {
  private let text = "<p>Zoë reads 新聞 in Łódź — 🎈</p>"

  @Test func `that is valid UTF-8 needs no declaration`() throws {
    let decoded = try DecodedText(Array(text.utf8))
    #expect(decoded.text == Array(text.utf8))
    #expect(decoded.encoding == .utf8 && decoded.reason == .validUTF8 && decoded.replaced == 0)
  }

  @Test(arguments: ["windows-1252", "gbk", "shift_jis", "koi8-r", "x-user-defined"])
  func `that is valid UTF-8 is UTF-8 whatever it declares`(label: String) throws {
    let page = "<meta charset=\(label)>" + text
    let decoded = try DecodedText(Array(page.utf8))
    #expect(decoded.text == Array(page.utf8))
    #expect(decoded.reason == .validUTF8 && decoded.declared == label && decoded.detected == .utf8)
  }

  @Test(arguments: [
    "Grüße an die Bürger in der Königsstraße, für „müßige“ Zuhörer — 20 €.",
    "Городской совет объявил, что мост закрыт до весны.", "新聞記者說明日天氣很好，大家都去公園。",
  ])
  func `that was encoded twice is as it was meant`(text: String) throws {
    for table in [WindowsTable.windows, .latin] {
      let page = "<title>©</title><p>\(text) \(text)</p>"
      let decoded = try DecodedText(Array(table.encodedAgain(page).utf8))
      #expect(String(decoding: decoded.text, as: UTF8.self) == page)
      #expect(decoded.reason == .twiceEncoded && decoded.encoding == .utf8)
    }
    // What the template says was encoded once.
    let mixed = "<p>" + WindowsTable.windows.encodedAgain(text + text + text) + "</p><p>© é</p>"
    let decoded = try DecodedText(Array(mixed.utf8))
    #expect(String(decoding: decoded.text, as: UTF8.self) == "<p>\(text)\(text)\(text)</p><p>© é</p>")
  }

  @Test(arguments: [
    // Too few, half of them, or nothing of the kind.
    "<p>Ã© stands for é.", "<p>Ã© é Ã¨ è Ã¼ ü Ã¶ ö Ã¤ ä ÃŸ ß Ã¡ á Ã³ ó Ãº ú",
    "<p>NÃO É SÓ ISSO: AÇÃO, CORAÇÃO, PÃO, MÃE, IRMÃ, AVÓ, É, Ã", "<p>Ã©x Ã©x Ã©x Ã©x Ã©x Ã©x Ã©x Ã©x Ã©x Ã",
    "<p>Ã©– Ã©łé Ã© Ã© Ã© Ã© Ã© Ã© Ã© Ã©",
  ])
  func `that only looks as if it were is left alone`(text: String) throws {
    let decoded = try DecodedText(Array(text.utf8))
    let isLeft = String(decoding: decoded.text, as: UTF8.self) == text
    #expect(isLeft == (decoded.reason != .twiceEncoded))
    #expect(isLeft || text.hasSuffix("Ã©x Ã"))
  }

  @Test func `in ASCII is what it declares`() throws {
    let decoded = try DecodedText(Array("<meta charset=big5>plain".utf8))
    #expect(decoded.encoding == .big5 && decoded.reason == .declared && decoded.replaced == 0)
  }

  @Test func `loses its byte order mark, which outweighs all else`() throws {
    let page = "<meta charset=gbk>" + text
    let decoded = try DecodedText([0xef, 0xbb, 0xbf] + Array(page.utf8), label: "koi8-r")
    #expect(decoded.text == Array(page.utf8))
    #expect(decoded.encoding == .utf8 && decoded.reason == .mark && decoded.declared == "koi8-r")
  }

  @Test(arguments: [true, false], [true, false])
  func `in UTF-16 is found with and without a mark`(isBig: Bool, isMarked: Bool) throws {
    let units = (isMarked ? [0xfeff] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isBig ? [high, low] : [low, high]
    }
    let decoded = try DecodedText(bytes)
    #expect(decoded.text == Array(text.utf8))
    #expect(decoded.encoding == (isBig ? .utf16BE : .utf16LE))
    #expect(decoded.reason == (isMarked ? .mark : .detected))
  }

  @Test func `in UTF-16 is what its container says`() throws {
    for text in [text, "新聞は橋の修理について書いた。"] {
      let bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let decoded = try DecodedText(bytes, label: "utf-16")
      #expect(decoded.text == Array(text.utf8) && decoded.reason == .declared)
    }
  }

  @Test func `in UTF-16 loses a character with a lone surrogate`() throws {
    let decoded = try DecodedText([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0, 0x3d, 0xdc, 0x43])
    #expect(String(decoding: decoded.text, as: UTF8.self) == "A\u{fffd}B\u{fffd}\u{fffd}")
    #expect(decoded.replaced == 3)
  }

  @Test(arguments: [
    ([0xff], 1), ([0xc3], 1), ([0xe2, 0x80], 1), ([0xf0, 0x9f, 0x8e], 1), ([0xc0, 0xaf], 2),
    ([0xed, 0xa0, 0x80], 3), ([0xf4, 0x90, 0x80, 0x80], 4), ([0xe2, 0x28, 0xa1], 2),
  ])
  func `loses a character for each bad sequence, as browsers do`(bad: [UInt8], count: Int) throws {
    let page = Array("<meta charset=utf-8>".utf8) + Array(text.utf8) + bad + Array(text.utf8)
    let decoded = try DecodedText(page)
    #expect(decoded.encoding == .utf8 && decoded.reason == .declared)
    #expect(decoded.replaced == count)
    let expected = Array(String(decoding: page, as: UTF8.self).utf8)
    #expect(decoded.text == expected)
  }

  @Test func `with few bad bytes is UTF-8 though nobody says so`() throws {
    let many = String(repeating: text, count: 5)
    let page = Array("<meta charset=iso-8859-1>".utf8) + Array(many.utf8) + [0xff]
    let decoded = try DecodedText(page)
    #expect(decoded.encoding == .utf8 && decoded.reason == .detected && decoded.replaced == 1)
  }

  @Test func `has no zeros when it is decoded`() throws {
    let decoded = try DecodedText(Array("a\u{0}<p\u{0}>é\u{0}".utf8))
    #expect(decoded.text == Array("a<p>é".utf8))
    #expect(decoded.replaced == 0)
  }

  @Test func `of no bytes is empty`() throws {
    #expect(try DecodedText([]).text == [])
  }
}

@Suite struct `Any bytes` {
  @Test(arguments: Encoding.allCases)
  func `become valid UTF-8 in every encoding`(encoding: Encoding) throws {
    var generator = SplitMix(state: 7)
    for length in [0, 1, 2, 3, 17, 1000, 40_000] {
      let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      let decoded = try DecodedText(noise, label: encoding.rawValue)
      let isValid = String(validating: decoded.text, as: UTF8.self) != nil
      #expect(isValid && !decoded.text.contains(0))
    }
  }
}

/// The same numbers on every run: S. Vigna's SplitMix64.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}

/// Somebody who takes UTF-8 for windows-1252, or for ISO 8859-1, and encodes it as UTF-8.
private enum WindowsTable {
  case windows, latin

  func encodedAgain(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let upper: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
        0x89: "‰", 0x8a: "Š", 0x8b: "‹", 0x8c: "Œ", 0x8e: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
        0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9a: "š", 0x9b: "›",
        0x9c: "œ", 0x9e: "ž", 0x9f: "Ÿ",
      ]
      let scalar = (self == .windows ? upper[byte] : nil) ?? Unicode.Scalar(byte)
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
