public import Foundation
public import Testing

/// Expects `actual` to be what the golden file says.
///
/// Run with `WINNOW_RECORD_GOLDEN=1` to write the files instead; then read `git diff` as you
/// would a colleague's change. A run that recorded fails, so that it cannot pass by accident.
public func expectGolden(
  _ actual: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["WINNOW_RECORD_GOLDEN"] == "1" {
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  if actual != expected {
    let difference = firstDifference(actual, expected)
    Issue.record("\(file.lastPathComponent), \(difference)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, as a sentence.
private func firstDifference(_ actual: String, _ expected: String) -> String {
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(actualLines.count, expectedLines.count) {
    let found = index < actualLines.count ? String(actualLines[index]) : "the end"
    let wanted = index < expectedLines.count ? String(expectedLines[index]) : "the end"
    if found != wanted { return "line \(index + 1): expected “\(wanted)”, found “\(found)”" }
  }
  return "line endings differ"
}

/// A folder beside the test file: `Golden` of `#filePath`.
public func folder(_ name: String, beside file: String = #filePath) -> URL {
  URL(filePath: file).deletingLastPathComponent().appending(path: name)
}
