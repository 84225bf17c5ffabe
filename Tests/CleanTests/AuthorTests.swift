import Clean
import Corpus
import Testing

@Suite struct `The authors of an article` {
  private func authors(head: String = "", under: String = "", end: String = "") throws -> [String] {
    let html = """
      <html lang=en><head><title>Bridge closed to lorries</title>\(head)</head>
      <body><h1>Bridge closed to lorries</h1>\(under)<div class=story>\(prose)</div>\(end)</body></html>
      """
    return try CleanStage(CleanSettings()).process(page(html)).authors
  }

  @Test(arguments: [
    "By Ada Holm and Jo Rask", "12 March 2019 | By Ada Holm and Jo Rask", "By: Ada Holm, Jo Rask",
    "Written by Ada Holm & Jo Rask on March 12, 2019", "Von Ada Holm und Jo Rask am 12. März 2019",
    "Par Ada Holm et Jo Rask - Publié le 12 mars 2019", "Autoren: Ada Holm und Jo Rask",
    "Por Ada Holm y Jo Rask", "12.03.2019 – von Ada Holm, Jo Rask",
  ])
  func `are named under the title`(line: String) throws {
    #expect(try authors(under: "<div>\(line)</div>") == ["Ada Holm", "Jo Rask"])
  }

  @Test(arguments: [
    "A step-by-step guide", "Stand by me", "Sorted by type", "Von Hafen zu Hafen unterwegs sein",
  ])
  func `are not what only looks like a byline`(line: String) throws {
    #expect(try authors(under: "<div>\(line)</div>") == [])
  }

  @Test(arguments: [
    "<p class=byline><span>By</span><span>Ada Holm</span><span>March 12</span></p>",
    "<ul class=author><li>Ada Holm</ul>",
    "<div class=post-footer><span class='post-author vcard'>Posted by Ada Holm</span></div>",
    "<span itemprop='author creator'>Ada Holm</span>",
    "<span rel=author>By ADA HOLM</span>",
  ])
  func `are marked as such`(element: String) throws {
    #expect(try authors(under: element) == ["Ada Holm"])
  }

  @Test(arguments: ["<p><em>Von Ada Holm</em></p>", "<p>By Ada Holm</p>", "<p>Autorin: Ada Holm</p>"])
  func `may sign at the end`(line: String) throws {
    #expect(try authors(end: line) == ["Ada Holm"])
  }

  @Test func `may stand below the word for them`() throws {
    #expect(try authors(under: "<div><h4>Autor</h4><p>Ada Holm</p></div>") == ["Ada Holm"])
    #expect(try authors(under: "<div><h5>Author:</h5>Ada Holm/SP</div>") == ["Ada Holm/SP"])
  }

  @Test func `are what an element with such an id names`() throws {
    #expect(try authors(under: "<div id=post-author>Ada Holm</div>") == ["Ada Holm"])
  }

  @Test func `may be written with references of HTML, twice`() throws {
    #expect(try authors(head: "<meta name=author content='Ra&amp;uacute;l Gonz&amp;aacute;lez'>") == ["Raúl González"])
    #expect(try authors(head: "<meta name=author content='A &amp;Uuml;nal'>") == ["A Ünal"])
  }

  @Test func `are not its readers`() throws {
    let comments = """
      <div class=comments><h3>Comments</h3><p><a rel=author href=/u/9>Mia Lund</a> I see.</div>
      """
    #expect(try authors(end: comments) == [])
    let under = "<a rel=author href=/u/1>Ada Holm</a>"
    #expect(try authors(under: "<div>\(under)</div>", end: comments) == ["Ada Holm"])
  }

  @Test func `may have names of their own making where they are marked`() throws {
    #expect(try authors(under: "<div>by <a rel=author href=/u/7>harbour313</a></div>") == ["harbour313"])
    #expect(try authors(head: "<meta name=author content=harbour313>") == [])
  }

  @Test func `may be referred to in JSON-LD`() throws {
    let head = """
      <script type=application/ld+json>{"@graph": [{"@type": "NewsArticle", "headline": "Bridge",
      "datePublished": "2019-03-12", "author": {"@id": "#ada"}},
      {"@type": "Person", "@id": "#ada", "name": "Ada Holm"}]}</script>
      """
    #expect(try authors(head: head) == ["Ada Holm"])
  }

  @Test func `are people before organisations, and agencies before those`() throws {
    func head(_ name: String) -> String {
      json("\"datePublished\": \"2019\", \"author\": {\"@type\": \"Organization\", \"name\": \"\(name)\"}")
    }
    let line = "<div>By Ada Holm</div>"
    #expect(try authors(head: head("Harbour News Network"), under: line) == ["Ada Holm"])
    #expect(try authors(head: head("Harbour News Network")) == ["Harbour News Network"])
    #expect(try authors(head: "<meta name=author content=Reuters>", under: line) == ["Ada Holm"])
    #expect(try authors(head: "<meta name=author content=Reuters>") == ["Reuters"])
  }

  @Test(arguments: [
    "Harbour Press GmbH, Harbour Town, Germany", "Harbour Press Ltd", "harbour-post.at", "Written by",
    "(Image: Harbour Press)", "The bridge was closed to lorries", "Harbourpost",
  ])
  func `are no companies, addresses and sentences`(content: String) throws {
    let head = "<meta property=og:site_name content='Harbour Post'><meta name=author content='\(content)'>"
    #expect(try authors(head: head) == [])
  }

  @Test func `are all of those that are stated`() throws {
    let person = json("\"datePublished\": \"2019\", \"author\": \"Ada Holm\"")
    let both = "<meta name=author content='Ada Holm, Jo Rask'>"
    #expect(try authors(head: person + both) == ["Ada Holm", "Jo Rask"])
    let papers = "<meta name=citation_author content='Holm, A.'><meta name=citation_author content='Jo Rask'>"
    #expect(try authors(head: papers).contains("Jo Rask"))
  }
}
