public import Corpus

/// An article of plain paragraphs, as if it had been cleaned.
public func article(
  _ path: String, _ paragraphs: [String], title: String? = nil, published: String? = nil,
  url: String? = nil, language: String? = "en"
) -> Article {
  var text = ""
  var blocks: [Block] = []
  for paragraph in paragraphs {
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += paragraph
    blocks.append(
      Block(kind: .paragraph, range: TextRange(start: start, end: text.utf8.count)))
  }
  var article = Article(
    id: DocumentID(input: "test", path: Array(path.utf8)),
    source: Source(
      input: "test", format: "html", path: Array(path.utf8), byteCount: text.utf8.count,
      sha256: String(repeating: "0", count: 64)),
    encoding: EncodingEvidence(
      used: "utf-8", why: "valid_utf8", declared: nil, detected: nil, replaced: 0),
    text: text, blocks: blocks)
  article.title = title
  article.url = url
  article.language = language
  article.published = published.map {
    StatedDate(value: $0, precision: .day, from: "json-ld")
  }
  return article
}
