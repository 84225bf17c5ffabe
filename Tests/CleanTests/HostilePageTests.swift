import Clean
import Corpus
import TestSupport
import Testing

/// Twice the page may cost twice the time, and not four times.
@Suite(.serialized) struct `The cost of a hostile page` {
  @Test(arguments: [
    "<div>", "<p>word word word word word word word word word word, word.</p>", "<a href=x>y</a> ",
    "<table><tr><td>a<td>b", "<article><h2>Title here</h2>", "word ", "<br>x<br>",
    "<div class='article body comment related'><p>x</p></div>", "<ul><li>item</li>", "<time>1 May 2001</time>",
    "<span itemprop=author>A B</span>", "e\u{301}", "\u{64b}", "<b><i>x",
    "<script type=application/ld+json>{\"a\":[[[</script>", "<div class=card><p>x</p><p>y</p>",
    "<div id=cookie-consent><p>We and our partners use cookies on this page.</p>", "<h2>2 comments</h2>x",
    "<script>{\"a\":\"b\",", "<div data-x='{\"a\":\"", "<pre>   x\n  y", "<li><ul><li>x", "<b a=\"", "&#x41;&amp",
  ])
  func `grows with its length`(part: String) {
    #expect(isLinear(in: 15_000 / part.utf8.count) { String(repeating: part, count: $0) })
  }

  /// What stands in angle quotes is repeated, each time with another number for `#`.
  @Test(arguments: [
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"keywords\":[‹\"k#\",›]}</script>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[‹{\"@id\":\"#\"},›]}</script>",
    "<script type=application/ld+json>[‹{\"@id\":\"#\",\"headline\":\"x\",\"author\":{\"@id\":\"x\"},\"@type\":\"Article\"},›]</script>",
    "<meta name=keywords content='‹k#,›'>", "<meta name=author content='‹Ada H#, ›'>", "<title>‹a# - b | ›</title>",
    "<title>Bridge</title><h1>Bridge</h1><p>x</p>‹<div><h1>Tunnel #</h1>›", "‹<h2><a href=#>Teaser number #</a></h2>›",
    "<p>x<script>x={‹b#:\"a b c d e f g h i j k l m n o p q r s t u v w\",›}</script>",
  ])
  func `grows with what it states`(page: String) {
    let parts = page.split { $0 == "‹" || $0 == "›" }.map(String.init)
    let (before, part) = page.hasPrefix("‹") ? ("", parts[0]) : (parts[0], parts[1])
    let after = page.hasSuffix("›") ? "" : parts[parts.count - 1]
    #expect(
      isLinear(in: 40_000 / part.utf8.count) { count in
        before + (0..<count).map { part.replacing("#", with: "\($0)") }.joined() + after
      })
  }

  @Test(arguments: [
    "a b c<br><br>",
    "<section><h1>Tunnel</h1><time>1 May 2001</time><p>\(paragraphs[1]) \(paragraphs[2])</p></section>",
  ])
  func `grows with a class as long as the page`(part: String) {
    #expect(
      isLinear(in: 20_000 / part.utf8.count) { count in
        let name = String(repeating: "x", count: 40 * count)
        return "<div class='caption \(name)'><h1>Bridge</h1>\(String(repeating: part, count: count))</div>"
      })
  }

  private func isLinear(in count: Int, _ html: (Int) -> String) -> Bool {
    func seconds(_ count: Int) -> Double {
      let page = page("<title>Title here</title>" + html(count) + prose)
      let stage = CleanStage(CleanSettings())
      return (0..<3).map { _ in cpuSeconds { _ = try? stage.process(page) } }.min() ?? 0
    }
    return seconds(2 * count) < 2.6 * seconds(count) + 0.02
  }
}
