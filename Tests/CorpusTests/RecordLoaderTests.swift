import Corpus
import Testing

@Suite struct `What loads records` {
  @Test(arguments: RecordLoader.allCases)
  func `declares every key, but for lists that pandas keeps as they are`(loader: RecordLoader) {
    let text = loader.text(folder: "corpus")
    for field in RecordSchema.fields {
      let isPlain =
        switch field.shape {
        case .list, .object: false
        default: true
        }
      if isPlain || loader != .pandas {
        #expect(["\"", "'", "`"].contains { text.contains("\($0)\(field.key)\($0)") }, "\(field.key)")
      }
    }
  }

  @Test(arguments: RecordLoader.allCases)
  func `closes what it opens`(loader: RecordLoader) {
    var open: [Character] = []
    for character in loader.text(folder: "corpus") {
      switch character {
      case "(", "[", "{": open.append(character)
      case ")": #expect(open.popLast() == "(")
      case "]": #expect(open.popLast() == "[")
      case "}": #expect(open.popLast() == "{")
      default: break
      }
    }
    #expect(open.isEmpty)
  }

  @Test(arguments: [
    (RecordLoader.duckdb, #"'hedge': "#, false),
    (.duckdb, #""hedge" VARCHAR"#, true),
    (.duckdb, #"'ent_scores': 'DOUBLE[]'"#, true),
    (.spark, "`mentions`: ARRAY<BIGINT>", true),
    (.hf, #""hedge": Value("string")"#, true),
    (.arrow, #"("lat", pa.float64())"#, true),
    (.pandas, #""language_score": "Float64""#, true),
    (.elasticsearch, #""published":{"type":"date""#, true),
  ])
  func `writes types as its tool does`(loader: RecordLoader, words: String, isThere: Bool) {
    #expect(loader.text(folder: "corpus").contains(words) == isThere)
  }
}
