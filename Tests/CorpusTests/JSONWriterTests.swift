import Corpus
import Testing

@Suite struct `JSON that winnow writes` {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("a\"b\\c", #""a\"b\\c""#),
    ("line\nfeed\ttab\rreturn", #""line\nfeed\ttab\rreturn""#),
    ("\u{0}\u{1f}\u{7f}", #""\u0000\u001f\u007f""#),
    ("\u{85}\u{2028}\u{2029}\u{9f}", #""\u0085\u2028\u2029\u009f""#),
    ("é\u{a0}–…“”اليرموك🕊", "\"é\u{a0}–…“”اليرموك🕊\""),
    ("", "\"\""),
  ])
  func `keeps a string on one line for every reader`(string: String, json: String) {
    var writer = JSONWriter()
    writer.value(string)
    #expect(writer.text == json)
  }

  @Test(arguments: [(1.0, "1.0"), (-0.5, "-0.5"), (8046.72, "8046.72"), (1e-7, "1.0e-07"), (1e20, "1.0e+20")])
  func `has a decimal point in every float`(number: Double, json: String) {
    var writer = JSONWriter()
    writer.value(number)
    #expect(writer.text == json)
    #expect(Double(json) == number)
  }

  @Test(arguments: [(1000, "1.0"), (983, "0.983"), (0, "0.0"), (50, "0.05"), (500, "0.5")])
  func `writes thousandths exactly`(thousandths: Int, json: String) {
    var writer = JSONWriter()
    writer.value(thousandths: thousandths)
    #expect(writer.text == json)
  }

  @Test(arguments: [(335_102, "33.5102"), (-335_000, "-33.5"), (0, "0.0"), (-5, "-0.0005")])
  func `writes degrees exactly`(tenThousandths: Int, json: String) {
    var writer = JSONWriter()
    writer.value(fixed: tenThousandths, digits: 4)
    #expect(writer.text == json)
  }

  @Test func `keeps members in the order written`() {
    var writer = JSONWriter()
    writer.object {
      $0.member("z", 1)
      $0.member("a", list: [1, 2]) { $0.value($1) }
      $0.member("m") { $0.member("x", nil as String?) }
      $0.member("e", list: [Int]()) { $0.value($1) }
    }
    #expect(writer.text == #"{"z":1,"a":[1,2],"m":{"x":null},"e":[]}"#)
  }
}

@Suite struct `Code points` {
  @Test(arguments: [
    "", "plain", "é", "a🕊b", String(repeating: "x", count: 63) + "é🕊",
    String(repeating: "اليرموك ", count: 40), String(repeating: "a", count: 128),
    String(repeating: "é", count: 64),
  ])
  func `are counted before every scalar of a text`(text: String) {
    let points = CodePoints(of: text)
    var bytes = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(points.count(before: bytes) == index)
      bytes += String(scalar).utf8.count
    }
    #expect(points.count(before: bytes) == text.unicodeScalars.count)
  }
}
