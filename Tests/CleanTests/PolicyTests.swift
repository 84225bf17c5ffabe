import Clean
import Corpus
import Settings
import Testing

@Suite struct `What the settings leave in` {
  @Test(arguments: [
    "<figure class=wp-block-image><img src=a.jpg><figcaption>The old bridge in May. Photo: A. Holm</figcaption></figure>",
    "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The old bridge in May. Photo: A. Holm</p></div>",
  ])
  func `is a caption where captions are`(figure: String) throws {
    let html = "<h1>Bridge</h1><div class=story>\(prose)\(figure)\(otherProse)</div>"
    let caption = "The old bridge in May. Photo: A. Holm"
    #expect(try !cleaned(html) { _ in }.text.contains(caption))
    let found = try cleaned(html) { $0.captions = .keep }
    #expect(found.blocks.filter { $0.kind == .caption }.map { found.text[$0.range] } == [caption])
  }

  @Test func `is no caption of a teaser`() throws {
    let html =
      "<h1>Bridge</h1><div class=story>\(prose)</div><div class=related><figure><img src=b.jpg><figcaption>The ferry in June"
      + "</figcaption></figure></div>"
    #expect(try !cleaned(html) { $0.captions = .keep }.text.contains("June"))
  }

  @Test(arguments: ["<p class=article-excerpt>", "<h2>", "<p class=standfirst>"])
  func `is no standfirst where these are dropped`(element: String) throws {
    let standfirst = "The town council closes its oldest crossing to lorries, and opens a ferry line instead."
    let html =
      "<title>Bridge</title><h1>Bridge</h1>\(element)\(standfirst)</\(element.dropFirst().prefix { $0.isLetter || $0.isNumber })>"
      + "<div class=story>\(prose)\(otherProse)</div>"
    #expect(try cleaned(html) { _ in }.text.hasPrefix(standfirst))
    #expect(try cleaned(html) { $0.standfirst = .drop }.text.hasPrefix(paragraphs[0]))
  }

  @Test func `is what readers wrote, without their names and the hour`() throws {
    let html =
      "<h1>Bridge</h1><div class=story>\(prose)</div><section><h3>Kommentare (1)</h3><div><b>anna7</b> <span>13.03.2024 "
      + "09:10</span><p>I took that bridge every day.</p></div></section>"
    let found = try cleaned(html) { $0.comments = .keep }
    #expect(found.blocks.filter { $0.kind == .comment }.map { found.text[$0.range] } == ["I took that bridge every day."])
  }
}

private func cleaned(_ html: String, _ change: (inout CleanSettings) -> Void) throws -> Article {
  try CleanStage(CleanSettings.with(change)).process(page(html))
}

private let otherProse = prose.replacing("Monday", with: "Sunday").replacing("in a year", with: "a year")
  .replacing("free", with: "and free")
