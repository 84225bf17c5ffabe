internal import Glibc

/// A file whose bytes are read where they stand, without being copied into memory first.
///
/// The file must not be cut short while it is mapped: who replaces it writes another beside it and
/// renames that. Numbers are little-endian; reading beyond the end gives 0.
public final class MappedFile: Sendable {
  /// Bytes of the file.
  public let count: Int

  /// Where the bytes are; 0 for an empty file. A number, for a pointer is not `Sendable`: nothing
  /// ever writes there.
  @usableFromInline let address: UInt

  public init(_ path: Path) throws(FileError) {
    let descriptor = try Descriptor(opening: path, O_RDONLY | O_NOCTTY)
    count = try descriptor.status(path).size
    guard count > 0 else {
      address = 0
      return
    }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor.number, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw FileError(.read, path, errno: errno)
    }
    address = UInt(bitPattern: mapped)
  }

  deinit {
    if let start = unsafe UnsafeMutableRawPointer(bitPattern: address) {
      unsafe munmap(start, count)
    }
  }

  @inlinable public func byte(at offset: Int) -> UInt8 { load(offset, UInt8.self) }
  @inlinable public func short(at offset: Int) -> UInt16 { load(offset, UInt16.self) }
  @inlinable public func word(at offset: Int) -> UInt32 { load(offset, UInt32.self) }
  @inlinable public func long(at offset: Int) -> UInt64 { load(offset, UInt64.self) }

  /// A copy of the bytes of `range`, as far as the file has them.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    guard let start = unsafe UnsafeRawPointer(bitPattern: address) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  @inlinable func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, _: Number.Type
  ) -> Number {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size,
      let start = unsafe UnsafeRawPointer(bitPattern: address)
    else { return 0 }
    return unsafe Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
