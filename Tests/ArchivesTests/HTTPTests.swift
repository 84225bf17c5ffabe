import Archives
import Testing

@Suite struct `An HTTP head` {
  @Test(arguments: ["\r\n", "\n"])
  func `ends at an empty line, whatever ends lines`(lineEnd: String) throws {
    let lines = ["HTTP/1.1 200 OK", "Content-Type: text/html;", "\tcharset=x", "no field", "A:b"]
    let text = lines.map { $0 + lineEnd }.joined() + lineEnd
    let head = try #require(HTTPHead(Array((text + "<p>").utf8)))
    #expect(head.status == 200 && head.byteCount == text.utf8.count)
    #expect(head.fields.first("a") == "b")
    #expect(head.fields.contentType?.parameter("charset") == "x")
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nA: b\r\n", "<p>HTTP/1.1\n\n"])
  func `that does not end is none`(text: String) {
    #expect(HTTPHead(Array(text.utf8)) == nil)
  }

  @Test func `with a value over a million lines is read in time`() throws {
    let head = Array("HTTP/1.1 200 OK\r\nA: b\r\n".utf8)
    let lines = Array(String(repeating: " x\r\n", count: 1_000_000).utf8)
    let found = try #require(HTTPHead(head + lines + [13, 10]))
    let value = try #require(found.fields.first("a"))
    #expect(value.hasPrefix("b x x") && value.utf8.count < 1 << 17)
  }

  @Test func `may lack a status`() throws {
    #expect(try #require(HTTPHead(Array("HTTP/1.0\n\n".utf8))).status == 0)
    #expect(try #require(HTTPHead(Array("HTTP/2 301 \n\n".utf8))).status == 301)
  }

  @Test func `gives what there is of chunks that break off`() throws {
    let head = try #require(HTTPHead(Array("HTTP/1.1 200\nTransfer-Encoding: chunked\n\n".utf8)))
    for (stored, data) in [
      ("3\r\nabc\r\n0\r\n\r\n", "abc"), ("3\r\nab", "ab"), ("3\r\nabc\r\nzz\r\nd", "abc"),
      ("2\nab\n1;x\nc\n", "abc"), ("-1\r\nabc", "-1\r\nabc"), ("ffffffffff\r\na", "ffffffffff\r\na"),
    ] {
      guard case .bytes(let bytes) = head.body(Array(stored.utf8), limit: 100) else {
        Issue.record("nothing came of \(stored)")
        continue
      }
      #expect(String(decoding: bytes, as: UTF8.self) == data)
    }
  }
}

@Suite struct `A content type` {
  @Test(arguments: [
    ("text/html; charset=utf-8", "text/html", "utf-8"),
    ("TEXT/HTML;Charset = \"x; y\" ;a=b", "text/html", "x; y"),
    ("application/xhtml+xml;a;charset='z'", "application/xhtml+xml", "z"),
    ("text/html;charset=", "text/html", nil), ("", "", nil), (";;=", "", nil),
  ])
  func `has a media type and parameters`(text: String, media: String, charset: String?) {
    let type = ContentType(text)
    #expect(type.media == media && type.parameter("charset") == charset)
    #expect(type.isHTML == (media.hasSuffix("html") || media.contains("xhtml")))
  }
}
