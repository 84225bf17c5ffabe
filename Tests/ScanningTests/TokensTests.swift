import Scanning
import Testing

@Suite struct `Tokens` {
  @Test(arguments: [
    "[She] [paid] [$] [1,200.50] [,] [he] [did] [n't] [.]",
    "[Syria] ['s] [army] [and] [Iran] [’s]",
    "[We] [’ll] [see] [O'Neill] [at] [10:30] [p.m.]",
    "[Mr.] [J.] [Smith] [of] [the] [U.S.] [Army] [,] [Sept.] [3]",
    "[a] [two] [-] [year] [plan] [--] [or] [...] [not]",
    "[See] [https://example.org/a?b=c] [,] [write] [to] [a.b@example.org] [.]",
    "[@somebody] [said] [#something] [today]",
    "[in] [the] [1990s] [and] [on] [the] [21st]",
    "[“] [Yes] [,] [”] [he] [said]",
    "[المخيم] [،] [قال] [أحمد]",
  ])
  func `are cut as English tokenizers do`(sample: String) {
    #expect(bracketed(sample) { Scanning.tokens(in: $0) }.withoutSpaces == sample.withoutSpaces)
  }

  @Test func `have no white space inside, in any text`() {
    for seed in 1...600 {
      let text = randomText(seed: UInt64(seed), count: 2 + seed % 40)
      let tokens = Scanning.tokens(in: text.utf8.span)
      expectWellFormed(tokens, in: text)
      let words = tokens.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
      #expect(!words.contains { $0.unicodeScalars.contains { $0.properties.isWhitespace } })
    }
  }

  @Test func `hold every byte that is no white space`() {
    for seed in 1...50 {
      let text = randomText(seed: UInt64(seed), count: 2 + seed % 40)
      let bytes = Array(text.utf8)
      let held = Scanning.tokens(in: text.utf8.span).flatMap { Array(bytes[$0]) }
      let solid = text.unicodeScalars.filter { !$0.properties.isWhitespace }
      #expect(String(decoding: held, as: UTF8.self).unicodeScalars.elementsEqual(solid))
    }
  }
}

@Suite struct `A word table` {
  private let table = WordTable([(1, "one two said"), (2, "two per_cent Straßenverkehr")])

  @Test func `knows the classes of its words`() {
    #expect(table[WordKey("one")] == 1)
    #expect(table[WordKey("two")] == 3)
    #expect(table[WordKey("per cent")] == 2)
    #expect(table[WordKey("three")] == 0)
  }

  @Test func `does not mind ASCII case`() {
    #expect(table[WordKey("SAID")] == 1)
    #expect(table[WordKey("straßenverkehr")] == 2)
  }
}

extension String {
  fileprivate var withoutSpaces: String { filter { $0 != " " } }
}
