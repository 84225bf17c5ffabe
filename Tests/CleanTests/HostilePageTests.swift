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
    func seconds(_ count: Int) -> Double {
      let html = page("<title>Title here</title>" + String(repeating: part, count: count) + prose)
      let stage = CleanStage(CleanSettings())
      var best = Double.infinity
      for _ in 0..<3 {
        best = min(best, cpuSeconds { _ = try? stage.process(html) })
      }
      return best
    }
    let count = 15_000 / part.utf8.count
    #expect(seconds(2 * count) < 2.6 * seconds(count) + 0.02)
  }
}
