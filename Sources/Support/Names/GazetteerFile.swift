public import Files
internal import Scanning

/// A compiled gazetteer, read where it stands: see ``GazetteerWriter``.
public final class GazetteerFile: Sendable {
  /// Sections in their order.
  enum Section: Int, CaseIterable {
    /// 24 bytes each.
    case entries
    /// Per entry its id and its name, a length byte before each.
    case texts
    /// Source and terms, a length byte before each.
    case licences
    /// Hash of a name (64 bits) and entry (32 bits), ascending.
    case exact
    /// Where buckets of `exact` start; counts bits.
    case exactStarts
    /// Upper half of the hash of a skeleton, entry (32 bits each), length byte, letters, ascending.
    case spellings
    case spellingStarts
    /// No section: its offset is the digest of everything that was added.
    case digest
  }

  static let magic = Array("WNG1\0\0\0\0".utf8)
  static let entryBytes = 24

  /// Why a file is no compiled gazetteer.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    public let description: String
  }

  public let path: Path
  public let licences: [GazetteerLicence]

  /// Number of entries.
  public let count: Int

  /// The same for files of the same entries, names and licences in the same order.
  public var digest: UInt64 {
    file.long(at: file.count - 16 * (Section.allCases.count - Section.digest.rawValue))
  }

  let file: MappedFile
  let sections: [(offset: Int, count: Int)]

  public init(_ path: Path) throws(Failure) {
    self.path = path
    do throws(FileError) {
      file = try MappedFile(path)
    } catch {
      throw Failure(description: "\(error)")
    }
    let table = file.count - 16 * Section.allCases.count
    guard table >= Self.magic.count, file.bytes(0..<Self.magic.count) == Self.magic else {
      throw Failure(
        description: "\(path) is no compiled gazetteer; winnow gazetteer import makes one")
    }
    let bytes = file
    sections = Section.allCases.map { section in
      let row = table + 16 * section.rawValue
      return (
        Int(clamping: bytes.long(at: row)), Int(clamping: bytes.long(at: row + 8))
      )
    }
    count = sections[Section.entries.rawValue].count
    guard sections.dropLast().allSatisfy({ $0.offset <= table }), count <= table / Self.entryBytes
    else {
      throw Failure(description: "\(path) is damaged; import it again")
    }
    var at = sections[Section.licences.rawValue].offset
    licences = (0..<min(255, sections[Section.licences.rawValue].count)).map { _ in
      let source = Self.text(bytes, &at)
      return GazetteerLicence(source: source, licence: Self.text(bytes, &at))
    }
  }

  /// Whether a file begins as a compiled gazetteer does.
  public static func isCompiled(_ path: Path) throws(FileError) -> Bool {
    try InputFile(path).bytes(at: 0, count: magic.count) == magic
  }

  private static func text(_ file: MappedFile, _ offset: inout Int) -> String {
    let start = offset + 1
    let end = start + Int(file.byte(at: offset))
    offset = end
    return String(decoding: file.bytes(start..<end), as: UTF8.self)
  }
}

// MARK: - Entries

extension GazetteerFile {
  private func offset(of entry: Int) -> Int {
    sections[Section.entries.rawValue].offset + Self.entryBytes * entry
  }

  func population(at entry: Int) -> Int { Int(file.word(at: offset(of: entry) + 16)) }

  /// Two bytes, the first letter in the upper one.
  func country(at entry: Int) -> UInt16 { file.short(at: offset(of: entry) + 20).byteSwapped }

  func kind(at entry: Int) -> GazetteerEntry.Kind {
    GazetteerEntry.Kind(rawValue: file.byte(at: offset(of: entry) + 22)) ?? .other
  }

  /// The entry without its names.
  public func entry(at index: Int) -> GazetteerEntry {
    let row = offset(of: index)
    var text = place(file.long(at: row), in: .texts)
    let id = Self.text(file, &text)
    let name = Self.text(file, &text)
    let country = country(at: index)
    return GazetteerEntry(
      id: id, name: name, kind: kind(at: index),
      country: country == 0
        ? "" : String(decoding: [UInt8(country >> 8), UInt8(country & 0xff)], as: UTF8.self),
      latitude: Int(Int32(bitPattern: file.word(at: row + 8))),
      longitude: Int(Int32(bitPattern: file.word(at: row + 12))),
      population: population(at: index), licence: Int(file.byte(at: row + 23)))
  }

  public func licence(of entry: GazetteerEntry) -> GazetteerLicence? {
    licences.indices.contains(entry.licence) ? licences[entry.licence] : nil
  }
}

// MARK: - Finding

extension GazetteerFile {
  /// Entries that have this name: countries first, then by weight, then in the file's order.
  ///
  /// Case, marks, apostrophes, hyphens and spaces do not count.
  ///
  /// - Complexity: O(name + entries found).
  public func indices(named name: [UInt8]) -> [Int] {
    let key = NameFolding.key(of: name)
    guard !key.isEmpty else { return [] }
    var found: Set<Int> = []
    let hash = StableHash.of(key)
    var at = bucket(of: hash, .exact, .exactStarts)
    while at.lowerBound < at.upperBound {
      let here = file.long(at: at.lowerBound)
      if here > hash { break }
      if here == hash { found.insert(Int(file.word(at: at.lowerBound + 8))) }
      at = at.lowerBound + 12..<at.upperBound
    }
    return found.filter { $0 < count }.sorted { left, right in
      let isCountry = (kind(at: left) == .country, kind(at: right) == .country)
      if isCountry.0 != isCountry.1 { return isCountry.0 }
      let people = (population(at: left), population(at: right))
      return people.0 == people.1 ? left < right : people.0 > people.1
    }
  }

  /// The entry that a name means if nothing else is said; `nil` where several may be meant.
  public func entry(meantBy name: [UInt8]) -> GazetteerEntry? {
    let found = indices(named: name)
    guard let first = found.first else { return nil }
    if found.count > 1, kind(at: first) != .country {
      let rival = found.dropFirst().map(population(at:)).max() ?? 0
      guard population(at: first) > 5 * rival else { return nil }
    }
    return entry(at: first)
  }

  /// Where an offset in a section leads to: in a damaged file no farther than its end.
  private func place(_ offset: UInt64, in section: Section) -> Int {
    min(file.count, sections[section.rawValue].offset + Int(clamping: min(offset, 1 << 48)))
  }

  private func bucket(of hash: UInt64, _ section: Section, _ starts: Section) -> Range<Int> {
    let bits = UInt64(clamping: min(32, sections[starts.rawValue].count))
    let row = sections[starts.rawValue].offset + 8 * Int(hash >> (64 - bits))
    let start = place(file.long(at: row), in: section)
    let end = place(file.long(at: row + 8), in: section)
    return start..<max(start, min(end, file.count))
  }

  /// Hands out every name whose skeleton has this hash: the entry and the name's letters.
  func forEachSpelling(_ hash: UInt64, _ body: (Int, Range<Int>) -> Void) {
    let bucket = bucket(of: hash, .spellings, .spellingStarts)
    var at = bucket.lowerBound
    let wanted = UInt32(hash >> 32)
    while at + 9 <= bucket.upperBound {
      let end = at + 9 + Int(file.byte(at: at + 8))
      let here = file.word(at: at)
      if here > wanted { break }
      if here == wanted { body(Int(file.word(at: at + 4)), at + 9..<end) }
      at = end
    }
  }
}
