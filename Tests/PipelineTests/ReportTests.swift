import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A report` {
  @Test func `tells the night in a sentence`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    let first = try fixture.report
    #expect(first.contains("<h1>Published. 6 records. Nothing needs a look.</h1>"))
    try fixture.write(page("A seventh page of news", story(7)), to: "seventh.html")
    try FileSystem.remove(fixture.path / "pages/0/page-0.html")
    try FileSystem.symlink("nowhere", as: fixture.path / "pages/lost.html")
    try fixture.run()
    let second = try fixture.report
    #expect(second.contains("Published. 6 records (+1, −1). <em>1 of 7 inputs needs a look.</em>"))
  }

  @Test func `has all its parts, and each can be gone to`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    try fixture.run()
    let report = try fixture.report
    let parts = [
      "funnel", "changed", "look", "encodings", "names", "duplicates", "time", "settings",
      "provenance",
    ]
    for part in parts {
      #expect(report.contains("<section id=\"\(part)\">"))
      #expect(report.contains("<a href=\"#\(part)\">"))
    }
    #expect(!report.contains("could not be told"))
  }

  @Test func `shows hostile titles and paths as they are`() throws {
    let title = "&lt;script&gt;alert('1')&lt;/script&gt; \" &lt;img src=x onerror=alert(2)&gt;"
    let fixture = try Fixture(pages: ["a.html": page("Before", story(1))])
    try fixture.run()
    for name in ["<b onclick=x>.html", "'\"><script>.html", "new\nline.html"] {
      try fixture.write(page(title, story(2)), to: name)
    }
    try FileSystem.symlink("nowhere", as: fixture.path / "pages/<script>alert(3)<script>.html")
    try fixture.run()
    let report = try fixture.report
    #expect(report.contains("&lt;script&gt;alert(&#39;1&#39;)"))
    #expect(!report.contains("<script") && !report.contains("<img") && !report.contains("<b on"))
    #expect(Markup.problem(in: report) == nil)
  }

  @Test func `loads nothing from anywhere`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    try fixture.run()
    let report = try fixture.report
    for word in ["src=", "@import", "url(", "<script", "<link", "<iframe", "href=\"http"] {
      #expect(!report.contains(word), "\(word)")
    }
  }

  @Test func `is well-formed with every part filled`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.run()
    try fixture.changeEverything()
    try fixture.run(["stages[clean].min_words=25"])
    let report = try fixture.report
    #expect(Markup.problem(in: report) == nil)
    #expect(report.contains("<ins>") && report.contains("<del>"))
    #expect(report.contains("stages[clean].min_words"))
    #expect(report.contains("dangling_link"))
    #expect(report.contains("<svg"))
  }

  @Test func `marks the words that changed`() throws {
    let words = story(1)
    let fixture = try Fixture(pages: ["a.html": page("One", words)])
    try fixture.run()
    let other = words[0].replacing("midnight", with: "one in the morning")
    try fixture.write(page("One", [other] + words.dropFirst()), to: "a.html")
    try fixture.run()
    let report = try fixture.report
    #expect(report.contains("<del>midnight,</del> <ins>one in the morning,</ins> "))
    #expect(report.contains("95 % of the words are the same."))
  }

  @Test func `of a run that a gate kept back says so, and how to publish it`() throws {
    let fixture = try Fixture(pages: manyPages(20))
    try fixture.run()
    let before = try fixture.report
    for index in 0..<10 { try FileSystem.remove(fixture.path / "pages/0/page-\(index).html") }
    #expect(throws: RunFailure.self) { try fixture.run(["publish.judged_from=5"]) }
    #expect(try fixture.report == before)
    let report = try RunReport(rejectedOf: try fixture.plan())
    let page = String(decoding: try report.html(), as: UTF8.self)
    #expect(page.contains("<em>Not published.</em> 10 records (+0, −10)."))
    #expect(page.contains("10 records, the last run had 20, at least 19 are expected"))
    #expect(page.contains("winnow run --set &#39;publish.min_records_vs_last_run=&quot;0%&quot;&#39;"))
    #expect(Markup.problem(in: page) == nil)
    #expect(try report.text().contains("NOT published"))
  }

  @Test func `names the slowest documents, and no record does`() throws {
    let words = Array(repeating: story(1), count: 400).flatMap(\.self)
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.write(page("Long", words), to: "slow/long.html")
    try fixture.run()
    let slowest = try #require(try fixture.report.range(of: "<h3>Slowest documents</h3>"))
    #expect(try fixture.report[slowest.upperBound...].firstMatch(of: /class="path"><bdi>([^<]*)/)?.1 == "slow/long.html")
    #expect(try !fixture.records.contains("milliseconds"))
  }

  @Test func `splits a wrong merge with a command that a shell takes as it is`() {
    #expect(
      NamesSection.command(splitting: "O'Bryan $(x)", from: "O’Brien")
        == #"winnow names split 'O’Brien' 'O'\''Bryan $(x)'"#)
  }

  @Test func `says what changed settings made necessary`() throws {
    let fixture = try Fixture(pages: manyPages(6))
    try fixture.run()
    try fixture.run(["stages[clean].min_words=25"])
    #expect(try fixture.report.contains("6 pages were read again for it."))
    #expect(try fixture.report.contains("<code>stages[clean].min_words</code>"))
  }

  @Test func `says since when something is in quarantine`() throws {
    let fixture = try Fixture(pages: manyPages(3))
    try fixture.write([0x1f, 0x8b, 8, 0], to: "bad.html.gz")
    try fixture.run()
    #expect(try fixture.report.contains(", 1 attempt</span>"))
  }

  @Test func `says what cannot be told, and ends no run`() throws {
    let fixture = try Fixture(pages: manyPages(4))
    try fixture.run()
    // As if another version had published it, without that file.
    try FileSystem.remove(fixture.path / "out/current/pipeline.resolved.json")
    let manifest = try fixture.published("manifest.json")
    let entry = /\{"name":"pipeline.resolved.json",[^}]*\},?/
    try FileSystem.write(
      Array(manifest.replacing(entry, with: "").replacing(",]", with: "]").utf8),
      atomicallyTo: fixture.path / "out/current/manifest.json")
    try fixture.write(page("Another page of news", story(9)), to: "another.html")
    let summary = try fixture.run()
    guard case .published = summary.outcome else {
      Issue.record("not published: \(summary.text)")
      return
    }
    #expect(summary.remarks.contains { $0.hasPrefix("report: “Settings” could not be told") })
    let report = try fixture.report
    #expect(report.contains("“Settings” could not be told"))
    #expect(report.contains("5 records"))
    #expect(Markup.problem(in: report) == nil)
  }

  @Test func `stays small with many groups, reasons and names`() throws {
    var pages = manyPages(150)
    for (name, bytes) in pages { pages["copies/" + name] = bytes }
    for index in 0..<200 {
      pages["short/\(index)-\(String(repeating: "long", count: 40)).html"] = page("Short", ["No."])
    }
    let fixture = try Fixture(pages: pages)
    try fixture.run()
    try fixture.run(["stages[annotate].layers=[\"sents\"]"])
    let report = try fixture.report
    #expect(report.contains("150 groups"))
    #expect(report.utf8.count < 100_000)
    #expect(Markup.problem(in: report) == nil)
  }
}

// MARK: - Fixtures

extension Fixture {
  var report: String { get throws { try published("report.html") } }

  /// Something of everything that a report tells.
  func changeEverything() throws {
    try write(page("Changed", story(1)), to: "0/page-1.html")
    try write(page("Harrow opens a bridge after many days", story(2)), to: "0/page-0.html")
    try write(page("A copy", story(3)), to: "copy-1.html")
    try write(page("A copy", story(3)), to: "copy-2.html")
    try write(page("Short", ["Nothing to say."]), to: "short.html")
    try FileSystem.remove(path / "pages/0/page-2.html")
    try FileSystem.symlink("nowhere", as: path / "pages/lost.html")
  }
}

private func story(_ number: Int) -> [String] {
  [
    "The council of Harwold met on Tuesday to talk about \(number) bridges over the river Ann, and nobody went home before midnight, said the mayor, who had brought cake for everybody.",
    "Number \(number * 31) of the plans asks for a new roof on the market hall, which the town has wanted since the storm of \(1900 + number) took the old one.",
  ]
}

/// A look at whether elements are closed in the order in which they were opened.
private enum Markup {
  private static let empty = ["meta", "br", "!doctype"]

  static func problem(in markup: String) -> String? {
    var open: [Substring] = []
    var rest = markup[...]
    if let start = rest.range(of: "<style>"), let end = rest.range(of: "</style>") {
      rest = rest[..<start.lowerBound] + rest[end.upperBound...]
    }
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without its end" }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
      rest = rest[rest.index(after: end)...]
      if tag.count(where: { $0 == "\"" }) % 2 != 0 { return "a quotation mark in <\(tag)>" }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return "</\(name)> closes what is not open" }
      } else if !empty.contains(String(name)) {
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "<\(open[0])> is left open"
  }
}
