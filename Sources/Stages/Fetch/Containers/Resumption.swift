internal import Digests

/// A place in a container, behind one of its documents, from which the rest can be read.
public struct ContainerPlace: Hashable, Sendable {
  /// Entries of a ZIP, or lines of a text, before it.
  var entries = 0

  /// Bytes before it; in an archive in a ZIP, of that archive.
  var offset = 0

  /// Whether it lies in an archive that is the next entry of a ZIP.
  var isInside = false

  /// Whether revisits before it wait for what they refer to.
  var isAwaited = false
}

extension ContainerPlace {
  /// Reads what ``text`` writes; `nil` for anything else.
  public init?(text: String) {
    let numbers = text.split(separator: " ").map { Int($0) ?? -1 }
    guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(
      entries: numbers[0], offset: numbers[1], isInside: numbers[2] != 0,
      isAwaited: numbers[3] != 0)
  }

  public var text: String { "\(entries) \(offset) \(isInside ? 1 : 0) \(isAwaited ? 1 : 0)" }
}

/// What must be known of the documents before a place, so that those behind it come out as if all
/// had been read at once.
///
/// Memory: a number for each document.
public struct Resumption: Sendable {
  public let place: ContainerPlace
  private(set) var names: Set<UInt64> = []
  private(set) var count = 0

  public init(at place: ContainerPlace) { self.place = place }

  /// Notes a document before the place.
  ///
  /// - Parameter member: As its ``Source`` has it.
  public mutating func note(member: String?) {
    count += 1
    if let member { names.insert(Self.key(of: member)) }
  }

  /// Stands for a name.
  static func key(of name: String) -> UInt64 { SHA256.digest(of: name).prefix }
}
