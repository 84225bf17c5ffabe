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

  @Test func `is none of before there were pages, nor a time glued to a year`() throws {
    let flood = "<div>Born in the year of the flood, 12 March 1912</div>"
    #expect(try published(under: flood, language: "de") == nil)
    let glued = "<div>Ada28.09.1912:44</div>"
    #expect(try published(under: glued, language: "de")?.value == "2019-09-28")
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

  @Test(arguments: [
    ("fi", "12. maaliskuuta 2019"), ("sk", "12. marca 2019"), ("lt", "2019 m. kovo 12 d."),
    ("lv", "2019. gada 12. martā"), ("et", "12. märts 2019"), ("bg", "12 март 2019"), ("be", "12 сакавіка 2019"),
    ("sr", "12. марта 2019."), ("ca", "12 de març de 2019"), ("ms", "12 Mac 2019"), ("hi", "12 मार्च 2019"),
    ("hi", "१२ मार्च २०१९"), ("bn", "১২ মার্চ ২০১৯"), ("ur", "12 مارچ 2019"), ("th", "12 มีนาคม 2562"),
    ("he", "12 במרץ 2019"), ("ja", "２０１９年３月１２日"), ("el", "12 Μαρτίου 2019"), ("tr", "12 MART 2019"),
    ("de", "12. MÄRZ 2019"), ("ru", "12 Марта 2019"), ("uk", "12 БЕРЕЗНЯ 2019"), ("en", "12th of March, 2019"),
  ])
  func `is read in any of many languages`(language: String, line: String) throws {
    #expect(try published(under: "<div>\(line)</div>", language: language)?.value == "2019-03-12")
  }

  @Test func `may be of a month with a name of two words`() throws {
    let days = ["12 تشرين الأول/أكتوبر 2019", "12 تشرين الثاني 2019", "12 كانون الأول 2019", "12 كانون الثاني/يناير 2019"]
    let values = try days.map { try published(under: "<div>\($0) | عدد القراءات: 4822</div>", language: "ar")?.value }
    #expect(values == ["2019-10-12", "2019-11-12", "2019-12-12", "2019-01-12"])
  }

  @Test func `may be of a month that begins with a letter beyond ASCII`() throws {
    #expect(try published(under: "<div>12 Şubat 2019</div>", language: "tr")?.value == "2019-02-12")
    #expect(try published(under: "<div>12 AOÛT 2019</div>", language: "fr")?.value == "2019-08-12")
  }

  @Test(arguments: [
    "<p>Ada Holm•Mar 12, 2019</p>", "<p><span>Mar 12, 2019</span><span>5 mins</span></p>",
    "<p><a>Harbour</a><span>MARCH 12, 2019</span><span>Updated: MAY 1, 2020</span></p>",
    "<p>12.03.19</p>", "<p>By Ada Holm | 12.03.19</p>", "<p>12.03.19<span>12:44</span></p>", "<p>(12 March 19)</p>", "<p>( Harbour Town, 12 March 19 )</p>",
    "<p>31/12/18</p>",
  ])
  func `may stand close to other words, or have two figures for the year`(line: String) throws {
    let value = line.contains("31") ? "2018-12-31" : "2019-03-12"
    #expect(try published(under: line)?.value == value)
  }

  @Test(arguments: [
    "<p>Version 12.03.19-a of the plan was sent to all who had asked for it by the council on that day.</p>",
    "<p>Open 10.30.45</p>", "<p>12.03.77</p>", "<p>We had 11 posts in the harbour of December 2018</p>",
    "<p>12 March 10:30</p>", "<p>Version 12.03.19</p>", "<p>Serial 10/11/12</p>", "<p>Office 16 Mac 2019 review</p>",
    "<p>3 days ago 2019</p>", "<p>4 set 2018</p>", "<p>10 out 2019</p>",
  ])
  func `is no other number`(line: String) throws {
    #expect(try published(under: line) == nil)
  }

  @Test(arguments: [
    "<h4>Published</h4><div>12 March 2019</div>", "<ul><li>Datum 12.03.2019</ul>", "<p>Fecha: 12/03/2019</p>",
    "<p>Data 12.03.2019</p>", "<p>日期：2019-03-12</p>",
  ])
  func `is told by the word before or above it`(lines: String) throws {
    let caption = "<figure><img src=a.jpg><figcaption>The bridge on 1 February 2019</figcaption></figure>"
    let found = try published(under: caption, end: "<div>\(lines)</div>", language: "en-GB")
    #expect(found?.value == "2019-03-12")
  }

  @Test func `is the address's where the title stands by another day`() throws {
    let head = "<link rel=canonical href=https://post.example/2019/march/12/bridge>"
    let other = try published(head, under: "<div>From 1 May 2019: no lorries</div>")
    #expect(other?.value == "2019-03-12")
    #expect(other?.from == "url")
    let next = try published(head, under: "<div>13 March 2019</div>")
    #expect(next?.value == "2019-03-13")
  }

  @Test(arguments: [
    ("2019-03-11T23:00:00Z", "de", "2019-03-12"), ("2019-07-11T22:00:00+00:00", "it", "2019-07-12"),
    ("2019-07-11T23:00:00Z", "de", "2019-07-11T23:00:00Z"), ("2019-03-11T23:00:00Z", "es", "2019-03-11T23:00:00Z"),
    ("2019-03-11T23:00:05Z", "de", "2019-03-11T23:00:05Z"),
    ("2019-03-11T22:00:00Z", "de", "2019-03-11T22:00:00Z"), ("2019-10-11T23:00:00Z", "de", "2019-10-11T23:00:00Z"),
  ])
  func `begins at midnight where it is written`(stated: String, language: String, value: String) throws {
    let head = json("\"datePublished\": \"\(stated)\"")
    #expect(try published(head, language: language)?.value == value)
  }

  @Test func `is the day that is shown, at midnight too`() throws {
    let head = json("\"datePublished\": \"2019-03-11T23:00:00Z\"")
    #expect(try published(head, under: "<div>11. März 2019</div>", language: "de")?.value == "2019-03-11T23:00:00Z")
  }

  @Test(arguments: ["Budget 2024 | Published 12 March 2019", "Election 2020 Posted March 12, 2019", "Season 2018 ended 12 March 2019"])
  func `has no other thing's year`(line: String) throws {
    #expect(try published(under: "<div>\(line)</div>")?.value == "2019-03-12")
  }

  @Test(arguments: [
    ("en", "Date of event: 30 June 2018"), ("en", "Data centres burn since 1 May 2017"), ("es", "Fecha límite: 30/06/2018"),
    ("it", "Data di nascita: 30/06/2018"),
  ])
  func `is no other date that a line begins to speak of`(language: String, line: String) throws {
    let under = "<div>Harbour, 12.03.2019</div>"
    #expect(try published(under: under, end: "<div>\(line)</div>", language: language)?.value == "2019-03-12")
  }

  @Test func `is not that of the news above the title`() throws {
    let title = "<ul><li>Harbour fair <span>1 May 2019</span></ul><h1>Bridge closed to lorries</h1>"
    #expect(try published(title: title, under: "<p>12 March 2019 by Ada Holm</p>")?.value == "2019-03-12")
  }

  @Test func `is what is marked as such where a template gives the day of the last change`() throws {
    let head = json(
      "\"datePublished\": \"2020-05-01T10:00:00\", \"dateModified\": \"2020-05-01T10:00:00\"")
    let marked = "<p>Published <time pubdate datetime=2019-03-12>12 March 2019</time></p>"
    #expect(try published(head, under: marked)?.value == "2019-03-12")
    #expect(try published(head, under: "<p>The fair of 12 March 2019</p>")?.value == "2020-05-01T10:00:00")
  }

  @Test func `may stand in an article's own foot, above its text`() throws {
    let foot = "<footer class=meta><p>By Ada Holm</p><p>12 March 2019 |</p></footer>"
    #expect(try published(under: foot)?.value == "2019-03-12")
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
