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

  @Test func `gives a table the columns of its widest row, and joins the paragraphs of a quote`() throws {
    var sample = try article()
    sample.title = nil
    sample.text = "Pier\n\nEast\t4\n\nOne|\n\nTwo\n\na\n  b"
    func range(_ start: Int, _ end: Int) -> TextRange { TextRange(start: start, end: end) }
    sample.blocks = [
      Block(kind: .row, range: range(0, 4)), Block(kind: .row, range: range(6, 12)),
      Block(kind: .quote, range: range(14, 18)), Block(kind: .quote, range: range(20, 23)),
      Block(kind: .code, range: range(25, 30)),
    ]
    sample.links = []
    #expect(
      stage.markdown(of: sample) == """
        | Pier |  |
        | --- | --- |
        | East | 4 |

        > One\\|
        >
        > Two

        ```
        a
          b
        ```

        """)
  }
}
