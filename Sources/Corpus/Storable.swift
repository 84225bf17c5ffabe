/// A value that is written into the state and read back by a later night.
///
/// The bytes are ours alone: a change of layout is a change of the writing stage's version, so
/// no reader meets another writer's bytes.
public protocol Storable: Sendable {
  func store(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension Storable {
  /// The stored form as bytes.
  public var storedBytes: [UInt8] {
    var writer = ByteWriter()
    store(to: &writer)
    return writer.bytes
  }

  /// Reads what ``storedBytes`` gave; all of `bytes` must be used.
  public init(storedBytes bytes: [UInt8]) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw ByteReader.Damage(offset: reader.offset) }
  }
}

/// Appends integers as LEB128, strings and lists with their length before them.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Zigzag, so that small negative numbers stay small.
  public mutating func write(_ value: Int) {
    write(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  /// Eight bytes, little-endian.
  public mutating func write(fixed value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  public mutating func write(_ value: [UInt8]) {
    write(UInt64(value.count))
    bytes += value
  }

  public mutating func write(_ value: String) {
    write(UInt64(value.utf8.count))
    bytes += value.utf8
  }

  public mutating func write(_ value: String?) {
    write(value != nil)
    if let value { write(value) }
  }

  public mutating func write(_ values: [String]) { write(values) { $0.write($1) } }

  public mutating func write(_ range: TextRange) {
    write(UInt64(range.start))
    write(UInt64(range.count))
  }

  public mutating func write(_ value: some Storable) { value.store(to: &self) }

  public mutating func write(_ values: [some Storable]) { write(values) { $0.write($1) } }

  public mutating func write(_ value: (some Storable)?) {
    write(value != nil)
    if let value { write(value) }
  }

  public mutating func write<Element>(
    _ values: [Element], each body: (inout ByteWriter, Element) -> Void
  ) {
    write(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}

/// Reads what ``ByteWriter`` wrote, in the same order.
public struct ByteReader: Sendable {
  /// The bytes are not what a writer of this version writes.
  public struct Damage: Error, Hashable {
    /// Where reading stopped making sense, in bytes.
    public let offset: Int

    public init(offset: Int) { self.offset = offset }
  }

  public private(set) var offset = 0
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var isAtEnd: Bool { offset == bytes.count }

  public mutating func unsigned() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage(offset: offset)
  }

  public mutating func integer() throws(Damage) -> Int {
    let value = try unsigned()
    return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
  }

  public mutating func fixed() throws(Damage) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw Damage(offset: offset) }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += 8
    return value
  }

  public mutating func boolean() throws(Damage) -> Bool {
    guard offset < bytes.count, bytes[offset] < 2 else { throw Damage(offset: offset) }
    offset += 1
    return bytes[offset - 1] == 1
  }

  /// A length that what is left can hold, so that damage never asks for a huge allocation.
  private mutating func count() throws(Damage) -> Int {
    let value = try unsigned()
    guard value <= UInt64(bytes.count - offset) else { throw Damage(offset: offset) }
    return Int(value)
  }

  public mutating func byteString() throws(Damage) -> [UInt8] {
    let count = try count()
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  public mutating func string() throws(Damage) -> String {
    String(decoding: try byteString(), as: UTF8.self)
  }

  public mutating func optionalString() throws(Damage) -> String? {
    try boolean() ? try string() : nil
  }

  public mutating func strings() throws(Damage) -> [String] {
    try list { reader throws(Damage) in try reader.string() }
  }

  public mutating func range() throws(Damage) -> TextRange {
    let start = try unsigned()
    let count = try unsigned()
    guard start <= UInt64(Int32.max), count <= UInt64(Int32.max) else {
      throw Damage(offset: offset)
    }
    return TextRange(start: Int(start), end: Int(start + count))
  }

  public mutating func value<Value: Storable>(
    _ type: Value.Type = Value.self
  ) throws(Damage) -> Value {
    try Value(from: &self)
  }

  public mutating func optional<Value: Storable>(
    _ type: Value.Type = Value.self
  ) throws(Damage) -> Value? {
    try boolean() ? try Value(from: &self) : nil
  }

  public mutating func list<Value: Storable>(
    of type: Value.Type = Value.self
  ) throws(Damage) -> [Value] {
    try list { reader throws(Damage) in try Value(from: &reader) }
  }

  public mutating func list<Element>(
    each body: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }
}
