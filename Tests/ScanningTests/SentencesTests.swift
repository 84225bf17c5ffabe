import Scanning
import Testing

@Suite struct `Sentences` {
  @Test(arguments: [
    "[It rained.] [Nobody came.]",
    "[Was it you?] [It was!] [Well…]",
    "[Mr. Smith met Gen. A. B. Jones in Washington.] [They talked.]",
    "[It cost $3.5 million, i.e. too much.] [She paid.]",
    "[He lives in the U.S. with his dog.] [In the U.S. he is free.]",
    "[She moved to the U.S.] [The dog stayed.]",
    "[Acme Inc. said so.] [It fell.]",
    "[“It is over.”] [He left.]",
    "[He said: “It is over.”] [“It is not,” she said.]",
    "[“Is it over?” he asked.] [It was.]",
    "[(It was.)] [Then it was not.]",
    "[“Das ist vorbei.“] [Er ging.]",
    "[He paused ... and went on.] [Later he did not.]",
    "[See No. 5 on p. 12.] [Then stop.]",
    "[The law of 1990.[12]] [It failed. [3]] [Others did not.]",
    "[A headline without a stop]\n[And a paragraph.]",
    "[River]\t[12]\t[It is high.] [It fell.]",
    "[It began in Homs.][The army came.]",
    "[Er kam am 7. April.] [Sie ging.]",
    "[He met J. K. Rowling on Sept. 3.] [She spoke.]",
    "[Was it Yahoo! or not?] [Nobody knew.]",
    "[he came late.] [nobody minded.]",
    "[It was cut into words .] [So was this .]",
    "[é. x]",
    "[It was late. :-)]\n[She left. …]",
    "[He called Inc. , and left.] [She did.]",
    "[It served minority rights. 4] [Even though it did not last, it did.]",
    "[It served minority rights.4] [Even though it did not last, it did.]",
    "[They took version 2.4 The Hague had none.]",
    "[It lasted for years.] [(photo: A. Finch)]",
    "[He works for Acme Inc. (the maker of nails).]",
    "[Figure 1.5] [Residents of the town vote.]",
    "[Table 2 is full.]",
    "[Write to Jane.Doe@site.example.] [She will answer.]",
    "[It is at www.site.example/new.html.] [Please look.]",
    "[They left, you and I.] [Did you see Albert I. Jones?]",
    "[And that was all . . . .] [Nobody came.]",
    "[It is N°. 12 of the list.]",
    "[1. The first thing] [2. The second thing] [3. The third.]",
    "[a. The first thing] [b. The second thing]",
    "[He was born on 1. April.]",
  ])
  func `end where a reader ends them`(sample: String) {
    #expect(bracketed(sample) { Scanning.sentences(in: $0) } == sample)
  }

  @Test(arguments: [
    "[هل وصلت المساعدات؟] [لم تصل بعد.]",
    "[یہ ایک جملہ ہے۔] [یہ دوسرا ہے۔]",
    "[今天下雨。][没有人来。]",
    "[¿Quién fue?] [¡Nadie!] [Nadie habló.]",
    "[Она пришла.] [Он ушёл.]",
  ])
  func `end at the stops of other scripts`(sample: String) {
    #expect(bracketed(sample) { Scanning.sentences(in: $0) } == sample)
  }

  @Test func `are none in nothing`() {
    #expect(Scanning.sentences(in: "".utf8.span).isEmpty)
    #expect(Scanning.sentences(in: " \n\n \u{a0}".utf8.span).isEmpty)
  }

  @Test func `lie on scalar boundaries and apart in any text`() {
    for seed in 1...600 {
      let text = randomText(seed: UInt64(seed), count: 2 + seed % 40)
      expectWellFormed(Scanning.sentences(in: text.utf8.span), in: text)
    }
  }
}
