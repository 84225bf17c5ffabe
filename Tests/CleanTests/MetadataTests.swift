import Clean
import Corpus
import Testing

@Suite struct `The metadata of an article` {
  @Test(arguments: [
    ("<title>Bridge closed to lorries - The Harbour Post</title>", "", "Bridge closed to lorries"),
    ("<title>Bridge closed | News</title>", "<h1>Bridge closed</h1>", "Bridge closed"),
    (
      "<meta property=og:title content='Bridge closed to lorries'>",
      "<h1>The Harbour Post</h1><h1>Bridge closed to lorries</h1>", "Bridge closed to lorries"
    ),
    (
      "<meta property=og:title content='Bridge closed to lorries'>", "<h1>The Harbour Post</h1>",
      "Bridge closed to lorries"
    ),
    (
      "<meta property=og:site_name content=Post><meta property=og:title content='Closed: why – Post'>",
      "", "Closed: why"
    ),
    ("<svg><title>icon</title></svg><title>Bridge</title>", "", "Bridge"),
    ("<title>Fish &amp;amp; chips</title>", "", "Fish & chips"),
    ("<title>Bridge | harbour.example | The harbour's paper for all its towns</title>", "<h1>Bridge</h1>", "Bridge"),
    ("<title>The Post » Archive » Bridge closed to lorries</title>", "<h1>The Post</h1><h2><a href=/9>Bridge closed to lorries</a></h2>", "Bridge closed to lorries"),
    ("<title>Villa Ada - Holidays in Harbour Town and more</title>", "<h2>Villa Ada</h2>", "Villa Ada"),
    ("<title>Bridge closed to lorries</title>", "<h1>Harbour:<br>Bridge closed to lorries</h1>", "Bridge closed to lorries"),
    ("<title>Harbour news of today</title>", "<h1>Harbour news<br>of the bridge</h1>", "Harbour news of the bridge"),
    ("<title>Bridge closed to lorries</title>", "<h1>12.03.2019 - Bridge closed to lorries</h1>", "Bridge closed to lorries"),
    ("<title>Riot: what we know</title>", "<h1>6 January 2021 riot: what we know</h1>", "6 January 2021 riot: what we know"),
    ("<title>12 March 2019 in the harbour</title>", "<h1>12 March 2019 in the harbour</h1>", "12 March 2019 in the harbour"),
    (
      "<meta property=og:site_name content='The Post'>" + json("\"headline\": \"Bridge closed - The Post\", \"datePublished\": \"2019\""), "", "Bridge closed"
    ),
    ("<meta property=og:site_name content='The Post'><title>Bridge closed | The Post</title>", "<h1>Bridge closed | The Post</h1>", "Bridge closed"),
    (
      json("\"headline\": \"Bridge is closed to lorries\", \"datePublished\": \"2019-03-12\""),
      "<h1>Harbour Bridge is closed to lorries</h1>", "Bridge is closed to lorries"
    ),
  ])
  func `has the title that page and statements agree on`(
    head: String, body: String, title: String
  ) throws {
    #expect(try article(head: head, body: body).title == title)
  }

  @Test(arguments: [
    (json("\"author\": \"Ada Holm\", \"datePublished\": \"2019\""), ["Ada Holm"]),
    (
      json("\"author\": [{\"@type\": \"Person\", \"name\": \"Ada Holm\"}, {\"name\": \"By Jo Rask\"}]"),
      ["Ada Holm", "Jo Rask"]
    ),
    (json("\"author\": {\"givenName\": \"Ada\", \"familyName\": \"Holm\"}"), ["Ada Holm"]),
    ("<meta name=author content='By ADA HOLM and Jo Rask'>", ["Ada Holm", "Jo Rask"]),
    ("<meta name=author content='Von Ada Holm, Jo Rask und Mia Lund'>", ["Ada Holm", "Jo Rask", "Mia Lund"]),
    ("<meta property=article:author content='https://www.facebook.com/ada'>", []),
    ("<meta name=author content='Staff Writer'>", ["Staff Writer"]),
    ("<meta name=author content='Post'><meta property=og:site_name content=Post>", ["Post"]),
    ("<meta name=author content=ada@example.org>", []),
    ("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Holm'>", ["Ada Holm"]),
  ])
  func `has people for authors`(head: String, authors: [String]) throws {
    #expect(try article(head: head).authors == authors)
  }

