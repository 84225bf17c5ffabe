import Corpus
import Scanning
import Testing

@testable import Annotate

/// Places of a text, each with its label.
private func places(_ paragraphs: String...) -> [String] {
  let text = paragraphs.joined(separator: "\n")
  let (read, found) = annotations(of: text)
  return found.entities.filter { [.politicalPlace, .place, .facility].contains($0.label) }.map {
    read[$0.range] + " " + $0.label.rawValue
  }
}

@Suite struct `Places are told` {
  @Test(arguments: [
    ("MANSFIELD — The office will get new doors.", "MANSFIELD GPE"),
    ("ST. PARIS - Hundreds paid their respects.", "ST. PARIS GPE"),
    ("VANTORVILLE, Utah (AP) - The farm was sold.", "VANTORVILLE GPE"),
  ])
  func `by a dateline`(text: String, place: String) {
    #expect(places(text).first == place)
  }

  @Test(arguments: ["BREAKING - The office is on fire.", "UPDATE — The road is open again."])
  func `not by the first word of any line`(text: String) {
    #expect(places(text) == [])
  }

  @Test(arguments: ["The list is long. MORE SOON-", "MORE SOON-", "It left the U.S.-"])
  func `not by a dash that ends the text`(text: String) {
    #expect(!places(text).contains { $0.contains("SOON") || $0.contains("-") })
  }

  @Test func `by the party of those who were elected there`() {
    #expect(
      places("Sen. Ray Miller, D-Quellbury, and Ann Cole (R-Ill.) agreed.")
        == ["Quellbury GPE", "Ill. GPE"])
  }

  @Test func `by the number of a road`() {
    #expect(
      places("A crash closed Highway 19 near Interstate 64 West, and traffic on I-95 and on Ky. 52.")
        == ["Highway 19 FAC", "Interstate 64 West FAC", "I-95 FAC", "Ky. 52 FAC"])
    #expect(places("He drove along County Road 80 at noon.") == ["County Road 80 FAC"])
  }

  @Test func `by the noun after their list`() {
    #expect(
      places("The storm hit Douglas, Owens and Harris counties hard.")
        == ["Douglas GPE", "Owens GPE", "Harris GPE"])
    #expect(places("Owens and Harris roads were closed.") == ["Owens FAC", "Harris FAC"])
  }

  @Test func `by the noun before their list`() {
    #expect(
      places("It has reached four villages: Kampungu, Mombo and Thomas, doctors fear.")
        == ["Kampungu GPE", "Mombo GPE", "Thomas GPE"])
    #expect(places("They fled the towns of Douglas and Owens in May.") == ["Douglas GPE", "Owens GPE"])
  }

  @Test func `not by a noun after one name, or after peoples`() {
    #expect(places("Many Sunni and Shia villages were empty.") == [])
    #expect(places("Later Owens roads were built.") == [])
  }
}

@Suite struct `The use of a word` {
  private func use(_ word: String) -> WordUse { WordUse(of: word.utf8.span, 0..<word.utf8.count) }

  @Test func `says how it is written`() {
    #expect(use("houston").casing <= 2)
    #expect(use("service").casing == 7)
    // Always with a capital; the one in nothing else.
    #expect(use("NATO").casing == use("Texas").casing)
    #expect(use("NATO").writing != use("Texas").writing)
  }

  @Test func `is alike for words that stand alike`() {
    #expect(use("Tuesday").way == use("Friday").way)
    #expect(use("Tuesday").way != use("service").way)
    #expect(use("houston").way == use("Houston").way)
  }

  @Test func `is unknown for what nobody writes`() {
    #expect(use("qqzzvv").casing == 0)
    #expect(use("qqzzvv").way == 0)
    #expect(use("").way == 0)
  }
}
