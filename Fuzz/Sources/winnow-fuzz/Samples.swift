import Compression
import Files

/// Small whole files of every kind that is read.
struct Samples {
  let page = Array(
    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>A</title></head><body><p>Zoë said so.</p></body></html>"
      .utf8)

  static let markup = [
    "<meta charset=", "<?xml version=\"1.0\" encoding=\"", "windows-1251", "iso-2022-jp",
    "\u{1b}$B",
    "<!--", "-->", "<!-- saved from url=(9)http://a.b -->",
    "<meta http-equiv=content-type content=",
  ]

  var pages: [[UInt8]] {
    let legacy =
      Array("<meta charset=koi8-r><p>".utf8) + [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4] + [0x0a]
    let japanese = Array("<p>".utf8) + [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]
    let wide: [UInt8] = [0xff, 0xfe] + page.flatMap { [$0, 0] as [UInt8] }
    let chinese =
      Array("<meta charset=gb18030><p>".utf8) + [0xd6, 0xd0, 0xce, 0xc4, 0x81, 0x30, 0x81, 0x30]
    let korean = Array("<meta charset=euc-kr><p>".utf8) + [0xb0, 0xa1, 0xc7, 0xd1]
    let taiwan = Array("<meta charset=big5><p>".utf8) + [0xa4, 0xa4, 0x88, 0x62, 0xa4, 0xe5]
    let shift = Array("<meta charset=shift_jis><p>".utf8) + [0x93, 0xfa, 0x96, 0x7b, 0xb1]
    let extended =
      Array("<meta charset=euc-jp><p>".utf8) + [0xc6, 0xfc, 0x8f, 0xb0, 0xa1, 0x8e, 0xb1]
    return [page, legacy, japanese, wide, chinese, korean, taiwan, shift, extended]
  }

  var packed: [[UInt8]] {
    // A greeting by Python's `bz2` and `lzma`.
    let bzip2: [UInt8] = [
      0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0x05, 0x2c, 0x0e, 0x22, 0x00,
      0x00, 0x03, 0x9d, 0x80, 0x40, 0x05, 0x80, 0x05, 0x00, 0x40, 0x02, 0x44, 0xc0, 0x00, 0x20,
      0x00, 0x21, 0x24, 0x80, 0xd3, 0xca, 0x10, 0x34, 0x0d, 0x0a, 0x1a, 0xde, 0xb9, 0x0a, 0xb6,
      0x58, 0xd4, 0x14, 0xf7, 0xc5, 0xdc, 0x91, 0x4e, 0x14, 0x24, 0x01, 0x4b, 0x03, 0x88, 0x80,
    ]
    let xz: [UInt8] = [
      0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x04, 0xe6, 0xd6, 0xb4, 0x46, 0x02, 0x00, 0x21,
      0x01, 0x16, 0x00, 0x00, 0x00, 0x74, 0x2f, 0xe5, 0xa3, 0xe0, 0x00, 0x1a, 0x00, 0x16, 0x5d,
      0x00, 0x1e, 0x1c, 0x03, 0xc4, 0x86, 0x38, 0x66, 0x55, 0x7d, 0x47, 0x98, 0xd9, 0xe1, 0x7d,
      0x3a, 0xe1, 0x09, 0x9b, 0x59, 0xec, 0x1c, 0x62, 0x00, 0x00, 0x00, 0xfc, 0xf9, 0xcd, 0x9b,
      0xae, 0x09, 0xab, 0x91, 0x00, 0x01, 0x32, 0x1b, 0xb6, 0x28, 0x93, 0x47, 0x1f, 0xb6, 0xf3,
      0x7d, 0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5a,
    ]
    return [Gzip.compressed(page), Zstd.compressed(page), bzip2, xz]
  }

