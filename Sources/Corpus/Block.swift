/// A stretch of the text that a browser would set apart.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case paragraph, heading, item, quote, row, caption, code, comment
  }

  public let kind: Kind

  /// 1 to 6 for a heading; for an item, how many lists it lies in; 0 for anything else.
  public let level: Int

  /// Of an item of an ordered list: the number that a browser shows before it. `nil` for any other
  /// block, and for what stands further down in the same item.
  public let number: Int?

  public let range: TextRange

  public init(kind: Kind, level: Int = 0, number: Int? = nil, range: TextRange) {
    self.kind = kind
    self.level = level
    self.number = number
    self.range = range
  }
}

/// A link whose words stand in the text.
public struct Anchor: Hashable, Sendable {
  public let range: TextRange

  /// Absolute where the page's address is known, else as the page has it.
  public let target: String

  public init(range: TextRange, target: String) {
    self.range = range
    self.target = target
  }
}

extension Block: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(level)
    writer.write(number != nil)
    if let number { writer.write(number) }
    writer.write(range)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let kind = Kind(rawValue: try reader.string()) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    self.kind = kind
    level = try reader.integer()
    number = try reader.boolean() ? try reader.integer() : nil
    range = try reader.range()
  }
}

extension Anchor: Storable {
  public func store(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(target)
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    range = try reader.range()
    target = try reader.string()
  }
}
