internal import CAnnotateModel
internal import Scanning

/// A trained tagger: a table of points for the features of tokens, and points for tags in a row.
///
/// As bytes, little-endian: four bytes `WNM1`, the version of the features, the number of bits of
/// a row's number, the number of tags, one byte 0; 16 bits each for the points of a tag after a
/// tag, by row, the last row for the start of a sentence; one bit a row of the table that says
/// whether any of its points is not 0; then of these rows the points, 8 bits each, one a tag.
public struct TaggerModel: Sendable {
  let bits: Int
  let rows: [SIMD16<Int8>]
  let search: TagSearch

  /// Of ``TaggerFeatures``: a model trained for other features says nothing.
  private static let version: UInt8 = 2
  private static let mark: [UInt8] = Array("WNM1".utf8)
  private static let headBytes = 8

  /// Points for what the rules are sure of, besides those that are learned; twice as many where
  /// they can hardly be wrong.
  ///
  /// Of 0, 50, 100, 150 and 250 the best on the development sets of `DATA.md`, and names that everybody
  /// knows are then what the rules say.
  private static let trust: Int32 = 150

  /// The model that is in the binary.
  static let builtIn: TaggerModel = {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(winnow_annotate_model_size)
    for offset in 0..<winnow_annotate_model_size {
      bytes.append(winnow_annotate_model_byte(offset))
    }
    do throws(Failure) {
      return try TaggerModel(bytes)
    } catch {
      preconditionFailure("the model in CAnnotateModel was trained for other features: \(error)")
    }
  }()

  /// Why bytes are no model.
  public enum Failure: Error, CustomStringConvertible {
    case notAModel
    case otherFeatures
    case cutShort

    public var description: String {
      switch self {
      case .notAModel: "it is not a model that `winnow train ner` wrote"
      case .otherFeatures:
        "it was trained by another version of winnow; train it again with `winnow train ner`"
      case .cutShort: "it is cut short"
      }
    }
  }

  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count > Self.headBytes, bytes.starts(with: Self.mark) else { throw .notAModel }
    guard bytes[4] == Self.version, (1...24).contains(bytes[5]), Int(bytes[6]) == NameTag.count
    else { throw .otherFeatures }
    bits = Int(bytes[5])
    let present = Self.headBytes + 2 * (NameTag.count + 1) * NameTag.count
    var next = present + ((1 << bits) + 7) / 8
    guard bytes.count >= next else { throw .cutShort }
    search = TagSearch(
      (0...NameTag.count).map { from in
        var row = TagPoints(repeating: 0)
        for tag in 0..<NameTag.count {
          let at = Self.headBytes + 2 * (from * NameTag.count + tag)
          row[tag] = Int32(Int16(truncatingIfNeeded: Int(bytes[at]) | Int(bytes[at + 1]) << 8))
        }
        return row
      })
    var rows: [SIMD16<Int8>] = Array(repeating: SIMD16(repeating: 0), count: 1 << bits)
    for row in rows.indices where bytes[present + row / 8] >> UInt8(row % 8) & 1 == 1 {
      guard next + NameTag.count <= bytes.count else { throw .cutShort }
      for tag in 0..<NameTag.count { rows[row][tag] = Int8(bitPattern: bytes[next + tag]) }
      next += NameTag.count
    }
    guard next == bytes.count else { throw .cutShort }
    self.rows = rows
  }

  /// The bytes of a model.
  static func bytes(
    bits: Int, transitions: [[Int16]], rows: [[Int8]]
  ) -> [UInt8] {
    var bytes = mark + [version, UInt8(bits), UInt8(NameTag.count), 0]
    for points in transitions.joined() {
      bytes.append(UInt8(truncatingIfNeeded: points))
      bytes.append(UInt8(truncatingIfNeeded: points >> 8))
    }
    var present: [UInt8] = Array(repeating: 0, count: (rows.count + 7) / 8)
    for (index, row) in rows.enumerated() where row.contains(where: { $0 != 0 }) {
      present[index / 8] |= 1 << UInt8(index % 8)
    }
    bytes += present
    for row in rows where row.contains(where: { $0 != 0 }) {
      bytes += row.map { UInt8(bitPattern: $0) }
    }
    return bytes
  }
}

// MARK: - Tagging

extension TaggerModel {
  /// The tags of every sentence, one a token.
  ///
  /// - Complexity: O(text).
  func tags(_ document: TaggerDocument, sentences: [Range<Int>]) -> [Int] {
    let features = TaggerFeatures(of: document, bits: bits)
    var tags = Array(repeating: NameTag.outside, count: document.tokens.count)
    var marked: [(sentence: Range<Int>, points: [TagPoints])] = []
    var list: [UInt32] = []
    for sentence in sentences where sentence.contains(where: { document.tokens[$0].isMarked }) {
      let points = sentence.map { index in
        features.rows(of: index, in: sentence, into: &list)
        var sum = SIMD16<Int16>(repeating: 0)
        for row in list { sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[Int(row)]) }
        var points = TagPoints(truncatingIfNeeded: sum)
        let sure = document.tokens[index].sureTag
        if sure != NameTag.outside { points[sure] += Self.trust * document.tokens[index].sureness }
        return points
      }
      tags.replaceSubrange(sentence, with: search.tags(points))
      marked.append((sentence, points))
    }
    let votes = DocumentVotes(NameTag.names(in: tags), document.tokens)
    let first = tags
    for index in marked.indices {
      let sentence = marked[index].sentence
      if votes.add(
        to: &marked[index].points, of: sentence, document.tokens, tags: first[sentence])
      {
        tags.replaceSubrange(sentence, with: search.tags(marked[index].points))
      }
    }
    return tags
  }
}
