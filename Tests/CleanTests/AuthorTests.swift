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
    "Por Ada Holm y Jo Rask", "Von Ada Holm/Jo Rask", "Autoren: Ada Holm/SP, Jo Rask/dpa", "12.03.2019 – von Ada Holm, Jo Rask",
  ])
  func `are named under the title`(line: String) throws {
    #expect(try authors(under: "<div>\(line)</div>") == ["Ada Holm", "Jo Rask"])
  }

  @Test(arguments: [
    "Zaynab al-Saadi", "Nadia el-saadi", "Jeanne d’Arc", "Ludwig van der Holm", "Yann Le Goff", "Ursula K. Le Guin",
    "Kim Min Seok", "Kim In Soo", "Maria Fotopoulou", "Ankit Datey",
  ])
  func `may have small parts`(name: String) throws {
    #expect(try authors(head: "<meta name=author content='\(name)'>") == [name])
    #expect(try authors(under: "<div>By \(name)</div>") == [name])
  }

  @Test(arguments: [
    "A step-by-step guide", "Stand by me", "Sorted by type", "Von Hafen zu Hafen unterwegs sein",
  ])
  func `are not what only looks like a byline`(line: String) throws {
    #expect(try authors(under: "<div>\(line)</div>") == [])
  }

  @Test func `are not who made what the text speaks of`() throws {
    let html = "<h1>Bridge closed to lorries</h1><div class=story>\(prose)<p>The song was written by Jo Rask.</p>\(prose)</div>"
    #expect(try CleanStage(CleanSettings()).process(page(html)).authors == [])
    #expect(try authors(end: "<p>The song was written by Jo Rask.</p>") == [])
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
    #expect(try authors(under: "<div><h5>Author:</h5>Ada Holm/SP</div>") == ["Ada Holm"])
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
    #expect(try authors(head: "<meta name=author content=harbour313>") == ["harbour313"])
    #expect(try authors(head: "<meta name=author content=5min>") == [])
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
    "Written by", "(Image: Harbour Press)", "The bridge was closed to lorries", "admin",
    "Chief Executive Officer", "Sign in", "https://harbour.example/ada",
    "Ada writes novels from Harbour Town, Fenland",
  ])
  func `are no addresses, offices and sentences`(content: String) throws {
    let head = "<meta property=og:site_name content='Harbour Post'><meta name=author content='\(content)'>"
    #expect(try authors(head: head) == [])
  }

  @Test(arguments: [
    ("Harbour Post", "Harbour Post"), ("Harbourpost", "Harbourpost"), ("harbour-post.at", "harbour-post.at"),
    ("Harbour Press GmbH, Harbour Town, Germany", "Harbour Press GmbH"), ("Redaktion", "Redaktion"),
    ("Harbour Post Staff", "Harbour Post Staff"), ("By the Harbour Team", "the Harbour Team"),
  ])
  func `are desks, companies and the site where nobody else signs`(content: String, name: String) throws {
    let site = "<meta property=og:site_name content='Harbour Post'>"
    let head = site + "<meta name=author content='\(content)'>"
    #expect(try authors(head: head) == [name])
    #expect(try authors(head: head, under: "<div>By Ada Holm</div>") == ["Ada Holm"])
    #expect(try authors(head: head + "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content=dpa>") == ["dpa"])
  }

  @Test func `are no company that has made the site`() throws {
    let site = "<meta property=og:site_name content='Harbour Post'>"
    #expect(try authors(head: site + "<meta name=author content='Webschmiede GmbH'>") == [])
    #expect(try authors(head: site + "<meta name=author content='Harbour Media GmbH'>") == ["Harbour Media GmbH"])
  }

  @Test func `are not what the site calls itself and nobody signs`() throws {
    #expect(try authors(head: "<meta property=og:site_name content='Harbour Post'>") == [])
  }

  @Test(arguments: [
    ("ada.holm", "<div>By <a href=/author/ada>Ada Holm</a></div>", ["Ada Holm"]),
    ("Ada", "<div>Eine Kolumne von Ada Holm</div>", ["Ada Holm"]),
    ("Ada Holm", "<div class=byline>By Ada Holm and Jo Rask</div>", ["Ada Holm", "Jo Rask"]),
    ("Ada Holm", "<div class=byline>By Ada Holm, Deputy Chief of the Harbour</div>", ["Ada Holm"]),
    ("Harbour Web Design", "<div>Erstellt von Ada am 12. März 2019</div>", ["Ada"]),
    ("Ada Holm", "<div>Von Hafen zu Hafen unterwegs sein</div>", ["Ada Holm"]),
    ("Ada Holm", "<div class=byline>By Ada Holm, New Delhi</div>", ["Ada Holm"]),
    ("Ada Holm, Harbour Media GmbH", "", ["Ada Holm"]), ("Ada Holm, Austria", "", ["Ada Holm"]),
    ("Ada Holm", "<p>Photo: by Jo Rask</p>", ["Ada Holm"]), ("Ada Holm", "<p>Interview von Jo Rask</p>", ["Ada Holm"]),
    ("Martin Holm, Jr.", "", ["Martin Holm"]),
  ])
  func `are those at the title, who know better than a template`(
    stated: String, line: String, expected: [String]
  ) throws {
    #expect(try authors(head: "<meta name=author content='\(stated)'>", under: line) == expected)
  }

  @Test func `are not who put an article of others online`() throws {
    let head = json("\"datePublished\": \"2019\", \"author\": \"Mia Lund\"")
    let line = "<div>By <a rel=author href=/a>Ada Holm</a></div>"
    #expect(try authors(head: head, under: line) == ["Mia Lund"])
    let account = json("\"datePublished\": \"2019\", \"author\": \"MiaL7\"")
    #expect(try authors(head: account, under: line) == ["Ada Holm"])
    let witness = "<meta name=parsely-author content='Ada Holm'>"
    #expect(try authors(head: head + witness, under: line) == ["Ada Holm"])
  }

  @Test(arguments: [
    "<div>12 March 2019 10:45 EST by Ada Holm</div>", "<div>Am 12. März 2019 um 10:45 Uhr von Ada Holm</div>",
    "<div>By Ada HolmMarch 12, 2019</div>", "<div>By Ada HolmUpdated 12 March 2019</div>",
    "<p>12 March 2019 | By Ada Holm | Reads: 4822</p>",
    "<p>Written by</p><p>Ada Holm</p>", "<h3>Published by</h3><h3>Ada Holm</h3>",
    "<div>Posted by Ada Holm under harbours, bridges and lorries | Tags: one, two, three, four, five</div>",
  ])
  func `stand in lines that hold other things`(line: String) throws {
    #expect(try authors(under: line) == ["Ada Holm"])
  }

  @Test(arguments: [
    "<p>Von: </p><p>Ada Holm</p>", "<p>Auteur : Ada Holm</p>", "<p>Von Ada Holm am 12. März 2019 um 9 Uhr</p>",
    "<section><h4>Autor</h4><p>Ada Holm, </p></section>",
    "<div class=post-footer><span class=post-author>Eingestellt von Ada Holm</span></div>",
  ])
  func `may stand below the article`(line: String) throws {
    #expect(try authors(end: line) == ["Ada Holm"])
  }

  @Test(arguments: [
    "<div class=date-and-author>Mar 12, 2019 · Ada Holm</div>", "<div class=author-line>Ada Holm | 12.03.2019</div>",
    "<p class=author>Ada (Lund) Holm, MD*, CFP®</p>", "<p>submitted 2 hours ago by Ada Holm</p>",
    "<p>12 March <a href=/profile/ada-holm>Ada Holm</a> 4 min</p>",
  ])
  func `stand by a date, a degree or a link to their page`(line: String) throws {
    #expect(try authors(under: line) == ["Ada Holm"])
  }

  @Test func `may be named after a desk`() throws {
    let line = "<p class=byline>Harbour staff and Levant Wire in Damascus</p>"
    #expect(try authors(under: line) == ["Levant Wire"])
  }

  @Test func `are followed by no address`() throws {
    #expect(try authors(under: "<p>Von Ada Holm ada.holm@harbour.example</p>") == ["Ada Holm"])
  }

  @Test(arguments: [
    "<p class=author-price>billed annually</p>", "<p>Autor/des Beitrags</p>",
    "<p><a href=/user/terms?utm=free-trial>Free Trial</a></p>", "<p class=byline>From the Harbour</p>",
  ])
  func `are no wares and no forms`(line: String) throws {
    #expect(try authors(under: line) == [])
  }

  @Test func `are found between the title and a text far below it`() throws {
    let menu = (1...9).map { "<li><a href=/n\($0)>Pier \($0)</a></li>" }.joined()
    let under = "<ul>\(menu)</ul><h5>Autor: </h5><div>Ada Holm</div><ul>\(menu)</ul>"
    #expect(try authors(under: under) == ["Ada Holm"])
  }

  @Test func `are not who is linked for other reasons`() throws {
    #expect(try authors(under: "<p><a href=/profile/all>Harbour People</a></p>") == [])
    #expect(try authors(under: "<p>12 March <a href=/user/login>Log in</a></p>") == [])
  }

  @Test func `may be one small word that somebody goes by`() throws {
    #expect(try authors(under: "<div>by harbourmouse</div>") == ["harbourmouse"])
    #expect(try authors(under: "<div>by <a href=/profile/7>mouse7</a></div>") == ["mouse7"])
    #expect(try authors(under: "<div>By subscribing you agree to all</div>") == [])
  }

  @Test func `are of the first of many items`() throws {
    func post(_ name: String) -> String {
      """
      <div itemscope itemtype=http://schema.org/Comment><span itemprop=author itemscope
      itemtype=http://schema.org/Person><a itemprop=name>\(name)</a> <span>Well-known member</span></span></div>
      """
    }
    #expect(try authors(under: post("ada7") + post("jo8")) == ["ada7"])
  }

  @Test func `are none of a shop's customers`() throws {
    let review = """
      <script type=application/ld+json>{"@type": "Product", "name": "Rope", "review":
      {"@type": "Review", "author": "Jo R.", "datePublished": "2019-03-12"}}</script>
      """
    #expect(try authors(head: review) == [])
  }

  @Test(arguments: [
    ("HARBOUR TOWN (AP) — ", ["AP"]), ("Hafenstadt (dpa/lno) – ", ["dpa"]), ("Harbour Town, March 12 (Reuters) - ", ["Reuters"]),
    ("Hafenstadt (KNA). ", ["KNA"]),
    ("The party of Justice (PTI) and the union (UPI) say: ", []),
  ])
  func `are the agency whose report it is, where nobody signs`(start: String, names: [String]) throws {
    let html = "<h1>Bridge closed to lorries</h1><div class=story><p>\(start)\(prose.dropFirst(3))</div>"
    #expect(try CleanStage(CleanSettings()).process(page(html)).authors == names)
  }

  @Test func `are all of those that are stated`() throws {
    let person = json("\"datePublished\": \"2019\", \"author\": \"Ada Holm\"")
    let both = "<meta name=author content='Ada Holm, Jo Rask'>"
    #expect(try authors(head: person + both) == ["Ada Holm", "Jo Rask"])
    let papers = "<meta name=citation_author content='Holm, A.'><meta name=citation_author content='Jo Rask'>"
    #expect(try authors(head: papers) == ["A. Holm", "Jo Rask"])
  }
}
