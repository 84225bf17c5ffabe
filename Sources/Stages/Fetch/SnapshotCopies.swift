internal import Scanning

/// The copies that ArchiveBox keeps of one page, in a folder called after the time: of these the
/// best is read, once.
struct SnapshotCopies {
  /// What a file in a snapshot is, the best first.
  private enum Copy: Int {
    /// The page as the browser had it, with all that it shows.
    case singleFile
    /// The elements as the browser had them.
    case elements
    case warc
    case mirror
    case readability
    case mercury
    /// ArchiveBox's own page about the snapshot.
    case none
  }

  /// The best copy in each snapshot that is one.
  private var best: [[UInt8]: Copy] = [:]

  /// - Parameter paths: All that are there.
  init(_ paths: some Sequence<[UInt8]>) {
    var sure: Set<[UInt8]> = []
    for path in paths {
      guard let (snapshot, copy) = Self.copy(path) else { continue }
      if copy.rawValue <= Copy.warc.rawValue { sure.insert(snapshot) }
      if copy.rawValue < best[snapshot, default: .none].rawValue { best[snapshot] = copy }
    }
    // Other folders are called after times too.
    best = best.filter { sure.contains($0.key) }
  }

  /// Whether there is a better copy of what stands at a path.
  func isLeftOut(_ path: [UInt8]) -> Bool {
    guard let (snapshot, copy) = Self.copy(path), let best = best[snapshot] else { return false }
    return copy.rawValue > best.rawValue
  }

  /// The folder of the snapshot that a path lies in, and what it is in there.
  private static func copy(_ path: [UInt8]) -> (snapshot: [UInt8], copy: Copy)? {
    var start = 0
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      if isTime(path[start..<end]) {
        return (Array(path[..<end]), copy(inSnapshot: path[(end + 1)...]))
      }
      start = end + 1
    }
    return nil
  }

  private static func copy(inSnapshot rest: ArraySlice<UInt8>) -> Copy {
    let name = String(decoding: rest, as: UTF8.self)
    return switch name {
    case "singlefile.html": .singleFile
    case "output.html": .elements
    case "readability/content.html": .readability
    case "mercury/content.html": .mercury
    case "index.html": .none
    default: name.hasPrefix("warc/") ? .warc : .mirror
    }
  }

  /// Seconds since 1970, perhaps with a fraction: `1709629872.123456`.
  private static func isTime(_ name: ArraySlice<UInt8>) -> Bool {
    let fraction = name.dropFirst(10)
    return name.count >= 10 && name.prefix(10).allSatisfy(\.isASCIIDigit)
      && (fraction.isEmpty
        || fraction.first == UInt8(ascii: ".") && fraction.dropFirst().allSatisfy(\.isASCIIDigit))
  }
}
