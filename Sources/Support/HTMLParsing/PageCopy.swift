internal import Glibc
internal import Scanning

/// A page, and the copy of parts of it that is being written.
///
/// The only place of the pre-filter that touches memory: all reading and writing is checked
/// against the bounds here.
@safe struct PageCopy: ~Copyable {
  private let html: UnsafeBufferPointer<UInt8>
  private let copied: UnsafeMutableBufferPointer<UInt8>
  private let capacity: Int
  private var copiedCount = 0

  /// - Parameter html: Must outlive the copy.
  init(of html: UnsafeBufferPointer<UInt8>) {
    unsafe self.html = unsafe html
    // No mending makes a page more than three times as long: the worst is `&#` that is no
    // reference. Memory that is not written to is not taken.
    capacity = 3 * html.count + 64
    unsafe copied = UnsafeMutableBufferPointer.allocate(capacity: capacity)
  }

  deinit { unsafe copied.deallocate() }

  /// Bytes written so far.
  var length: Int { copiedCount }

  var output: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: copied.baseAddress, count: copiedCount)
  }
}

// MARK: - Reading

extension PageCopy {
  var count: Int { unsafe html.count }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "byte \(index) is not in the page")
    return unsafe html[index]
  }

  /// First place of `byte` from `start` on.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int) -> Int? {
    first(byte, in: start..<max(start, count))
  }

  @inline(__always)
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0, range.lowerBound < range.upperBound, range.upperBound <= count,
      let base = unsafe html.baseAddress,
      let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether `literal`, in lower case, stands at `start`, in any case.
  @inline(__always)
  func has(_ literal: String, at start: Int) -> Bool {
    var index = start
    guard index >= 0, index + literal.utf8.count <= count else { return false }
    for byte in literal.utf8 {
      if self[index].asciiLowered != byte { return false }
      index += 1
    }
    return true
  }

  func contains(_ literal: String, in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start + literal.utf8.count <= range.upperBound {
      if has(literal, at: start) { return true }
      start += 1
    }
    return false
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "\(range) is not in the page")
    return unsafe Array(html[range])
  }
}

// MARK: - Writing

extension PageCopy {
  /// Appends bytes of the page to what is no part of its copy.
  @inline(__always)
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "\(range) is not in the page")
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: html[range]))
  }
}

extension PageCopy {
  @inline(__always)
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty, let base = unsafe html.baseAddress else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "\(range) is not in the page")
    unsafe write(base + range.lowerBound, range.count)
  }

  @inline(__always)
  mutating func write(_ literal: StaticString) {
    unsafe write(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  mutating func write(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer {
      if let base = $0.baseAddress { unsafe write(base, $0.count) }
    }
  }

  @inline(__always)
  private mutating func write(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard let base = unsafe copied.baseAddress else { return }
    precondition(copiedCount + count <= capacity, "the copy of a page outgrew it")
    unsafe memcpy(base + copiedCount, bytes, count)
    copiedCount += count
  }
}
