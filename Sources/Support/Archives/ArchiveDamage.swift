public import Files

/// Why an archive cannot be read on where it is being read.
public enum ArchiveDamage: Error, Hashable, Sendable {
  /// It ends before what it announces does.
  case truncated
  /// What stands there does not unpack.
  case unpackable
  /// What was unpacked is not what was packed.
  case wrongChecksum
  /// What stands there is not what belongs there, in words: `no record begins here`.
  case malformed(String)
  case unreadable(FileError)
}

extension ArchiveDamage: CustomStringConvertible {
  /// A clause without a full stop.
  public var description: String {
    switch self {
    case .truncated: "the archive ends in the middle"
    case .unpackable: "the packed bytes are damaged"
    case .wrongChecksum: "the checksum is wrong"
    case .malformed(let what): what
    case .unreadable(let error): error.reason
    }
  }
}

/// Bytes of an archive that hold nothing readable, and why.
public struct ArchiveHole: Hashable, Sendable {
  /// As the archive is stored; as it is unpacked where all of it is one packed stream.
  public let range: Range<Int>
  public let damage: ArchiveDamage

  public init(_ range: Range<Int>, _ damage: ArchiveDamage) {
    self.range = range
    self.damage = damage
  }
}
