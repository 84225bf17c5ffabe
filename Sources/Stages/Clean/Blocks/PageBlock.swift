internal import HTMLParsing

/// A run of inline content between two block boundaries of a page, before anything is decided.
struct PageBlock {
  /// Bytes in ``PageBlocks/bytes``, white space collapsed.
  let text: Range<Int>

  /// Node of the block element whose content it is.
  let owner: Int
  let tag: HTMLTag

  /// Node of the text that it begins with.
  let firstText: Int

  /// Words, or for scripts without spaces, half the characters.
  var words = 0

  /// Bytes of text that is linked.
  let linkedBytes: Int

  /// Bytes of text that is bold or italic.
  let emphasizedBytes: Int
  let links: Range<Int>

  var digits = 0
  var sentenceMarks = 0
  var commas = 0
  var endsLikeSentence = false
  var endsWithColon = false
  var startsWithCapital = false

  /// Letters, and how many of them are capitals; coarse outside of Latin, Greek and Cyrillic.
  var letters = 0
  var capitals = 0

  /// Words that start with a capital.
  var capitalizedWords = 0

  /// Linked share of the text, in thousandths.
  var linkedShare: Int { text.isEmpty ? 0 : min(1000, linkedBytes * 1000 / text.count) }

  /// Whether it reads like a paragraph of somebody's prose, wherever it stands.
  var isProse: Bool {
    words >= 10 && linkedShare < 350 && (sentenceMarks + commas > 0 || words >= 30)
  }
}

/// The blocks of a page in document order, and what their ranges point into.
struct PageBlocks {
  var blocks: [PageBlock] = []
  var bytes: [UInt8] = []
  var links: [PageLink] = []

  /// Whether it is a row of a data table: its cells are separated by tabs. The element that a row
  /// is counted to is the table or the part of one around it.
  func isRow(_ block: PageBlock) -> Bool {
    switch block.tag {
    case .tr, .table, .thead, .tbody, .tfoot: bytes[block.text].contains(0x09)
    default: false
    }
  }

  func string(_ block: PageBlock) -> String {
    String(decoding: bytes[block.text], as: UTF8.self)
  }
}

/// Linked text within one block.
struct PageLink {
  /// Bytes in ``PageBlocks/bytes``.
  let text: Range<Int>

  /// The `a` element.
  let node: Int
}
