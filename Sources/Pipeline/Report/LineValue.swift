internal import Store

extension [UInt8] {
  /// What stands between `mark` and the next quotation mark after it, from `start` on.
  ///
  /// Finds strings in lines that winnow wrote, without a look at the rest of them.
  func quoted(after mark: StaticString, from start: Int = 0) -> Range<Int>? {
    guard let begin = end(of: mark, from: start) else { return nil }
    var index = begin
    while index < count, self[index] != UInt8(ascii: "\"") {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < count ? begin..<index : nil
  }

  private func end(of mark: StaticString, from start: Int) -> Int? {
    let wanted = Array(mark.description.utf8)
    var index = start
    while index + wanted.count <= count {
      if self[index] == wanted[0], self[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }
}

extension PublishedRun {
  /// Calls `body` with the lines of a file, packed or not.
  ///
  /// - Returns: Whether the run has such a file.
  @discardableResult
  func forEachLine(of name: String, _ body: ([UInt8]) -> Void) throws -> Bool {
    guard let file = contents.file(beginning: name) else { return false }
    let reader = try contents.reader(of: file)
    while let line = try reader.next() { body(line) }
    return true
  }
}
