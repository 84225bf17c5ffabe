import Compression

/// A WARC, record by record.
struct WARCBuilder {
  private(set) var records: [[UInt8]] = []

  mutating func add(
    _ type: String, _ fields: [String] = [], id: String? = nil, url: String? = nil,
    block: [UInt8]
  ) {
    var head = "WARC/1.0\r\nWARC-Type: \(type)\r\n"
    head += "WARC-Record-ID: <urn:test:\(id ?? "\(records.count)")>\r\n"
    if let url { head += "WARC-Target-URI: \(url)\r\n" }
    for field in fields { head += field + "\r\n" }
    head += "WARC-Date: 2024-03-05T10:11:12Z\r\nContent-Length: \(block.count)\r\n\r\n"
    records.append(Array(head.utf8) + block + Array("\r\n\r\n".utf8))
  }

  /// A response with this page.
  mutating func page(_ html: [UInt8], _ fields: [String] = ["Content-Type: text/html"]) {
    add(
      "response", ["Content-Type: application/http; msgtype=response"],
      url: "http://example.org/\(records.count)", block: Self.http("200 OK", fields) + html)
  }

  static func http(_ status: String, _ fields: [String]) -> [UInt8] {
    Array(("HTTP/1.1 \(status)\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
  }

  var plain: [UInt8] { Array(records.joined()) }

  /// Each record packed on its own.
  var packed: [UInt8] { Array(records.map { Gzip.compressed($0) }.joined()) }
}

/// A ZIP with a directory.
struct ZipBuilder {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Where each entry begins.
  private(set) var offsets: [Int] = []

  /// - Parameter isStreamed: Whether checksum and lengths stand behind the data.
  mutating func add(
    _ name: String, _ contents: [UInt8], packed: Bool = true, flags: Int = 0,
    isStreamed: Bool = false
  ) {
    var checksum = CRC32()
    checksum.update(contents)
    // What stands between gzip's head and its checksum is deflate.
    let data = packed ? Array(Gzip.compressed(contents).dropFirst(10).dropLast(8)) : contents
    let kind = little(20, 2) + little(isStreamed ? flags | 8 : flags, 2) + little(packed ? 8 : 0, 2)
    let lengths =
      little(Int(checksum.value), 4) + little(data.count, 4) + little(contents.count, 4)
    let tail = little(name.utf8.count, 2) + little(0, 2)
    offsets.append(bytes.count)
    directory +=
      little(0x0201_4b50, 4) + little(20, 2) + kind + little(0, 4) + lengths + tail + little(0, 10)
      + little(bytes.count, 4) + Array(name.utf8)
    bytes +=
      little(0x0403_4b50, 4) + kind + little(0, 4) + (isStreamed ? little(0, 12) : lengths) + tail
      + Array(name.utf8) + data
    if isStreamed { bytes += little(0x0807_4b50, 4) + lengths }
    count += 1
  }

  var finished: [UInt8] {
    bytes + directory + little(0x0605_4b50, 4) + little(0, 4) + little(count, 2)
      + little(count, 2) + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }
}

/// A tar in the POSIX form.
struct TarBuilder {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ contents: [UInt8], type: String = "0") {
    var head = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { head[place + index] = byte }
    }
    put(name, at: 0)
    put(octal(contents.count, 11), at: 124)
    put("        ", at: 148)
    put(type, at: 156)
    put("ustar", at: 257)
    put(octal(head.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
    bytes += head + contents
    bytes += [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
  }

  var finished: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  private func octal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}

func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
}

/// A page of words that depend on `number`, 100 to 3,000 bytes long.
func samplePage(_ number: Int) -> [UInt8] {
  let words = ["river", "market", "storm", "village", "bread", "council", "Zoë", "report"]
  var state = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1
  var text = "<!DOCTYPE html><title>Page \(number)</title><p>"
  for _ in 0..<(10 + number * 37 % 400) {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    text += words[Int(state >> 61)] + " "
  }
  return Array(text.utf8)
}
