import Corpus
import TestSupport
import Testing

@Suite struct `What is stored` {
  @Test func `comes back as it was`() throws {
    let article = fullArticle()
    #expect(try Article(storedBytes: article.storedBytes) == article)
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 300, -300, Int.max, Int.min])
  func `keeps every integer`(number: Int) throws {
    var writer = ByteWriter()
    writer.write(number)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.integer() == number)
    #expect(reader.isAtEnd)
  }

  @Test func `is refused wherever it is cut short, without a crash`() {
    let bytes = fullArticle().storedBytes
    for count in 0..<bytes.count {
      #expect(throws: ByteReader.Damage.self) {
        try Article(storedBytes: Array(bytes[..<count]))
      }
    }
  }

  @Test func `never asks for more memory than it has bytes`() {
    // A length of 2^60, and nothing behind it.
    var writer = ByteWriter()
    writer.write(UInt64(1) << 60)
    #expect(throws: ByteReader.Damage.self) {
      var reader = ByteReader(writer.bytes)
      _ = try reader.strings()
    }
  }
}

@Suite struct `A document's id` {
  @Test func `depends on input, path and member, and on where each ends`() {
    let ids = [
      DocumentID(input: "a", path: Array("b".utf8)),
      DocumentID(input: "ab", path: []),
      DocumentID(input: "a", path: [], member: Array("b".utf8)),
      DocumentID(input: "a", path: Array("b".utf8), member: Array("c".utf8)),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func `is the same for ever`() {
    let id = DocumentID(input: "news", path: Array("2015/camp.html".utf8))
    #expect(id.description == "w5494839feabf7a5e0a6b1ec8")
  }

  @Test func `can be read from its text`() {
    let id = DocumentID(input: "news", path: [0xff, 0x0a])
    #expect(DocumentID(id.description) == id)
    #expect(DocumentID("w123") == nil)
    #expect(DocumentID("x" + id.description.dropFirst()) == nil)
  }

  @Test func `is ordered as its text is`() {
    let ids = (0..<200).map { DocumentID(input: "i", path: Array("\($0)".utf8)) }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }
}

private func fullArticle() -> Article {
  var article = article(
    "a/b.html", ["One “quoted” para.", "يرموك"], title: "T", published: "2015-04-08",
    url: "https://x.example/")
  article.authors = ["A. Writer", "B"]
  article.modified = StatedDate(value: "2015-04", precision: .month, from: "text")
  article.tags = ["t"]
  article.flags = ["partial"]
  article.languageScore = 990
  article.links = [Anchor(range: TextRange(start: 0, end: 3), target: "https://y.example/")]
  article.blocks[1] = Block(kind: .item, level: 1, number: -3, range: article.blocks[1].range)
  article.images = [
    Picture(source: "https://y.example/a.jpg", alternative: nil, caption: "A bridge", offset: 4)
  ]
  article.license = "CC BY"
  (article.titleFrom, article.siteFrom, article.authorsFrom, article.licenseFrom) = ("a", "b", "c", "d")
  return article
}
