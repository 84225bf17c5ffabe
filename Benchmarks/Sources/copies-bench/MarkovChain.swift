/// Goes on in the manner of some texts: each word follows the two before it as it does there.
struct MarkovChain {
  /// The texts' distinct words; the first ends a paragraph.
  private var words = ["\n"]

  /// The texts as numbers of words, one after the other.
  private var text: [Int32] = []

  /// Places in `text`, by the two words there.
  private var places: [Int32] = []

  init(_ texts: [[String]]) {
    var numbers: [Substring: Int32] = [:]
    for paragraph in texts.joined() {
      for word in paragraph.split(separator: " ") {
        if numbers[word] == nil {
          numbers[word] = Int32(words.count)
          words.append(String(word))
        }
        text.append(numbers[word] ?? 0)
      }
      text.append(0)
    }
    let text = text
    places = (0..<Int32(max(0, text.count - 2))).sorted { left, right in
      let (first, second) = (Int(left), Int(right))
      return (text[first], text[first + 1], left) < (text[second], text[second + 1], right)
    }
  }

  var isEmpty: Bool { places.isEmpty }

  /// About as many words as are asked for.
  func paragraphs(_ count: Int, _ dice: inout Dice) -> [String] {
    var paragraphs: [String] = []
    var paragraph = ""
    var place = Int(places[dice.below(places.count)])
    var wordCount = 0
    while wordCount < count {
      let range = places(like: place)
      place = Int(places[range.lowerBound + dice.below(range.count)]) + 1
      if place + 2 >= text.count { place = Int(places[dice.below(places.count)]) }
      let word = text[place + 1]
      if word == 0 {
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        paragraph = ""
      } else {
        paragraph += paragraph.isEmpty ? words[Int(word)] : " " + words[Int(word)]
        wordCount += 1
      }
    }
    return paragraph.isEmpty ? paragraphs : paragraphs + [paragraph + "."]
  }

  /// Which of ``places`` have the same two words as `place`.
  private func places(like place: Int) -> Range<Int> {
    let wanted = (text[place], text[place + 1])
    func first(_ isBefore: ((Int32, Int32)) -> Bool) -> Int {
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        let there = Int(places[middle])
        if isBefore((text[there], text[there + 1])) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first { $0 < wanted }..<first { $0 <= wanted }
  }
}
