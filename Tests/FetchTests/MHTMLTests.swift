import Corpus
import Fetch
import Files
import Settings
import Testing

@Suite struct `MHTML` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `of Chrome gives the page with its address and time`() throws {
    let text = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://example.org/a?b=c
      Subject: A page
      Date: Tue, 5 Mar 2024 10:11:12 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--x----"


      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://example.org/a?b=c

      <!DOCTYPE html><meta charset=3D"utf-8"><p>Zo=C3=AB and=
       more =3D=
       100=Z
      ------MultipartBoundary--x----
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: cid:1

      iVBORw0KGgo=
      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-Location: https://example.org/frame

      <p>a frame
      ------MultipartBoundary--x------

      """
    let opened = try opened(text)
    let page = try #require(opened.documents.first)
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<!DOCTYPE html><meta charset=\"utf-8\"><p>Zoë and more = 100=Z")
    #expect(page.url == "https://example.org/a?b=c" && page.label == nil)
    #expect(page.source.captured == "2024-03-05T10:11:12Z" && page.source.member == nil)
    #expect(page.source.format == "mhtml")
    #expect(opened.documents.count == 1 && opened.tally[.pagePart] == 2 && opened.codes.isEmpty)
  }

  @Test func `of Internet Explorer gives the page in the encoding that its head says`() throws {
    let text = """
      From: "Saved by Windows Internet Explorer 8"
      Subject: A page
      Date: Tue, 5 Mar 2024 10:11:12 +0100
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; start="<root>"; boundary="=_Next"

      This is a multi-part message in MIME format.

      --=_Next
      Content-Type: multipart/alternative; boundary="=_Next_Inner"

      --=_Next_Inner
      Content-Type: text/html; charset="windows-1251"
      Content-ID: <other>

      <p>no
      --=_Next_Inner
      Content-Type: text/html; charset="windows-1251"
      Content-Transfer-Encoding: base64
      Content-ID: <root>
      Content-Location: file://C:\\page.htm

      PHA+zOjw
      --=_Next_Inner--
      --=_Next--

      """
    let page = try #require(try opened(text).documents.first)
    #expect(page.url == nil && page.source.captured == "2024-03-05T10:11:12+01:00")
    let decoded = try FetchStage(FetchSettings()).page(page)
    #expect(String(decoding: decoded.html, as: UTF8.self) == "<p>Мир")
    #expect(decoded.encoding.used == "windows-1251")
  }

  @Test func `that is cut short is booked`() throws {
    let head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    let part = "Content-Type: text/html\n\n<p>A page that does not"
    #expect(try opened(head + part).codes == ["archive_hole"])
    #expect(try opened(head + part + "\n--x--\n").pages == [Array("<p>A page that does not".utf8)])
    #expect(try opened(head).codes == ["not_html"])
  }

  @Test func `that nests without end costs no more than its length`() throws {
    var text = "Content-Type: multipart/related; boundary=b0\n\n"
    for level in 0..<20_000 {
      text += "--b\(level)\nContent-Type: multipart/related; boundary=b\(level + 1)\n\n"
    }
    let opened = try opened(text)
    #expect(opened.documents.isEmpty && opened.codes == ["not_html"])
  }

  private func opened(_ text: String) throws -> Opened {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let bytes = Array(lines.joined(separator: "\r\n").utf8)
    return try Opened(bytes, named: "a.mhtml", in: scratch)
  }
}
