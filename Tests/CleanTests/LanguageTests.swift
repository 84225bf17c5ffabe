import Testing

@testable import Clean

@Suite struct `The language of a page` {
  static let croatian =
    "Ministri su se sastali u utorak kako bi razgovarali o vodi u tri grada na sjeveru zemlje."

  @Test(arguments: ["hr", "bs", "sr"])
  func `is the declared one among those that hardly differ`(declared: String) {
    #expect(Metadata.language(of: Self.croatian, declared: declared).code == declared)
  }

  @Test func `is the identified one where it is sure and the page is wrong`() {
    #expect(Metadata.language(of: Self.croatian, declared: "en").code != "en")
  }
}
