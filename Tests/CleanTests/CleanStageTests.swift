import Clean
import Corpus
import Settings
import Testing

@Suite struct `Cleaning a page` {
  private let stage = CleanStage(CleanSettings())

  @Test func `keeps the paragraphs, separated by empty lines`() throws {
    let found = try article()
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
    #expect(found.blocks.map { found.text[$0.range] } == paragraphs)
  }

  @Test(arguments: [
    "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>",
    "<div class=share><a href=#>Share on Facebook</a> <a href=#>Tweet</a></div>",
    "<figure><img src=x><figcaption>The bridge in May. Photo: A. Holm</figcaption></figure>",
    "<div class=related><h3>Related</h3><ul><li><a href=/1>Ferry to run again</a></ul></div>",
    "<div id=comments><h3>2 comments</h3><p>I have crossed that bridge every day for years, and "
      + "nobody ever told me about cracks, said one reader.</p></div>",
    "<form><p>Sign up for our newsletter and get the news of the day, every morning.</p></form>",
    "<div class=cookie-banner>We use cookies to give you the best experience on our site.</div>",
    "<p><a href=https://twitter.com/post>Follow The Post on Twitter</a></p>",
    "<footer><p>© 2019 The Harbour Post. All rights reserved.</p></footer>",
    "<p class=byline>By Ada Holm</p>",
  ])
  func `drops what is not of the article`(extra: String) throws {
    let html = "<h1>Bridge</h1><div class=story>\(prose)\(extra)</div>"
    #expect(try stage.process(page(html)).text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `keeps sub-headings, lists, quotes and rows, and says what they are`() throws {
    let html = """
      <h1>Bridge</h1><div class=story>\(prose)<h2>What happens next</h2><ul><li>In December, the \
      eastern piers are wrapped in steel.</li><li>In January, the western piers follow suit.</li></ul>
      <blockquote><p>It was built for horses, and it has carried buses for ninety years now.</p>
      </blockquote><table><tr><td>Pier</td><td>Cracks</td></tr><tr><td>East 2</td><td>4</td></tr>
      </table>\(prose.replacing("Monday", with: "Sunday").replacing("in a year", with: "a year").replacing("free", with: "and free"))</div>
      """
    let found = try stage.process(page(html))
    let kinds = found.blocks.map(\.kind)
    #expect(kinds.contains(.heading))
    #expect(kinds.count { $0 == .item } == 2)
    #expect(kinds.contains(.quote))
    #expect(found.text.contains("East 2\t4"))
    #expect(kinds.count { $0 == .row } == 2)
  }

  @Test func `cuts at two line breaks and keeps one`() throws {
    let text = paragraphs.joined(separator: "<br><br>") + "<br>The end."
    let found = try stage.process(page("<h1>Bridge</h1><div>\(text)</div>"))
    #expect(found.blocks.count == 3)
    #expect(found.text.hasSuffix("\nThe end."))
  }

  @Test func `makes links absolute and points them into the text`() throws {
    let html =
      "<div class=story>\(prose)<p>The council has <a href=/plan>published its plan</a> for "
      + "the repairs, and asks for comments until the end of the year.</p></div>"
    let found = try stage.process(page(html, url: "https://post.example/a/b"))
    let link = try #require(found.links.first)
    #expect(found.text[link.range] == "published its plan")
    #expect(link.target == "https://post.example/plan")
  }

  @Test(arguments: [
    ("soft\u{ad}ly", "softly"), ("a\u{200b}b", "ab"), ("a\u{a0}\u{2003}b", "a b"), ("\u{feff}a", "a"),
    ("e\u{301}te\u{301}", "été"), ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"),
    ("\u{212b}ngstro\u{308}m", "Ångström"), ("\u{1112}\u{1161}\u{11ab}", "한"),
    ("ا\u{653}ل", "آل"), ("ش\u{651}\u{64e}", "ش\u{64e}\u{651}"), ("می\u{200c}رود", "می\u{200c}رود"),
    ("a\u{200c}b", "ab"), ("क\u{93c}", "क\u{93c}"), ("\u{958}", "क\u{93c}"), ("T<b>he</b> end", "The end"),
    ("a\u{200e}b\u{202a}", "ab"), ("one\r\n\t two", "one two"), ("a\u{85}b", "a b"),
  ])
  func `normalises characters`(sample: String, expected: String) throws {
    let found = try stage.process(page("<div class=story>\(prose)<p>\(paragraphs[0]) \(sample)</p></div>"))
    #expect(Array(found.text.unicodeScalars.suffix(expected.unicodeScalars.count)) == Array(expected.unicodeScalars))
  }

