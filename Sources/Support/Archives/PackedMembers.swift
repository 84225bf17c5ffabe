internal import Compression
internal import Scanning

/// The members of a packed archive one after the other, each unpacked as it is read.
///
/// A WARC packs each record on its own, so that one can be read alone and damage stays where it
/// is. An archive that is not packed is one member.
public final class PackedMembers: ByteSupply {
  public enum Packing: String, Sendable {
    case none, gzip, zstd, bzip2, xz

    /// How a member begins; nothing where there are none.
    public var magic: [UInt8] {
      switch self {
      case .none: []
      case .gzip: [0x1f, 0x8b, 8]
      case .zstd: [0x28, 0xb5, 0x2f, 0xfd]
      case .bzip2: Array("BZh".utf8)
      case .xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]
      }
    }

    /// What unpacks one member. Without a dictionary.
    var format: Unpacker.Format? {
      switch self {
      case .none: nil
      case .gzip: .gzip
      case .zstd: .zstd()
      case .bzip2: .bzip2
      case .xz: .xz
      }
    }

    /// By the first bytes of a file.
    public init(_ bytes: [UInt8]) {
      let isSkippable =
        bytes.count > 4 && bytes[0] & 0xf0 == 0x50 && Array(bytes[1..<4]) == [0x2a, 0x4d, 0x18]
      let kinds: [Packing] = [.gzip, .zstd, .bzip2, .xz]
      self = isSkippable ? .zstd : kinds.first { bytes.starts(with: $0.magic) } ?? .none
    }
  }

  public let packing: Packing
  private let supply: any ByteSupply
  private let stored: ByteCursor
  private var unpacker: Unpacker
  private var place = Place.between

  private enum Place {
    case between, inside, atEnd
    case failed(ArchiveDamage)
  }

  /// Where to begin, until that is done.
  private var firstMember: Int?

  /// First stored byte of the member that is open, or was last.
  public private(set) var memberStart = 0

  /// First stored byte that the last piece was made of.
  public private(set) var pieceStart = 0

  /// Bytes looked at again after damage. Bounded, or an archive made for it would cost the
  /// square of its length.
  private var rescanned = 0

  /// - Parameter offset: First byte of the first member to read.
  public init(_ supply: any ByteSupply, _ packing: Packing, from offset: Int = 0) {
    self.supply = supply
    self.packing = packing
    stored = ByteCursor(supply)
    unpacker = Unpacker(packing.format ?? .gzip)
    firstMember = offset
  }

  /// First stored byte that has not been looked at. Says nothing of an archive that is not packed.
  public var storedPosition: Int { stored.position }
}

// MARK: - Reading

extension PackedMembers {
  /// Begins the next member. `false` at the end of the archive.
  public func openNext() throws(ArchiveDamage) -> Bool {
    switch packing {
    case .none:
      guard case .between = place else { return false }
      try goToFirst()
      place = .inside
      return true
    case .gzip, .bzip2, .xz:
      try goToFirst()
      memberStart = stored.position
      let isThere = try passPadding()
      guard isThere else { return false }
      guard try stored.peek(2) == Array(packing.magic.prefix(2)) else {
        throw .malformed("no \(packing.rawValue) member begins here")
      }
    case .zstd:
      memberStart = stored.position
      // The dictionary stands at the very beginning.
      try passSkippableFrames()
      try goToFirst()
      guard try stored.stands(1) else { return false }
      memberStart = stored.position
      guard try stored.peek(4) == packing.magic else {
        throw .malformed("no zstd frame begins here")
      }
    }
    unpacker.reset()
    place = .inside
    return true
  }

  /// The next bytes of the open member; `nil` at its end, where its checksum has been found right.
  public func piece() throws(ArchiveDamage) -> [UInt8]? {
    switch place {
    case .between, .atEnd: return nil
    case .failed(let damage): throw damage
    case .inside: return packing == .none ? try supply.piece() : try unpackedPiece()
    }
  }

  public var isSeekable: Bool { packing == .none && supply.isSeekable }

  /// Goes to a place of an archive that is not packed.
  public func seek(to place: Int) -> Bool { packing == .none && supply.seek(to: place) }

  private func goToFirst() throws(ArchiveDamage) {
    guard let offset = firstMember else { return }
    firstMember = nil
    guard offset > stored.position else { return }
    let isThere = packing == .none ? supply.seek(to: offset) : try stored.seek(to: offset)
    if !isThere { throw .truncated }
  }

