import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `Names of runs` {
  @Test func `sort by time, also within a second`() {
    let begin = 1_795_395_602.0
    let names = stride(from: 0.0, to: 2.0, by: 0.0625).map {
      RunName.new(at: Date(timeIntervalSince1970: begin + $0))
    }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(names[0] == "2026-11-23T010002Z-000000")
    #expect(names[8] == "2026-11-23T010002Z-800000")
    #expect(names[16] == "2026-11-23T010003Z-000000")
  }

  @Test func `of runs as fast as can be are in the order in which they were published`() throws {
    let fixture = try Fixture(pages: manyPages(2))
    var published: [String] = []
    for index in 2..<6 {
      try fixture.write(manyPages(6)["0/page-\(index).html"] ?? [], to: "\(index).html")
      try fixture.run()
      published.append(try fixture.currentRun.name)
    }
    #expect(try PublishedRuns(of: try fixture.plan()).names() == published)
  }
}