  @Test func `takes JSON-LD's body where the page has none`() throws {
    let body = paragraphs.joined(separator: "\\n")
    let html = "<head>\(json("\"articleBody\": \"\(body)\""))</head><p>Please enable JavaScript.</p>"
    let found = try stage.process(page(html))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
    #expect(found.flags == ["stated_body"])
  }

  @Test func `takes the description where there is nothing else, and says so`() throws {
    let html = "<meta name=description content='\(paragraphs[0]) \(paragraphs[2])'><p>Please wait."
    #expect(try stage.process(page(html)).flags == ["partial"])
  }

  @Test func `is not led astray by a link that is never closed`() throws {
    let html =
      "<div class=top><a href=/>The Post</div><h1>Bridge</h1><div class=story>\(prose)\(prose.replacing("Monday", with: "Sunday").replacing("in a year", with: "a year").replacing("free", with: "and free"))</div>"
    let found = try stage.process(page(html))
    #expect(found.text.hasPrefix(paragraphs[0]))
    #expect(found.linkDensity == 0)
  }

  @Test func `drops the line with the date above the text`() throws {
    let html = "<h1>Bridge</h1><div class=story><p>Ada Holm · June 7, 2019</p>\(prose)</div>"
    #expect(try stage.process(page(html)).text == paragraphs.joined(separator: "\n\n"))
  }

  @Test func `flags what the publisher sells`() throws {
    #expect(try article(head: json("\"isAccessibleForFree\": false, \"datePublished\": \"2019\"")).flags == ["paywall"])
  }

  @Test func `flags AMP`() throws {
    #expect(try stage.process(page("<html ⚡><div class=story>\(prose)</div>")).flags == ["amp"])
  }

  @Test func `keeps the text of a page that is nested beyond reason`() throws {
    let html = String(repeating: "<div>", count: 200_000) + prose
    let found = try stage.process(page(html))
    #expect(found.flags.contains("flattened"))
    #expect(found.text.contains("harbour bridge"))
  }
}

@Suite struct `A page without an article` {
  private let stage = CleanStage(CleanSettings())

  @Test(arguments: ["", " ", "<html><body></body></html>", "<script>document.write('x')</script>"])
  func `is empty`(html: String) {
    #expect(throws: CleanStage.Failure.empty) { try stage.process(page(html)) }
  }

  @Test func `is too short, and says by how much`() {
    #expect(throws: CleanStage.Failure.tooShort(words: 5, fewest: 40)) {
      try stage.process(page("<p>This is a short text.</p>"))
    }
  }

  @Test func `may ask for consent before all else`() {
    let html = """
      <h2>We value your privacy</h2><p>We and our 842 partners store and access information on your \
      device, such as cookies, and process personal data, such as unique identifiers, for ads.</p>
      <p>Our partners may process your data on the basis of legitimate interest. You may object to \
      that at any time, by a click on a link at the bottom of this page, or in your browser.</p>
      """
    #expect(throws: CleanStage.Failure.self) { try stage.process(page(html)) }
  }

  @Test func `may be a menu`() throws {
    let items = (1...60).map { "<li><a href=/\($0)>The department number \($0)</a></li>" }.joined()
    let failure = #expect(throws: CleanStage.Failure.self) {
      try stage.process(page("<title>Town</title><ul class=menu>\(items)</ul>"))
    }
    #expect(["no_article", "not_an_article", "too_short"].contains(failure?.code))
    #expect(failure?.fate == .dropped)
  }
}
