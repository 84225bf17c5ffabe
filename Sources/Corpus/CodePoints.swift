internal import Scanning

/// Converts offsets in UTF-8 bytes to offsets in Unicode code points: winnow's unit to the
/// record's. The only place that does.
public struct CodePoints: Sendable {
  /// Code points before each 64th byte. Empty for ASCII, where the two are the same.
  private let before: [Int32]
  private let bytes: [UInt8]

  /// - Complexity: O(text).
  public init(of text: String) {
    let utf8 = text.utf8.span
    var isASCII = true
    for index in 0..<utf8.count where utf8[index] >= 0x80 {
      isASCII = false
      break
    }
    guard !isASCII else {
      before = []
      bytes = []
      return
    }
    var counts: [Int32] = []
    counts.reserveCapacity(utf8.count / Self.stride + 1)
    var count: Int32 = 0
    for index in 0..<utf8.count {
      if index % Self.stride == 0 { counts.append(count) }
      if !utf8[index].isUTF8Continuation { count += 1 }
    }
    if utf8.count % Self.stride == 0 { counts.append(count) }
    before = counts
    bytes = Array(text.utf8)
  }

  private static let stride = 64

  /// Code points before byte `offset`, which starts a code point or ends the text. O(1).
  public func count(before offset: Int) -> Int {
    guard !before.isEmpty else { return offset }
    var count = Int(before[offset / Self.stride])
    for index in offset / Self.stride * Self.stride..<offset
    where !bytes[index].isUTF8Continuation {
      count += 1
    }
    return count
  }
}