  @Test(arguments: [
    (json("\"datePublished\": \"2019-03-12T09:30:15.000+0100\""), "2019-03-12T09:30:15+01:00", "json-ld"),
    (json("\"datePublished\": \"2019-03-12 09:30\""), "2019-03-12T09:30", "json-ld"),
    ("<meta property=article:published_time content=2019-03-12T00:30:00Z>", "2019-03-12T00:30:00Z", "meta:article:published_time"),
    ("<meta name=date content=20190312>", "2019-03-12", "meta:date"),
    ("<meta name=date content='Tue, 12 Mar 2019 10:00:00 GMT'>", "2019-03-12T10:00:00Z", "meta:date"),
    ("<meta name=dc.date content=2019-03>", "2019-03", "meta:dc.date"),
    (
      "<meta property=article:published_time content=2019-02-30><meta name=date content=2019-03-01>",
      "2019-03-01", "meta:date"
    ),
    ("<link rel=canonical href=https://post.example/2019/03/12/bridge>", "2019-03-12", "url"),
    ("<link rel=canonical href=https://post.example/2019-03-12-bridge>", "2019-03-12", "url"),
    ("<link rel=canonical href=https://post.example/2019/03/bridge>", "2019-03", "url"),
  ])
  func `has the date as stated, and where`(head: String, value: String, from: String) throws {
    let published = try #require(try article(head: head).published)
    #expect(published.value == value)
    #expect(published.from == from)
  }

  @Test(arguments: [
    ("en", "March 12, 2019"), ("en", "12 March 2019"), ("en", "Published: 12 Mar 2019, 10:30 am"),
    ("de", "12. März 2019"), ("de", "12.03.2019, 10:30 Uhr"), ("fr", "Publié le 12 mars 2019"),
    ("es", "12 de marzo de 2019"), ("pt", "12 de março de 2019"), ("it", "12 marzo 2019"),
    ("nl", "12 maart 2019"), ("pl", "12 marca 2019"), ("tr", "12 Mart 2019"),
    ("ru", "12 марта 2019"), ("ar", "12 مارس 2019"), ("ar", "١٢ آذار ٢٠١٩"),
    ("ar", "الثلاثاء 12 آذار/مارس 2019"), ("zh", "2019年3月12日"), ("ja", "2019年03月12日"),
    ("en-US", "3/12/2019"), ("en-GB", "12/03/2019"),
  ])
  func `has a visible date in the page's language`(language: String, text: String) throws {
    let html = """
      <html lang=\(language)><title>Bridge closed to lorries</title><h1>Bridge closed to lorries</h1>
      <div>\(text)</div><div class=story>\(prose)</div></html>
      """
    let published = try CleanStage(CleanSettings()).process(page(html)).published
    #expect(published?.value == "2019-03-12")
    #expect(published?.from == "text")
  }

  @Test func `has no date of copyright, comments or the future`() throws {
    let body = """
      <h1>Bridge</h1><div class=comments><time datetime=2018-01-01>old</time></div>
      <footer>© 2017 The Post, 1 May 2017</footer>
      """
    #expect(try article(body: body).published == nil)
    let head = json("\"datePublished\": \"2031-01-01\"")
    #expect(try article(head: head, captured: "2019-03-12T00:00:00Z").published == nil)
  }

