import Encodings
import Testing

@Suite struct `A legacy page` {
  @Test(arguments: LegacySample.all)
  func `that declares its encoding is decoded by it`(sample: LegacySample) throws {
    let decoded = try DecodedText(sample.page(head: "<meta charset=\"\(sample.label)\">"))
    #expect(decoded.encoding.rawValue == sample.label)
    #expect(decoded.reason == .declared && decoded.replaced == 0)
    let isRight = sample.isRight(decoded)
    #expect(isRight)
  }

  @Test(arguments: LegacySample.all)
  func `whose container declares it is decoded by that`(sample: LegacySample) throws {
    let decoded = try DecodedText(
      sample.page(head: "<meta charset=windows-1252>"), label: sample.label)
    #expect(decoded.declared == sample.label && decoded.reason == .declared)
    let isRight = sample.isRight(decoded)
    #expect(isRight)
  }

  @Test(arguments: LegacySample.all.filter { $0.label != "iso-2022-jp" })
  func `whose container is wrong is what it declares itself`(sample: LegacySample) throws {
    let page = sample.page(head: "<meta charset=\"\(sample.label)\">")
    let decoded = try DecodedText(page, label: "utf-8")
    #expect(decoded.declared == sample.label && decoded.reason == .declared)
    let isRight = sample.isRight(decoded)
    #expect(isRight)
  }

  @Test(arguments: LegacySample.all)
  func `that declares nothing is detected`(sample: LegacySample) throws {
    let decoded = try DecodedText(sample.page())
    let isRight = sample.isRight(decoded)
    #expect(isRight, "taken for \(decoded.encoding.rawValue)")
    #expect(decoded.declared == nil && decoded.reason == .detected)
  }

  @Test(arguments: LegacySample.all.filter { $0.label != "iso-2022-jp" })
  func `that falsely declares UTF-8 is detected`(sample: LegacySample) throws {
    let decoded = try DecodedText(sample.page(head: "<meta charset=utf-8>"))
    let isRight = sample.isRight(decoded)
    #expect(isRight, "taken for \(decoded.encoding.rawValue)")
    #expect(decoded.declared == "utf-8" && decoded.reason == .detected)
  }

  @Test(
    arguments: LegacySample.all.filter { ["ru", "uk", "el", "ar", "he"].contains($0.language) })
  func `in another alphabet below a template's Latin label is detected`(
    sample: LegacySample
  ) throws {
    let decoded = try DecodedText(sample.page(head: "<meta charset=iso-8859-1>"))
    let isRight = sample.isRight(decoded)
    #expect(isRight, "taken for \(decoded.encoding.rawValue)")
    #expect(decoded.declared == "iso-8859-1")
  }

  @Test(
    arguments: LegacySample.all.filter { ["en", "fr", "cs", "tr", "lt"].contains($0.language) })
  func `in Latin letters is what it declares`(sample: LegacySample) throws {
    let decoded = try DecodedText(sample.page(head: "<meta charset=windows-1252>"))
    #expect(decoded.encoding == .windows1252 && decoded.reason == .declared)
  }

  @Test(arguments: LegacySample.all)
  func `loses one character with a bad byte`(sample: LegacySample) throws {
    let head = "<meta charset=\"\(sample.label)\">"
    var page = sample.page(head: head)
    let good = try DecodedText(page)
    page.append(contentsOf: [0xff] + Array("<p>end</p>".utf8))
    let bad = try DecodedText(page)
    #expect(bad.encoding == good.encoding)
    let isKept = bad.text.starts(with: good.text)
    #expect(isKept)
    #expect(bad.text.suffix(10) == Array("<p>end</p>".utf8)[...])
    #expect(bad.replaced <= 1)
  }

  @Test(
    arguments: ["<p title=\"", "<p><![CDATA["], LegacySample.all.filter { $0.language != "en" })
  func `with text in its markup alone is detected`(start: String, sample: LegacySample) throws {
    let decoded = try DecodedText(Array(start.utf8) + sample.bytes + Array("]]>\">".utf8))
    let isRight = String(decoding: decoded.text, as: UTF8.self).contains(sample.text)
    #expect(isRight, "taken for \(decoded.encoding.rawValue)")
  }

  @Test func `that is badly damaged is still what it declares`() throws {
    let sample = try #require(LegacySample.all.first { $0.label == "gbk" })
    let bad: [UInt8] = [0xff, 0x20]
    let hurt = Array("<meta charset=gbk><p>".utf8) + sample.bytes.prefix(40) + bad + bad + bad
    let decoded = try DecodedText(hurt)
    #expect(decoded.encoding == .gbk && decoded.reason == .declared && decoded.replaced == 3)
  }

  @Test func `keeps what stands behind a pair that only its iconv has`() throws {
    let page = Array("<meta charset=euc-kr><p>".utf8) + [0xb0, 0xa1, 0xa2, 0xe8]
    let cut = try DecodedText(page)
    #expect(String(decoding: cut.text, as: UTF8.self).hasSuffix("<p>가\u{fffd}"))
    let whole = try DecodedText(page + Array("</p>".utf8))
    #expect(String(decoding: whole.text, as: UTF8.self).hasSuffix("<p>가\u{fffd}</p>"))
  }
}
