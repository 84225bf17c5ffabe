/// A half-open range of UTF-8 bytes in one article's text.
///
/// Byte 0 is the first byte of the text. Both ends lie on Unicode scalar boundaries; the code
/// that makes a range is responsible for that.
public struct TextRange: Hashable, Sendable {
  /// First byte of the range.
  public let start: Int

  /// First byte after the range. Never less than `start`.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "TextRange \(start)..<\(end) is not a range")
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }
}

// MARK: - Measuring and comparing

extension TextRange {
  /// Whether each of the two has a part of the other and a part that the other has not.
  public func crosses(_ other: TextRange) -> Bool {
    let (first, second) = start < other.start ? (self, other) : (other, self)
    return first.start < second.start && second.start < first.end && first.end < second.end
  }
}

extension TextRange {
  /// Length in UTF-8 bytes.
  public var count: Int { end - start }

  public var isEmpty: Bool { start == end }

  public var range: Range<Int> { start..<end }

  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

/// Document order: earlier first; of two that start together, the longer first.
extension TextRange: Comparable {
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}

// MARK: - Slicing

extension String {
  /// The bytes of `range` as a string. One copy.
  public subscript(range: TextRange) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.start)
    let end = bytes.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }
}