  @Test(arguments: [
    ("<link rel=canonical href=/a/b.html?x=1>", "https://post.example/a/b.html?x=1"),
    ("<link rel=canonical href=//m.example/a>", "https://m.example/a"),
    ("<link rel=canonical href=../c>", "https://post.example/news/c"),
    ("<link rel=canonical href=https://post.example/>", "https://post.example/news/today/bridge"),
    ("<link rel=canonical href='javascript:x'>", "https://post.example/news/today/bridge"),
    ("<meta property=og:url content='https://post.example/og'>", "https://post.example/og"),
    ("", "https://post.example/news/today/bridge"),
  ])
  func `has a canonical address that can be followed`(head: String, url: String) throws {
    #expect(try article(head: head, url: "https://post.example/news/today/bridge").url == url)
  }

  @Test func `has sections and tags that say something`() throws {
    let head = """
      <meta property=og:site_name content='The Harbour Post'><meta property=article:section content=tags>
      <meta name=parsely-section content=Town>
      <meta name=keywords content='bridge, 8ae9ab2d-fe1b-4230-acb8-a59b52877682, ., "No way, 2019'>
      """
    let article = try article(head: head)
    #expect(article.section == "Town")
    #expect(article.tags == ["bridge", "2019"])
  }

  @Test func `has site, section and tags`() throws {
    let head = """
      <meta property=og:site_name content='The Harbour Post'><meta property=article:section content=Town>
      <meta property=article:tag content=bridge><meta property=article:tag content='ferry, bridge'>
      """
    let found = try article(head: head)
    #expect(found.site == "The Harbour Post")
    #expect(found.section == "Town")
    #expect(found.tags == ["bridge", "ferry"])
  }

  @Test func `has the language of the text, not the template's`() throws {
    let found = try CleanStage(CleanSettings()).process(page("<html lang=de><p>\(prose)"))
    #expect(found.language == "en")
    #expect(try #require(found.languageScore) > 800)
  }

  @Test(arguments: [
    "{\"@type\": \"NewsArticle\", \"headline\": \"Bridge\nclosed\", \"author\": \"Ada Holm\",}",
    "/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\",\"author\":\"Ada Holm\"}/*]]>*/",
    "{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": [\"Thing\", \"ReportageNewsArticle\"], "
      + "\"headline\": \"Bridge \\u0063losed\", \"author\": {\"name\": \"Ada Holm\"}}]}",
    "{\"@type\": \"http://schema.org/NewsArticle\", \"headline\": \"Bridge closed\", \"author\": [\"Ada Holm\"",
  ])
  func `is read from JSON-LD that is not quite JSON`(script: String) throws {
    let found = try article(head: "<script type=application/ld+json>\(script)</script>")
    #expect(found.title == "Bridge closed")
    #expect(found.authors == ["Ada Holm"])
  }
}

/// A news article in JSON-LD with `members`.
func json(_ members: String) -> String {
  "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \(members)}</script>"
}

@Suite struct `Bylines` {
  private func authors(_ byline: String) throws -> [String] {
    let html = "<h1>Bridge</h1>\(byline)<div class=story>\(prose)</div>"
    return try CleanStage(CleanSettings()).process(page(html)).authors
  }

  @Test(arguments: [
    ("<meta name=author content='Levant Wire in Damascus'>", ["Levant Wire"]),
    ("<meta name=author content='unserem Korrespondenten in Beirut'>", []),
    ("<meta name=author content='Ada Holm, Reuters'>", ["Ada Holm"]),
    ("<meta name=author content=Reuters>", ["Reuters"]),
    ("<meta name=author content='ByAda Holm'>", ["Ada Holm"]),
    ("<meta name=author content='Ada Holm, PhD'>", ["Ada Holm"]),
    ("<meta property=og:site_name content='The Post'><meta name=author content='The Post'>", ["The Post"]),
    ("<p>By <a href=/author/ada-holm>Ada Holm</a> on Monday</p>", ["Ada Holm"]),
  ])
  func `name people, and agencies where there are none`(byline: String, names: [String]) throws {
    #expect(try authors(byline) == names)
  }
}
