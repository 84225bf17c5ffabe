import Clean
import Corpus
import Testing

@Suite struct `The date of an article` {
  /// A page of which all that is known stands in `head` and around the title.
  private func published(
    _ head: String = "", title: String = "<h1>Bridge closed to lorries</h1>", under: String = "",
    end: String = "", language: String = "en"
  ) throws -> StatedDate? {
    let html = """
      <html lang=\(language)><head><title>Bridge closed to lorries</title>\(head)</head>
      <body>\(title)\(under)<div class=story>\(prose)</div>\(end)</body></html>
      """
    return try CleanStage(CleanSettings()).process(page(html)).published
  }

  @Test func `is the publisher's own day where the page shows it`() throws {
    let evening = json("\"datePublished\": \"2019-03-13T01:48:19Z\"")
    let shown = try published(evening, under: "<div>March 12, 2019</div>")
    #expect(shown?.value == "2019-03-12")
    #expect(shown?.from == "text")
    let timed = try published(
      evening, under: "<div><time datetime=2019-03-12T20:48:19-05:00>20:48</time></div>")
    #expect(timed?.value == "2019-03-12T20:48:19-05:00")
    let address = "<link rel=canonical href=https://post.example/2019/03/12/bridge>"
    #expect(try published(evening + address)?.from == "url")
  }

  @Test func `is as stated where no clock could show another day`() throws {
    let noon = json("\"datePublished\": \"2019-03-13T12:00:00Z\"")
    let near = "<div>12. März 2019</div>"
    #expect(try published(noon, under: near, language: "de")?.value == "2019-03-13T12:00:00Z")
    let local = json("\"datePublished\": \"2019-03-13T01:48:19+03:00\"")
    #expect(try published(local, under: near)?.value == "2019-03-13T01:48:19+03:00")
  }

  @Test func `is what two of three say`() throws {
    let stated = json("\"datePublished\": \"2019-02-20\"")
    let near = "<div>March 12, 2019</div>"
    let meta = "<meta property=article:published_time content=2019-03-12T09:00:00Z>"
    #expect(try published(stated + meta, under: near)?.value == "2019-03-12T09:00:00Z")
    #expect(try published(stated, under: near)?.value == "2019-02-20")
    // Both may say when it was changed.
    let changed = json("\"datePublished\": \"2019-02-20\", \"dateModified\": \"2019-03-12\"")
    let other = "<meta name=date content=2019-03-12>"
    #expect(try published(changed + other, under: near)?.value == "2019-02-20")
  }

  @Test(arguments: ["Ada28.09.1912:44", "Born in the year of the flood, 12 March 1912"])
  func `is none of before there were pages, nor a time glued to a year`(line: String) throws {
    #expect(try published(under: "<div>\(line)</div>", language: "de") == nil)
  }

  @Test func `may be the title of an element, as in microformats`() throws {
    let under = "<div class=meta><abbr class=published title=2013-04-04T18:52:11+00:00>Thursday</abbr></div>"
    #expect(try published(under: under)?.value == "2013-04-04T18:52:11+00:00")
    let updated = "<div class=meta><span class=updated title=2013-04-04T18:52:11+00:00>Thursday</span></div>"
    #expect(try published(under: updated)?.from == "time:updated")
  }

  @Test func `is the only one of the page, wherever it stands`() throws {
    let far = (1...12).map { "<div><p>Note \($0) of the works department.</p></div>" }.joined()
    let end = far + "<div class=related-info><time datetime=2019-03-12>12 March</time></div>"
    #expect(try published(end: end)?.value == "2019-03-12")
    #expect(try published(end: end + end.replacing("12", with: "13")) == nil)
  }

  @Test(arguments: [
    ("en", "Published: March 12, 2019 | Updated: April 1, 2019"),
    ("en", "Updated April 1, 2019, first published March 12, 2019"),
    ("de", "Zuletzt geändert am 1.4.2019, veröffentlicht am 12.3.2019"),
    ("fr", "Mis à jour le 1 avril 2019 — Publié le 12 mars 2019"),
  ])
  func `is not that of a change`(language: String, line: String) throws {
    #expect(try published(under: "<div>\(line)</div>", language: language)?.value == "2019-03-12")
  }

  @Test(arguments: [
    ("de", "12. 3. 2019"), ("cs", "12. 3. 2019"), ("en", "12.3.2019"), ("de", "12 | 03 | 2019"),
  ])
  func `may have spaces between its numbers`(language: String, line: String) throws {
    #expect(try published(under: "<div>\(line)</div>", language: language)?.value == "2019-03-12")
  }

  @Test(arguments: [
    ("<meta name=date content='03/12/2019 12:43:42'>", "de", "2019-03-12T12:43:42"),
    ("<meta name=date content='12/03/2019 12:43'>", "fr", "2019-03-12T12:43"),
    ("<meta name=date content='12.03.2019'>", "de", "2019-03-12"),
    ("<meta name=date content='Tue, 12 Mar 2019 10:00:00 GMT'>", "en", "2019-03-12T10:00:00Z"),
    ("<meta name=date content='12/03/2019 05:22 pm'>", "es", "2019-03-12T17:22"),
    ("<meta name=published-date content=2019-03-12>", "en", "2019-03-12"),
  ])
  func `may be a program's`(head: String, language: String, value: String) throws {
    #expect(try published(head, language: language)?.value == value)
  }

  @Test func `may stand at the end, where the words before it say what it is of`() throws {
    let end = "<div>Member since 1 May 2001</div><footer><p>Erschienen am: 12.03.2019</footer>"
    #expect(try published(end: end, language: "de")?.value == "2019-03-12")
  }

  @Test func `is that of the change, and says so, where nothing else is stated`() throws {
    let changed = try published(under: "<div>Last updated: March 12, 2019</div>")
    #expect(changed?.value == "2019-03-12")
    #expect(changed?.from == "text:updated")
  }

  @Test func `is a question's, not its answers'`() throws {
    let under = """
      <div itemscope itemtype=https://schema.org/Question>
      <time itemprop=dateCreated datetime=2019-03-12>then</time>
      <div itemprop=suggestedAnswer itemscope itemtype=https://schema.org/Answer>
      <time itemprop=datePublished datetime=2021-01-01>later</time></div></div>
      """
    #expect(try published(under: under)?.value == "2019-03-12")
  }

  @Test func `may have a month's name in the address`() throws {
    let head = "<link rel=canonical href=https://post.example/2019/mar/12/bridge>"
    #expect(try published(head)?.value == "2019-03-12")
  }

  @Test func `may stand in JSON-LD that was escaped as text`() throws {
    let head = """
      <script type=application/ld+json>{&quot;@type&quot;: &quot;NewsArticle&quot;,
      &quot;headline&quot;: &quot;Bridge&quot;, &quot;datePublished&quot;: &quot;2019-03-12&quot;}
      </script>
      """
    #expect(try published(head)?.value == "2019-03-12")
  }

  @Test func `is flagged where statement and page differ`() throws {
    let head = json("\"datePublished\": \"2019-03-12\"")
    func flags(_ line: String, _ head: String) throws -> [String] {
      try article(head: head, body: "<h1>Bridge closed</h1><div>\(line)</div>").flags
    }
    #expect(try flags("12 May 2019", head) == ["disputed_date"])
    #expect(try flags("12 March 2019", head) == [])
    let changed = json("\"datePublished\": \"2019-03-12\", \"dateModified\": \"2019-05-12\"")
    #expect(try flags("12 May 2019", changed) == [])
  }
}
