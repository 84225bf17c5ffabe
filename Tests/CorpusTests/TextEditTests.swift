import Corpus
import TestSupport
import Testing

@Suite struct `Text edits` {
  @Test func `move blocks and links along`() {
    var original = article("a", ["In Yarmuok, they", "left Yarmuok’s gate"])
    original.links = [Anchor(range: TextRange(start: 3, end: 10), target: "t")]
    let second = original.text.utf8.count - "Yarmuok’s gate".utf8.count
    let edited = original.applying([
      TextEdit(range: TextRange(start: 3, end: 10), replacement: "al-Yarmouk"),
      TextEdit(range: TextRange(start: second, end: second + 7), replacement: "Y"),
    ])
    #expect(edited.text == "In al-Yarmouk, they\n\nleft Y’s gate")
    #expect(edited.blocks.map { edited.text[$0.range] } == ["In al-Yarmouk, they", "left Y’s gate"])
    #expect(edited.links.map { edited.text[$0.range] } == ["al-Yarmouk"])
  }

  @Test func `leave what lies between them alone`() {
    let map = OffsetMap([
      TextEdit(range: TextRange(start: 2, end: 4), replacement: "xyz"),
      TextEdit(range: TextRange(start: 8, end: 10), replacement: ""),
    ])
    #expect(map.apply(to: "0123456789ab") == "01xyz4567ab")
    #expect(map.moved(TextRange(start: 4, end: 8)) == TextRange(start: 5, end: 9))
    #expect(map.moved(TextRange(start: 10, end: 12)) == TextRange(start: 9, end: 11))
    #expect(map.moved(TextRange(start: 0, end: 2)) == TextRange(start: 0, end: 2))
  }
}

@Suite struct `Calendar days` {
  @Test(arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11016), (2015, 4, 8, 16533), (1969, 12, 31, -1), (1, 1, 1, -719162)])
  func `are counted from 1970`(year: Int, month: Int, day: Int, number: Int) {
    #expect(CalendarDay.number(year: year, month: month, day: day) == number)
    #expect(CalendarDay.date(number) == (year, month, day))
  }

  @Test func `exist only where the calendar has them`() {
    #expect(CalendarDay.number(year: 2015, month: 2, day: 29) == nil)
    #expect(CalendarDay.number(year: 2015, month: 13, day: 1) == nil)
    #expect(CalendarDay.number(year: 1900, month: 2, day: 29) == nil)
  }
}
