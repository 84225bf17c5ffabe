import Corpus
import Fetch
import Testing

@Suite struct `What a saved page says of itself` {
  @Test func `is its address, by a browser`() throws {
    let page = try page(
      "<!DOCTYPE html>\n<!-- saved from url=(0028)https://news.example/a?b=1#c -->")
    #expect(page.url == "https://news.example/a?b=1#c")
    #expect(page.source.captured == nil)
  }

  @Test func `is its address and time, by SingleFile`() throws {
    let page = try page(
      """
      <!DOCTYPE html> <html lang=en><!--
       Page saved with SingleFile
       url: https://news.example/story
       saved date: Tue Mar 05 2024 10:11:12 GMT+0100 (Central European Standard Time)
      -->
      """)
    #expect(page.url == "https://news.example/story")
    #expect(page.source.captured == "2024-03-05T10:11:12+01:00")
  }

  @Test func `is its address and time, by HTTrack`() throws {
    let page = try page(
      "<html><!-- Mirrored from news.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014],"
        + " Sat, 09 Nov 2019 01:02:03 GMT -->")
    #expect(page.url == "http://news.example/a.html")
    #expect(page.source.captured == "2019-11-09T01:02:03Z")
  }

  @Test(arguments: [
    "<!-- saved from url=(0014)about:internet -->", "<!-- saved from url= -->",
    "<!-- url: https://news.example -->", "<!-->", "<!-- -->",
    "<!-- SingleFile\n url: file:///home/me \n saved date: yesterday -->",
    "<p>saved from url=(0020)https://news.example</p>",
  ])
  func `is nothing where it says nothing`(start: String) throws {
    let page = try page(start)
    #expect(page.url == nil && page.source.captured == nil)
  }

  // The first was found by Fuzz, target `page`.
  @Test(arguments: [
    "<!-- saved from url=(-1)http://a.example -->", "<!-- saved from url=()http://a.example -->",
    "<!-- saved from url=(99999999999999999999)http://a.example -->",
    "<!-- saved from url=)( -->", "<!-- Mirrored from by HTTrack -->",
    "<!-- Mirrored from  by HTTrack, , -->", "<!-- saved from url=(0003)http://a.example -->",
  ])
  func `may be nonsense`(start: String) throws {
    let url = try page(start).url
    #expect(url == nil || url == "http://a.example")
  }

  @Test func `yields to what the container knows`() throws {
    var document = try document("<!-- saved from url=(0020)https://page.example --><p>")
    document.url = "https://archive.example"
    #expect(try FetchStage(FetchSettings()).page(document).url == "https://archive.example")
  }

  private func page(_ start: String) throws -> Page {
    try FetchStage(FetchSettings()).page(document(start + "<p>Text.</p>"))
  }

  private func document(_ html: String) throws -> SourceDocument {
    try SourceDocument(file: Array(html.utf8), input: "test", path: [], limit: 1 << 20)
  }
}
