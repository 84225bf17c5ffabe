import Clean
import Corpus
import Testing

@Suite struct `An article in Markdown` {
  private let stage = CleanStage(CleanSettings())

  @Test func `has title, byline, headings, lists and links`() throws {
    var sample = try article(head: json("\"author\": \"Ada Holm\", \"datePublished\": \"2019-03-12\""))
    sample.title = "Bridge *closed*"
    sample.text = "One [a].\n\nTwo\n\nThree\n\nFour\n\n1. Five"
    func range(_ start: Int, _ end: Int) -> TextRange { TextRange(start: start, end: end) }
    sample.blocks = [
      Block(kind: .paragraph, range: range(0, 8)), Block(kind: .heading, level: 3, range: range(10, 13)),
      Block(kind: .item, range: range(15, 20)), Block(kind: .item, range: range(22, 26)),
      Block(kind: .paragraph, range: range(28, 35)),
    ]
    sample.links = [Anchor(range: range(0, 3), target: "https://post.example/")]
    #expect(
      stage.markdown(of: sample) == """
        # Bridge \\*closed\\*

        *Ada Holm · 2019-03-12*

        [One](<https://post.example/>) \\[a\\].

        ### Two

        - Three
        - Four

        1\\. Five

        """)
  }
}
