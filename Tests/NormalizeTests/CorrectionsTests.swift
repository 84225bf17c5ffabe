import Corpus
import Normalize
import TestSupport
import Testing

@Suite struct `Corrections of names` {
  @Test func `pin a spelling`() throws {
    let text = try corrected(#"{"pin": "Mekdad"}"#, "They met Meqdad. Meqdad and Mekdad spoke.")
    #expect(text == "They met Mekdad. Mekdad and Mekdad spoke.")
  }

  @Test func `merge what spelling does not`() throws {
    let text = try corrected(
      #"{"merge": ["Rukban", "Rokhban Camp"]}"#, "Aid left Rukban for Rokhban Camp and Rukban.")
    #expect(text == "Aid left Rukban for Rukban and Rukban.")
  }

  @Test func `split what spelling merges`() throws {
    let text = try corrected(
      #"{"split": ["Meqdad", "Mekdad"]}"#, "They met Meqdad. Meqdad and Mekdad spoke.")
    #expect(text == "They met Meqdad. Meqdad and Mekdad spoke.")
  }

  @Test func `hold apart what has two pins`() throws {
    let lines = #"{"pin": "Meqdad"}"# + "\n" + #"{"pin": "Mekdad"}"#
    let text = "They met Meqdad. Meqdad and Mekdad spoke."
    #expect(try corrected(lines, text) == text)
  }

  @Test func `say what is no name`() throws {
    let corrections = try Corrections(jsonLines: Array(#"{"ignore": "Meqdad"}"#.utf8))
    let stage = NormalizeStage(NormalizeSettings(), corrections: corrections)
    let page = article("a", ["They met Meqdad in Damascus."])
    let observation = stage.observe(page)
    let named = stage.apply(
      stage.conclude(observation, given: stage.decide([observation])), to: page)
    #expect(named.names?.map(\.surface) == ["Damascus"])
  }

  @Test(arguments: [
    ("{", 1, ""), (#"{"pin": 7}"#, 1, "pin: expected a name, found the number 7"),
    (#"{"pinn": "A"}"#, 1, "pinn: there is no such correction"),
    (#"{"merge": ["A"]}"#, 1, "a list of two names or more"),
    ("\n" + #"{"ignore": "--"}"#, 2, "has no letters"), ("[]", 1, "expected an object, found a list"),
    (#"{"merge": ["A", "B"]}"# + "\n" + #"{"split": ["b", "a"]}"#, 2, "line 1 merges, this line splits; delete"),
    (#"{"pin": "Meqdad"}"# + "\n" + #"{"pin": "meqdad"}"#, 2, "line 1 pins Meqdad"),
    (
      #"{"pin": "A"}"# + "\n" + #"{"pin": "B"}"# + "\n" + #"{"merge": ["A", "B"]}"#, 3,
      "lines 1 and 2 pin them"
    ),
    (#"{"pin": "A"}"# + "\n" + #"{"ignore": "a"}"#, 2, "line 1 pins, this line ignores"),
    (#"{"ignore": "a"}"# + "\n\n" + #"{"merge": ["A", "B"]}"#, 3, "line 1 ignores"),
    (#"{"split": ["Deir ez Zor", "Deir-ez-Zor"]}"#, 1, "always one name"),
  ])
  func `are refused with the line and what is wrong`(text: String, line: Int, message: String) {
    let failure = #expect(throws: Corrections.Failure.self) {
      try Corrections(jsonLines: Array(text.utf8))
    }
    #expect(failure?.line == line)
    #expect(failure?.description.contains(message) == true, "\(failure?.description ?? "")")
  }

  private func corrected(_ line: String, _ text: String) throws -> String {
    let corrections = try Corrections(jsonLines: Array(("\n" + line + "\n").utf8))
    let stage = NormalizeStage(NormalizeSettings(), corrections: corrections)
    let page = article("a", [text])
    let observation = stage.observe(page)
    return stage.apply(
      stage.conclude(observation, given: stage.decide([observation])), to: page
    ).article.text
  }
}
