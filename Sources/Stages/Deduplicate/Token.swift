/// One word of a document as deduplication sees it: two bits of kind, fourteen of hash.
///
/// Sixteen bits keep an average news article under a kilobyte; that one word in sixteen thousand
/// is taken for another does no harm where hundreds have to agree.
struct Token: Hashable, Sendable {
  let bits: UInt16

  private static let hashMask: UInt64 = 0x3fff
  private static let kindMask: UInt16 = 0xc000
  private static let nameKind: UInt16 = 0x4000
  private static let numberKind: UInt16 = 0x8000

  /// Stands after the last word of a paragraph. No word has these bits.
  static let paragraphEnd = Token(bits: 0xffff)

  @inline(__always)
  init(bits: UInt16) { self.bits = bits }

  @inline(__always)
  static func word(_ hash: UInt64) -> Token { Token(bits: UInt16(hash & hashMask)) }

  @inline(__always)
  static func name(_ hash: UInt64) -> Token { Token(bits: UInt16(hash & hashMask) | nameKind) }

  @inline(__always)
  static func number(_ hash: UInt64) -> Token { Token(bits: UInt16(hash & hashMask) | numberKind) }

  /// Whether it is a name or a number: what tells one instance of a template from another.
  @inline(__always)
  var isEntity: Bool { Token.isEntity(bits) }

  @inline(__always)
  var isParagraphEnd: Bool { bits == Token.paragraphEnd.bits }

  @inline(__always)
  static func isEntity(_ bits: UInt16) -> Bool {
    let kind = bits & kindMask
    return kind == nameKind || kind == numberKind
  }
}
