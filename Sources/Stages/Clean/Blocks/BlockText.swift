internal import Scanning

/// Text that is being collected block by block: white space collapsed, what is invisible left
/// out, the rest in Unicode's Normalization Form C.
///
/// Soft hyphens, zero-width spaces, byte order marks and direction marks go. The joiners stay
/// after Arabic, Indic and emoji, where they change what is read.
struct BlockText {
  var bytes: [UInt8] = []
  private var start = 0
  private var pending: Pending = .nothing

  /// Spaces of code since its last visible character; tabs count as four.
  private var indent = 0

  private enum Pending { case nothing, space, lineBreak, tab }

  /// Where the next visible character will stand.
  var next: Int { bytes.count + (pending == .nothing || bytes.count == start ? 0 : 1) }

  mutating func space() { if pending == .nothing { pending = .space } }
  mutating func lineBreak() {
    indent = 0
    if pending != .tab { pending = .lineBreak }
  }
  mutating func tab() { pending = .tab }

  /// The bytes of the block that ends here; `nil` if it is empty.
  mutating func endBlock() -> Range<Int>? {
    pending = .nothing
    indent = 0
    defer { start = bytes.count }
    return start < bytes.count ? start..<bytes.count : nil
  }

  /// What of white space stays as it is.
  enum WhiteSpace {
    case folded, lines

    /// Lines and columns.
    case code
  }

  mutating func append(_ source: [UInt8], _ range: Range<Int>, keeping kept: WhiteSpace) {
    let text = source.span
    var index = range.lowerBound
    // What an element before has written stays as it is: links point into it.
    let floor = bytes.count
    while index < range.upperBound {
      let byte = text[index]
      if byte.isVisibleASCII {
        flush()
        let end = Self.endOfPlain(text, index..<range.upperBound)
        bytes += source[index..<end]
        index = end
      } else if byte < 0x80 {
        switch kept {
        case .folded: if byte.isHTMLSpace { space() }
        case .lines: if byte == 0x0a { lineBreak() } else if byte.isHTMLSpace { space() }
        case .code: codeSpace(byte)
        }
        index += 1
      } else {
        index += appendScalar(text, at: index, floor: floor)
      }
    }
  }

  /// Where visible ASCII ends that has no more than single spaces in it.
  private static func endOfPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while true {
      while index < range.upperBound, text[index].isVisibleASCII { index += 1 }
      let isSpaced =
        index + 1 < range.upperBound && text[index] == 0x20 && text[index + 1].isVisibleASCII
      if !isSpaced { return index }
      index += 2
    }
  }

  private mutating func flush() {
    guard pending != .nothing else { return }
    if bytes.count > start {
      switch pending {
      case .space, .nothing: bytes.append(0x20)
      case .lineBreak: bytes.append(0x0a)
      case .tab: bytes.append(0x09)
      }
      if indent > 0 {
        let spaces = pending == .lineBreak ? indent : indent - 1
        bytes += repeatElement(0x20, count: min(spaces, Self.deepestIndent))
      }
    }
    indent = 0
    pending = .nothing
  }

  /// Code is indented with spaces, and its columns stand below each other.
  private mutating func codeSpace(_ byte: UInt8) {
    switch byte {
    case 0x0a:
      lineBreak()
      indent = 0
    case 0x20, 0x09:
      space()
      indent += byte == 0x09 ? 4 : 1
    default: break
    }
  }

  private static let deepestIndent = 120

  /// Returns the length of the scalar.
  private mutating func appendScalar(_ source: Span<UInt8>, at index: Int, floor: Int) -> Int {
    let scalar = source.scalar(at: index)
    switch scalar.value {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
      space()
    case 0x80...0x9f, 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff,
      0xfffc:
      break
    case 0x200c, 0x200d:
      if pending == .nothing, joins { bytes.append(scalar: scalar.value) }
    case let value where Self.mayCompose(value):
      flush()
      compose(value, floor: floor)
    default:
      flush()
      for offset in 0..<scalar.byteCount { bytes.append(source[index + offset]) }
    }
    return scalar.byteCount
  }

  /// Whether what was written last is of a script in which joiners matter.
  private var joins: Bool {
    guard bytes.count > start else { return false }
    var index = bytes.count - 1
    while index > start, bytes[index].isUTF8Continuation { index -= 1 }
    switch bytes[index] {
    case 0xd8...0xdd, 0xe0, 0xf0: return true
    case 0xef: return index + 1 < bytes.count && bytes[index + 1] >= 0xac
    default: return false
    }
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isVisibleASCII: Bool { self > 0x20 && self < 0x7f }
}