  private func unpackedPiece() throws(ArchiveDamage) -> [UInt8]? {
    while true {
      let hasMore = try stored.stands(1)
      pieceStart = stored.position
      let (bytes, progress) = stored.lend { unpacker.piece(of: $0, from: &$1) }
      switch progress {
      case .end: place = .between
      case .damaged: place = .failed(.unpackable)
      case .more: if bytes.isEmpty, !hasMore { place = .failed(.truncated) }
      }
      if !bytes.isEmpty { return bytes }
      switch place {
      case .failed(let damage): throw damage
      case .between: return nil
      default: continue
      }
    }
  }
}

// MARK: - What stands between members

extension PackedMembers {
  /// The longest dictionary that is loaded.
  private static let longestDictionary = 1 << 24

  /// Zeros at the end are padding; zeros before something else are a hole.
  private func passPadding() throws(ArchiveDamage) -> Bool {
    guard try stored.next() == 0 else { return try stored.stands(1) }
    while try stored.next() == 0 {
      _ = try stored.consume { bytes in
        var zeros = 0
        while zeros < bytes.count, bytes[zeros] == 0 { zeros += 1 }
        return zeros
      }
    }
    if try stored.stands(1) { throw .malformed("zeros stand where a member should") }
    return false
  }

  /// RFC 8878, section 3.1.2; the first may hold the dictionary of all others, as the
  /// specification of WARC with zstd has it.
  private func passSkippableFrames() throws(ArchiveDamage) {
    while true {
      let head = try stored.peek(8)
      guard head.count >= 4, head[0] & 0xf0 == 0x50, Array(head[1..<4]) == [0x2a, 0x4d, 0x18] else {
        return
      }
      guard head.count == 8 else { throw .truncated }
      let count = head[4...].reversed().reduce(0) { $0 << 8 | Int($1) }
      let isDictionary = stored.position == 0 && head[0] == 0x5d
      stored.advance(8)
      if isDictionary, count <= Self.longestDictionary {
        var dictionary: [UInt8] = []
        guard try stored.read(count, into: &dictionary) == count else { throw .truncated }
        try load(dictionary)
      } else {
        guard try stored.skip(count) == count else { throw .truncated }
      }
    }
  }

  private func load(_ stored: [UInt8]) throws(ArchiveDamage) {
    var dictionary = stored
    if stored.starts(with: packing.magic) {
      let unpacked = Unpacker.unpacked(stored, .zstd(), limit: Self.longestDictionary)
      guard let unpacked, unpacked.isWhole else {
        throw .malformed("the dictionary of the archive is damaged")
      }
      dictionary = unpacked.bytes
    }
    unpacker = Unpacker(.zstd(dictionary: dictionary))
  }
}

// MARK: - After damage

extension PackedMembers {
  /// So many bytes of a member show how its data begin, unless it has a very long name.
  private static let probed = 512

  /// Goes to the next member whose data begin in a way that `isStart` knows.
  ///
  /// Looks at the damaged member's own bytes again: damage lets the decompressor run past its end.
  ///
  /// - Returns: `false` if there is none up to the end.
  public func resynchronise(_ isStart: ([UInt8]) -> Bool) -> Bool {
    guard packing != .none else { return false }
    do throws(ArchiveDamage) {
      let again = stored.position - memberStart - 1
      if again > 0, rescanned + again <= 2 * stored.position + 1 << 24,
        try stored.seek(to: memberStart + 1)
      {
        rescanned += again
      } else if again < 0 {
        try stored.skip(1)
      }
      while try findMagic() {
        if isStart(try firstBytes()) {
          place = .between
          return true
        }
        stored.advance(1)
      }
    } catch {
      place = .failed(error)
      return false
    }
    place = .atEnd
    return false
  }

  private func findMagic() throws(ArchiveDamage) -> Bool {
    let magic = packing.magic
    while try stored.stands(magic.count) {
      if try stored.peek(magic.count) == magic { return true }
      _ = try stored.consume { bytes in
        bytes.first(magic[0], in: 1..<bytes.count) ?? bytes.count
      }
    }
    return false
  }

  private func firstBytes() throws(ArchiveDamage) -> [UInt8] {
    let packed = try stored.peek(Self.probed)
    unpacker.reset()
    var place = 0
    return unpacker.piece(of: packed, from: &place, mostBytes: 64).bytes
  }
}

/// All members of a packed stream as one, as gzip has it.
public final class JoinedMembers: ByteSupply {
  private let members: PackedMembers

  public init(_ members: PackedMembers) { self.members = members }

  public func piece() throws(ArchiveDamage) -> [UInt8]? {
    while true {
      if let piece = try members.piece() { return piece }
      guard try members.openNext() else { return nil }
    }
  }

  public var isSeekable: Bool { members.isSeekable }

  public func seek(to place: Int) -> Bool { members.seek(to: place) }
}
