import HTMLParsing
import TestSupport
import Testing

/// Pages that are quadratic, or lose their text, in libxml2 as it is.
@Suite(.serialized) struct `A hostile page` {
  @Test(arguments: HostilePage.all)
  func `costs what its length does`(page: HostilePage) {
    // A debug build parses some 10 MB a second; the quadratic ways take minutes at this size.
    let html = page.html(times: 1)
    var tree = HTMLTree()
    let seconds = cpuSeconds { tree = parse(html) }
    #expect(seconds < 3)
    #expect(text(of: tree).contains("the end") == !page.swallowsTheRest)
  }

  @Test func `keeps its text when its elements are too deep`() {
    let page = String(repeating: "<div>word ", count: 200_000) + "the end"
    let tree = parse(Array(page.utf8))
    #expect(tree.wasFlattened)
    #expect(text(of: tree).utf8.count(where: { $0 == UInt8(ascii: "w") }) == 200_000)
  }

  @Test func `keeps a text of more than ten megabytes`() {
    let page = "<p>" + String(repeating: "word ", count: 2_500_000) + "</p><p>the end"
    #expect(text(of: parse(Array(page.utf8))).hasSuffix("the end"))
  }
}

struct HostilePage: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let head: String
  let part: String
  let count: Int
  var tail = ""
  var swallowsTheRest = false

  func html(times: Int) -> [UInt8] {
    Array((head + String(repeating: part, count: count * times) + tail + "<p>the end</p>").utf8)
  }

  static let all = [
    HostilePage(testDescription: "nested", head: "", part: "<div>", count: 200_000),
    HostilePage(testDescription: "stray ends", head: "", part: "<div></p></b>", count: 80_000),
    HostilePage(
      testDescription: "refused ends", head: "", part: "<b><div></b></div>", count: 40_000),
    HostilePage(testDescription: "fonts", head: "", part: "<font><p>", count: 40_000),
    HostilePage(testDescription: "less-than signs", head: "", part: "<", count: 400_000, tail: " "),
    HostilePage(testDescription: "ampersands", head: "", part: "&", count: 400_000),
    HostilePage(testDescription: "entities", head: "", part: "&eacute", count: 60_000),
    HostilePage(testDescription: "drawings", head: "", part: "<svg>", count: 60_000),
    HostilePage(testDescription: "buttons", head: "", part: "<button>", count: 60_000),
    HostilePage(testDescription: "no scripts", head: "", part: "<noscript>", count: 60_000),
    HostilePage(testDescription: "templates", head: "", part: "<template></template", count: 40_000, tail: ">"),
    HostilePage(testDescription: "tables", head: "", part: "<table><tr><td>", count: 40_000),
    HostilePage(testDescription: "quotes", head: "", part: "<a href='\" x>", count: 40_001),
    HostilePage(
      testDescription: "attributes", head: "<p", part: "", count: 0,
      tail: (0..<80_000).map { " a\($0)=x" }.joined() + ">"),
    HostilePage(
      testDescription: "comments", head: "", part: "<!--", count: 200_000, swallowsTheRest: true),
    HostilePage(
      testDescription: "open scripts", head: "", part: "<script>", count: 60_000,
      swallowsTheRest: true),
  ]
}
