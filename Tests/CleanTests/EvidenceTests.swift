import Clean
import Corpus
import Settings
import Testing

@Suite struct `Where metadata were found` {
  @Test(arguments: [
    ("<meta property=og:title content='Bridge closed'>", "meta:og:title"),
    ("<title>Bridge closed</title>", "title"),
    (json("\"headline\": \"Bridge closed\", \"datePublished\": \"2019\""), "json-ld"),
  ])
  func `is said of a title`(head: String, from: String) throws {
    #expect(try article(head: head).titleFrom == from)
    let both = try article(head: head, body: "<h1>Bridge closed</h1>")
    #expect(both.title == "Bridge closed" && both.titleFrom == "heading")
  }

  @Test func `are read with every character that a reference names`() throws {
    let head = "<meta property=og:title content='می&zwnj;خواهم &check;&copy 2020'>"
    #expect(try article(head: head).title == "می\u{200c}خواهم ✓© 2020")
  }

  @Test(arguments: [
    ("<meta property=og:site_name content='The Post'>", "meta:og:site_name"),
    ("<meta name=application-name content='The Post'>", "meta:application-name"),
    (json("\"datePublished\": \"2019\", \"publisher\": {\"name\": \"The Post\"}"), "json-ld"),
  ])
  func `is said of a site`(head: String, from: String) throws {
    let found = try article(head: head)
    #expect(found.site == "The Post" && found.siteFrom == from)
  }

  @Test(arguments: [
    ("<meta name=author content='Ada Holm'>", "", "meta:author"),
    ("", "<p class=byline>By Ada Holm</p>", "byline"), ("", "<a rel=author href=/ada>Ada Holm</a>", "marked"),
    ("", "<div><a href=/author/ada-holm>Ada Holm</a></div>", "link"), ("", "<div>By Ada Holm</div>", "text"),
    (json("\"datePublished\": \"2019\", \"author\": \"Ada Holm\""), "", "json-ld"),
  ])
  func `is said of authors`(head: String, line: String, from: String) throws {
    let found = try article(head: head, body: "<h1>Bridge closed</h1>\(line)")
    #expect(found.authors == ["Ada Holm"] && found.authorsFrom == from)
  }

  @Test func `is not said of what was not found`() throws {
    let found = try article()
    #expect(found.titleFrom == nil && found.siteFrom == nil && found.authorsFrom == nil)
  }
}

@Suite struct `The licence of an article` {
  private let free = "https://creativecommons.org/licenses/by/4.0/"

  @Test(arguments: [
    (json("\"datePublished\": \"2019\", \"license\": \"https://creativecommons.org/licenses/by/4.0/\""), "", "json-ld"),
    (json("\"datePublished\": \"2019\", \"license\": {\"url\": \"https://creativecommons.org/licenses/by/4.0/\"}"), "", "json-ld"),
    ("<link rel=license href=https://creativecommons.org/licenses/by/4.0/>", "", "rel:license"),
    ("<meta name=DC.rights content=https://creativecommons.org/licenses/by/4.0/>", "", "meta:dc.rights"),
    ("", "<footer><a rel='license nofollow' href=https://creativecommons.org/licenses/by/4.0/>CC</a></footer>", "rel:license"),
    ("", "<p>This text is free: <a href=https://creativecommons.org/licenses/by/4.0/>CC BY</a>.</p>", "link"),
  ])
  func `is what the page states`(head: String, body: String, from: String) throws {
    let found = try article(head: head, body: body)
    #expect(found.license == free && found.licenseFrom == from)
  }

  @Test(arguments: ["dc.rights", "dcterms.rights", "rights"])
  func `is no copyright line`(name: String) throws {
    #expect(try article(head: "<meta name=\(name) content='© 2024 The Post. All rights reserved'>").license == nil)
  }

  @Test func `may have a name and no address`() throws {
    let found = try article(head: "<meta name=dcterms.license content='Open Government Licence'>")
    #expect(found.license == "Open Government Licence")
  }

  @Test(arguments: [
    "<figure><img src=x><figcaption>Photo: A. Holm, <a href=https://creativecommons.org/licenses/by/2.0/>CC BY</a></figcaption></figure>",
    "<div id=comments><p>See <a href=https://creativecommons.org/licenses/by/2.0/>this licence</a>, I would say.</p></div>",
    "<a href=https://creativecommons.org/>Creative Commons</a>",
    "<a href=https://creativecommons.org/licenses/by/4.0/>A</a> <a href=https://creativecommons.org/licenses/by-nc/4.0/>B</a>",
  ])
  func `is none of a picture, a reader, or one of two`(body: String) throws {
    #expect(try article(body: body).license == nil)
  }
}

@Suite struct `A page in AMP's dialect` {
  private let html = """
    <html ⚡><head><link rel=canonical href=https://post.example/bridge></head><h1>Bridge</h1>
    <amp-sidebar><ul><li><a href=/>Home</a><li><a href=/news>News of the day</a></ul></amp-sidebar>
    <div class=story>\(prose)</div><amp-consent><p>We use cookies, and would like to have your \
    consent to all of them, if you please.</p></amp-consent>
    """

  @Test func `is the page that it is a copy of, and says what it is`() throws {
    let found = try CleanStage(CleanSettings()).process(page(html, url: "https://post.example/amp/bridge"))
    #expect(found.text == paragraphs.joined(separator: "\n\n"))
    #expect(found.url == "https://post.example/bridge" && found.flags == ["amp"])
  }

  @Test func `is dropped where the settings want the page itself`() throws {
    let stage = CleanStage(.with { $0.amp = .drop })
    let copy = page(html, url: "https://post.example/amp/bridge")
    #expect(throws: CleanStage.Failure.ampCopy(of: "https://post.example/bridge")) { try stage.process(copy) }
    // Nobody knows where this one was saved from: it may be the page itself.
    #expect(try stage.process(page(html)).flags == ["amp"])
    // A page that is AMP and nothing else is no copy.
    #expect(try stage.process(page(html, url: "https://post.example/bridge")).flags == ["amp"])
  }

  @Test(arguments: [
    ("https://post-example.cdn.ampproject.org/c/s/post.example/bridge", "https://post.example/bridge"),
    ("https://post-example.cdn.ampproject.org/v/post.example/bridge?x=1", "http://post.example/bridge"),
    ("https://www.google.com/amp/s/post.example/bridge", "https://post.example/bridge"),
    ("https://www.google.com/amp", "https://www.google.com/amp"),
  ])
  func `is not of the cache that it was saved from`(saved: String, address: String) throws {
    #expect(try article(url: saved).url == address)
  }
}
