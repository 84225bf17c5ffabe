import Corpus
import Scanning
import TestSupport
import Testing

@testable import Annotate

@Suite struct `Hostile texts` {
  /// A text and what is wrong with it.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let unit: String

    var testDescription: String { name }

    func text(_ count: Int) -> String { String(repeating: unit, count: count) }
  }

  static let hostile = [
    Hostile(name: "quotation marks", unit: "\""),
    Hostile(name: "opening marks", unit: "“"),
    Hostile(name: "marks with words", unit: "“a b c d e” "),
    Hostile(name: "parentheses", unit: "("),
    Hostile(name: "pairs of parentheses", unit: "(AB) "),
    Hostile(name: "names", unit: "Omar Said and "),
    Hostile(name: "a sentence of verbs", unit: "Smith said that he vowed to "),
    Hostile(name: "commas and cues", unit: "x, said "),
    Hostile(name: "according to", unit: "according to "),
    Hostile(name: "numbers", unit: "12,3.4:5-"),
    Hostile(name: "dates", unit: "April 3, last two the "),
    Hostile(name: "one word", unit: "a"),
    Hostile(name: "dots", unit: "."),
    Hostile(name: "initials", unit: "A."),
    Hostile(name: "e-mail addresses cut short", unit: "a.b@"),
    Hostile(name: "apostrophes", unit: "'s"),
    Hostile(name: "cells", unit: "Omar Said\tsaid "),
    Hostile(name: "clauses", unit: "of a man who in it said "),
    Hostile(name: "appositions", unit: "A, who is, "),
    Hostile(name: "places", unit: "Homs, Syria, "),
  ]

  @Test(arguments: hostile)
  func `cost in proportion to their length`(hostile: Hostile) {
    // Sixteen times the text may cost eighty times the time, for caches and noise; a square costs
    // 256 times. The quickest of three runs is what the text costs, in time of the processor.
    let count = 1600 / hostile.unit.utf8.count
    let short = quickest { _ = annotations(of: hostile.text(count)) }
    let long = quickest { _ = annotations(of: hostile.text(count * 16)) }
    #expect(long < short * 80 + 0.1)
  }

  /// In seconds.
  private func quickest(_ work: () -> Void) -> Double {
    (0..<3).map { _ in cpuSeconds(work) }.min() ?? 0
  }

  @Test func `of nothing give nothing`() {
    #expect(annotations(of: "").found == Annotations())
    #expect(annotations(of: "\n\n\n").found.entities.isEmpty)
  }

  @Test func `get ranges on scalar boundaries, whatever they hold`() {
    for seed in 1...60 {
      let text = noise(seed: UInt64(seed), count: 120)
      let (whole, found) = annotations(of: text)
      let bytes = Array(whole.utf8)
      for range in allRanges(of: found) {
        #expect(range.end <= bytes.count)
        #expect(range.start == bytes.count || !bytes[range.start].isUTF8Continuation)
        #expect(range.end == bytes.count || !bytes[range.end].isUTF8Continuation)
      }
    }
  }

  @Test func `are annotated the same every time`() {
    let text = noise(seed: 7, count: 3000)
    #expect(annotations(of: text).found == annotations(of: text).found)
  }

  /// What spaCy asks of a document whose tokens are given.
  @Test func `have entities and sentences that start and end where tokens do`() {
    for seed in 1...60 {
      let (_, found) = annotations(of: noise(seed: UInt64(seed), count: 120))
      let starts = Set(found.tokens.map(\.start))
      let ends = Set(found.tokens.map(\.end))
      for range in found.sentences + found.entities.map(\.range) {
        #expect(starts.contains(range.start) && ends.contains(range.end))
      }
    }
  }

  @Test func `have tokens in order, apart, that hold all but single spaces`() {
    let (text, found) = annotations(of: noise(seed: 3, count: 400) + "Nature.The  end\tA.Na")
    let bytes = Array(text.utf8)
    var end = 0
    for token in found.tokens {
      #expect(token.start >= end && token.start < token.end)
      #expect(bytes[end..<token.start].allSatisfy { $0 == 0x20 } && token.start - end <= 1)
      end = token.end
    }
    #expect(bytes.count - end <= 1)
  }

  private func allRanges(of found: Annotations) -> [TextRange] {
    var ranges = found.tokens + found.sentences + found.entities.map(\.range)
    ranges += found.roles.flatMap { [$0.range, $0.head] }
    ranges += found.acronyms.flatMap { [$0.short, $0.long] }
    ranges += found.quotes.flatMap {
      [$0.range] + $0.pieces + [$0.cue, $0.speaker].compactMap { $0 }
    }
    ranges += found.dates.map(\.range) + found.sources.map(\.range)
    return ranges + found.quantities.map(\.range) + found.links.map(\.range)
  }

  /// Words that rules look for, in no order.
  private func noise(seed: UInt64, count: Int) -> String {
    let pieces = [
      "Omar Said ", "said ", "that ", "“", "”", "\"", "‘", "’", "'s ", "(", ") ", "AB", "(ABC) ",
      ". ", ", ", "according to ", "the ", "Mr. ", "President ", "in ", "Syria ", "Homs", " U.S. ",
      "April ", "3", "2015 ", "Tuesday ", "two ", "years ", "ago ", "last ", "five miles ", "$3 ",
      "@x ", "http://a.b/c ", "قال ", "الحسن ", "字。", "é", "🕊", "«", "»", "—", "-", "reportedly ",
      "spokesman ", "Al Agency ", "\n", "\n\n", "\t", "n't ", "mayor of ", "\u{301}", "\u{a0}",
    ]
    var state = seed
    var text = ""
    for _ in 0..<count {
      state = mixed(state &+ 0x9e37_79b9_7f4a_7c15)
      text += pieces[Int(state % UInt64(pieces.count))]
    }
    return text
  }
}
