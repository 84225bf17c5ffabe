import Clean
import Corpus

/// `html` as it comes from fetch.
func page(_ html: String, url: String? = nil, captured: String? = nil) -> Page {
  Page(
    id: DocumentID(input: "test", path: Array("page.html".utf8)),
    source: Source(
      input: "test", format: "html", path: Array("page.html".utf8), byteCount: html.utf8.count,
      sha256: String(repeating: "0", count: 64), captured: captured),
    encoding: EncodingEvidence(
      used: "utf-8", why: "valid_utf8", declared: nil, detected: nil, replaced: 0),
    url: url, html: Array(html.utf8))
}

/// The article of a page with `head` and `body`, and prose enough to be one.
func article(
  head: String = "", body: String = "", url: String? = nil, captured: String? = nil
) throws -> Article {
  try CleanStage(CleanSettings()).process(
    page(
      "<html><head>\(head)</head><body>\(body)<div class=story>\(prose)</div></body></html>",
      url: url, captured: captured))
}

/// Three paragraphs of our own.
let prose = paragraphs.map { "<p>\($0)</p>" }.joined()

let paragraphs = [
  """
  The harbour bridge was closed to lorries on Monday, after engineers had found cracks in two \
  of its eleven piers. Cars may still cross, said the council, but not faster than a cyclist.
  """,
  """
  Repairs will take until the spring, and cost about as much as the town spends on its schools \
  in a year. “Nobody likes it, and nobody has a better idea,” said Ilse Brandt, who leads the \
  works department.
  """,
  """
  Shops on the eastern bank expect fewer visitors before the holidays. The ferry, which stopped \
  in 1988, is to run again from next week, twice an hour, free of charge.
  """,
]
