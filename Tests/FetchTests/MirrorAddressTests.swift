import Corpus
import Fetch
import Testing

@Suite struct `An address from the path` {
  @Test(arguments: [
    ("example.org/index.html", "http://example.org/"),
    ("example.org/news/1.html", "http://example.org/news/1.html"),
    ("mirror/www.example.co.uk/a/b", "http://www.example.co.uk/a/b"),
    ("https/example.org/a.html", "https://example.org/a.html"),
    ("Example.ORG:8080/a.html", "http://example.org:8080/a.html"),
    // wget -E, -K, and its names for Windows.
    ("example.org/story.php?id=5.html", "http://example.org/story.php?id=5"),
    ("example.org/story.php@id=5&x=1.html", "http://example.org/story.php?id=5&x=1"),
    ("example.org/a.php.html", "http://example.org/a.php"),
    ("example.org/a.html.orig", "http://example.org/a.html"),
    ("example.org/a/index.html?p=2", "http://example.org/a/?p=2"),
    ("example.org/me@home.html", "http://example.org/me@home.html"),
    ("example.org/été #1.html.gz", "http://example.org/%C3%A9t%C3%A9%20%231.html"),
    ("a.com/b.com/c.html", "http://a.com/b.com/c.html"),
  ])
  func `is what a mirror's folders say`(path: String, address: String) throws {
    #expect(try page(path).pathURL == address)
  }

  @Test(arguments: [
    "page.html", "news/page.html", "v1.2/page.html", "2015.04.08/page.html", "site.tar/page.html",
    "pages.old/a.html", "example.org", ".com/a.html", "-a.com/b.html", "a..com/b.html",
    "a/b/c/d/e/example.org/x.html", "db.gz/x.html",
  ])
  func `is none where no folder is a host`(path: String) throws {
    #expect(try page(path).pathURL == nil)
  }

  @Test func `is the last that counts, and says which it is`() throws {
    let saved = try page("example.org/a.html", "<!-- saved from url=(0018)https://b.example/ -->")
    #expect(saved.url == "https://b.example/" && saved.urlFrom == "saved_comment")
    #expect(saved.pathURL == "http://example.org/a.html")
    #expect(try page("example.org/a.html").urlFrom == nil)
  }

  private func page(_ path: String, _ start: String = "") throws -> Page {
    try FetchStage(FetchSettings()).page(
      SourceDocument(
        file: Array((start + "<p>Text.</p>").utf8), input: "test", path: Array(path.utf8),
        limit: 1000))
  }
}
