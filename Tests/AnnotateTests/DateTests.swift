import Corpus
import Testing

@testable import Annotate

/// Counted from Wednesday, 8 April 2015.
@Suite struct `Dates` {
  @Test(arguments: [
    ("It happened on Tuesday.", "Tuesday", "2015-04-07"),
    ("They met on April 3.", "April 3", "2015-04-03"),
    ("They met on 3 April 2014.", "3 April 2014", "2014-04-03"),
    ("They met on Sept. 12, 2001, at noon.", "Sept. 12, 2001", "2001-09-12"),
    ("It was founded in 1987.", "1987", "1987"),
    ("Prices fell last week.", "last week", "2015-W14"),
    ("It ended two days ago.", "two days ago", "2015-04-06"),
    ("It ended three years ago.", "three years ago", "2012"),
    ("It grew in the third quarter of 2014.", "the third quarter of 2014", "2014-Q3"),
    ("It began in the early 1990s.", "the early 1990s", "199"),
    ("It takes about two years.", "about two years", "P2Y"),
    ("A 30-day truce holds.", "30-day", "P30D"),
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
    ("It started at 10:30 a.m. on Friday.", "10:30 a.m. on Friday", "2015-04-03T10:30"),
    ("The office will open on Friday.", "Friday", "2015-04-10"),
    ("It is dated 2015-04-01.", "2015-04-01", "2015-04-01"),
    ("They met yesterday.", "yesterday", "2015-04-07"),
    ("Much has changed recently.", "recently", "PAST_REF"),
    ("It was late December 2013.", "late December 2013", "2013-12"),
    ("He came last summer.", "last summer", "2014-SU"),
    ("It fell in January last year.", "January last year", "2014-01"),
    ("It came on March 3 last year.", "March 3 last year", "2014-03-03"),
    ("It opened in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("In May nineteen eighty he left.", "May nineteen eighty", "1980-05"),
    ("It shut at noon Tuesday.", "noon Tuesday", "2015-04-07T12:00"),
    ("It ended at 5 p.m. EST, Nov. 9.", "5 p.m. EST, Nov. 9", "2014-11-09T17:00"),
    ("Sales fell in the 2013 second quarter.", "the 2013 second quarter", "2013-Q2"),
    ("Sales fell in last year's first quarter.", "last year's first quarter", "2014-Q1"),
    ("It rained over the weekend.", "the weekend", "2015-W14-WE"),
    ("Sales for the year ended March 31 rose.", "the year", "P1Y"),
    ("It closes by year-end.", "year-end", "2015-12-31"),
    ("It rains each July.", "each July", "XXXX-07"),
    ("Few read these days.", "these days", "PRESENT_REF"),
    ("He said that in the past they had.", "the past", "PAST_REF"),
    ("Sales rose from Q2 2014.", "Q2 2014", "2014-Q2"),
    ("They left on 4 April last year.", "4 April last year", "2014-04-04"),
    ("It opens Monday through Friday.", "Friday", "2015-04-10"),
    ("It rained between May and July 2012.", "May", "2012-05"),
    ("They met on Christmas Eve 2013.", "Christmas Eve 2013", "2013-12-24"),
    ("They met at Christmas.", "Christmas", "2014-12-25"),
    ("It ended on New Year's Eve.", "New Year's Eve", "2014-12-31"),
    ("The fiscal year ends June 30.", "June 30", "2015-06-30"),
    ("It fell in 500 BC to others.", "500 BC", "BC0500"),
    ("Das geschah am 7. April 2014.", "7. April 2014", "2014-04-07"),
    ("C'était le 1er février 2014.", "1er février 2014", "2014-02-01"),
    ("Fue el 7 de marzo de 2014.", "7 de marzo de 2014", "2014-03-07"),
    ("كان ذلك في 7 أبريل 2014", "7 أبريل 2014", "2014-04-07"),
  ])
  func `have their value and their words`(sample: (text: String, words: String, value: String)) {
    let (text, found) = annotations(of: sample.text)
    let dates = found.dates.map { text[$0.range] + " = " + $0.value }
    #expect(dates.contains(sample.words + " = " + sample.value), "\(dates)")
  }

  @Test(arguments: [
    "He may come.", "They march on.", "She bought 1998 shares.", "A second man fled.",
    "The fall was steep.", "It sat there.", "The 36-year-old won.", "She is 52 years old.",
    "It is soon over.", "Christmas shopping began.", "Route H1 is shut.",
  ])
  func `are not every word that could be one`(text: String) {
    #expect(annotations(of: text).found.dates.isEmpty)
  }

  @Test func `span closed intervals`() {
    let dates = annotations(of: "It fell in the end of 2012 and in February 2012.").found.dates
    #expect(dates.map(\.from) == ["2012-10-01", "2012-02-01"])
    #expect(dates.map(\.to) == ["2012-12-31", "2012-02-29"])
    #expect(dates.map(\.mod) == ["END", nil])
  }

  @Test func `are counted from the date before, where the text says so`() {
    let dates = annotations(of: "He left on March 2, 2014. The next day he came back.").found.dates
    #expect(dates.map(\.value) == ["2014-03-02", "2014-03-03"])
    #expect(dates.map(\.anchor) == ["absolute", "previous_date"])
  }

  @Test func `are compared with the same quarter of the year before`() {
    let text = "Net rose in the third quarter to $3 million, from $2 million a year earlier."
    let dates = annotations(of: text).found.dates
    #expect(dates.map(\.value) == ["2014-Q3", "2013-Q3"])
    let plain = annotations(of: "He left a year earlier.").found.dates
    #expect(plain.map(\.value) == ["2014"])
  }

  @Test func `of a year or a month that was spoken of are that one's`() {
    let text = "It began in March 2013. The following month it grew. That year it ended."
    let dates = annotations(of: text).found.dates
    #expect(dates.map(\.value) == ["2013-03", "2013-04", "2013"])
  }

  @Test func `without a year are the nearest that the words allow`() {
    // Published on 8 April 2015.
    let dates = annotations(of: "The sale is in February. It sold well in December.").found.dates
    #expect(dates.map(\.value) == ["2015-02", "2014-12"])
  }

  @Test func `stay open without a date of publication`() {
    let dates = annotations(of: "He left on Tuesday, April 7.", published: nil).found.dates
    #expect(dates.map(\.value) == ["XXXX-04-07"])
    #expect(dates.map(\.from) == [nil])
  }

  @Test(arguments: [
    (16_532, "2015-W15"), (16_435, "2015-W01"), (16_801, "2015-W53"), (0, "1970-W01"),
  ])
  func `have ISO weeks`(day: Int, week: String) { #expect(isoWeek(day) == week) }
}