  private func record(_ type: String, _ block: [UInt8], _ fields: String = "") -> [UInt8] {
    let head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:x:\(block.count)>\r\n"
      + "WARC-Date: 2024-03-05T10:11:12Z\r\nWARC-Target-URI: http://a.example/\(block.count)\r\n"
      + fields + "Content-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  var warcs: [[UInt8]] {
    let http = "Content-Type: application/http\r\n"
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    let plain = record("response", Array((head + "\r\n").utf8) + page, http)
    let chunk =
      Array("\(String(page.count, radix: 16))\r\n".utf8) + page + Array("\r\n0\r\n\r\n".utf8)
    let chunked = record(
      "response", Array((head + "Transfer-Encoding: chunked\r\n\r\n").utf8) + chunk, http)
    let gzip = record(
      "response", Array((head + "Content-Encoding: gzip\r\n\r\n").utf8) + Gzip.compressed(page),
      http)
    let revisit = record("revisit", [], http + "WARC-Refers-To: <urn:x:\(page.count)>\r\n")
    let records = [record("warcinfo", Array("a: b".utf8)), plain, chunked, gzip, revisit]
    return [
      Array(records.joined()), Array(records.map { Gzip.compressed($0) }.joined()),
      Array(records.map { Zstd.compressed($0) }.joined()), Gzip.compressed(Array(records.joined())),
    ]
  }

  var arcs: [[UInt8]] {
    let block = Array("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + page
    let description = "1 0 A\nURL IP-address Archive-date Content-type Archive-length\n"
    let parts = [
      Array(
        "filedesc://a.arc 0.0.0.0 20040305101112 text/plain \(description.utf8.count)\n\(description)\n"
          .utf8),
      Array("http://a.example/ 1.2.3.4 20040305101112 text/html \(block.count)\n".utf8) + block + [
        0x0a
      ],
    ]
    return [Array(parts.joined()), Array(parts.map { Gzip.compressed($0) }.joined())]
  }

  var zips: [[UInt8]] { [zip(isPacked: true), zip(isPacked: false)] }

  private func zip(isPacked: Bool) -> [UInt8] {
    func little(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    var checksum = CRC32()
    checksum.update(page)
    let data = isPacked ? Array(Gzip.compressed(page).dropFirst(10).dropLast(8)) : page
    let name = Array("a.html".utf8)
    let shared =
      little(20, 2) + little(0, 2) + little(isPacked ? 8 : 0, 2) + little(0, 4)
      + little(Int(checksum.value), 4) + little(data.count, 4) + little(page.count, 4)
      + little(name.count, 2) + little(0, 2)
    let entry = little(0x0403_4b50, 4) + shared + name + data
    let directory =
      little(0x0201_4b50, 4) + little(20, 2) + shared + [UInt8](repeating: 0, count: 14) + name
    return entry + directory + little(0x0605_4b50, 4) + little(0, 4) + little(1, 2) + little(1, 2)
      + little(directory.count, 4) + little(entry.count, 4) + little(0, 2)
  }

  var tars: [[UInt8]] {
    let tar =
      entry("x/a.html", page) + entry("b.mht", mhtmls[0]) + [UInt8](repeating: 0, count: 1024)
    return [tar, Gzip.compressed(tar)]
  }

  private func entry(_ name: String, _ contents: [UInt8]) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { head[place + index] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    put(name, at: 0)
    put(octal(contents.count, 11), at: 124)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put(octal(head.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
    return head + contents + [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
  }

  var mhtmls: [[UInt8]] {
    let parts = [
      "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/\r\n\r\n<p>Zo=C3=AB said=\r\n so.</p>",
      "Content-Type: text/css\r\nContent-Transfer-Encoding: base64\r\n\r\ncCB7fQ==",
    ]
    let head =
      "From: <Saved by Blink>\r\nDate: Tue, 5 Mar 2024 10:11:12 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
    return [Array((head + parts.map { "--b\r\n\($0)\r\n" }.joined() + "--b--\r\n").utf8)]
  }

  var lines: [[UInt8]] {
    let text = """
      {"id":"1","text":"A\\u00e9 \\ud83d\\ude00.","metadata":{"url":"http://a.example","date":"2024-03-05"}}
      {"html":"<p>B","url":"http://b.example","authors":["C",{"name":"D"}]}

      {"text":"E","n":[1,2.5e3,null,true],"tags":"x;y"}
      """
    return [Array(text.utf8), Gzip.compressed(Array(text.utf8))]
  }
}
