public import Files
internal import Scanning

/// Compiles entries to a file that look-ups read where it stands.
///
/// Little-endian: ``GazetteerFile/magic``, the sections, and at the end per ``GazetteerFile/Section``
/// its offset and its number of entries (64 bits each). Written to `PATH.tmp` and renamed at the
/// end. Memory does not grow with the entries; beside the file up to twice its size is used
/// meanwhile.
public struct GazetteerWriter: ~Copyable {
  private let path: Path
  private var file: OutputFile
  private var pool: OutputFile
  private var exact: ExternalSort
  private var spellings: ExternalSort
  private var licences: [GazetteerLicence] = []
  private var sections: [(offset: Int, count: Int)] = []
  private var row: [UInt8] = []
  private var digest = StableHash()

  /// Entries written.
  public private(set) var count = 0

  /// Names that they can be found by, each as often as an entry has it.
  public private(set) var names = 0

  private let poolPath: Path
  private let temporary: Path

  /// - Parameter memory: Bytes of names that are sorted at a time.
  public init(_ path: Path, memory: Int = 64 << 20) throws(FileError) {
    let temporary = Path(bytes: path.bytes + Array(".tmp".utf8))
    let poolPath = Path(bytes: path.bytes + Array(".pool.tmp".utf8))
    var file = try OutputFile(temporary)
    try file.append(GazetteerFile.magic)
    let pool = try OutputFile(poolPath)
    let name = String(decoding: path.name, as: UTF8.self)
    self.path = path
    self.temporary = temporary
    self.poolPath = poolPath
    self.file = file
    self.pool = pool
    exact = ExternalSort(in: path.parent, name: name + ".exact", mostBytes: memory / 2)
    spellings = ExternalSort(in: path.parent, name: name + ".spellings", mostBytes: memory / 2)
  }

  /// The index of a licence, for entries to name. At most 255 are kept apart.
  public mutating func index(of licence: GazetteerLicence) -> Int {
    if let known = licences.firstIndex(of: licence) { return known }
    guard licences.count < 255 else { return 254 }
    licences.append(licence)
    return licences.count - 1
  }

  /// Entries without a name that has letters are left out.
  public mutating func add(_ entry: GazetteerEntry) throws(FileError) {
    let names = ([entry.name] + entry.names).map { Array($0.utf8) }
    guard names.contains(where: { !NameFolding.key(of: $0).isEmpty }) else { return }
    let number = count
    count += 1
    row.removeAll(keepingCapacity: true)
    row.append(number: UInt64(pool.position), bytes: 8)
    row.append(number: UInt64(bitPattern: Int64(entry.latitude)), bytes: 4)
    row.append(number: UInt64(bitPattern: Int64(entry.longitude)), bytes: 4)
    row.append(number: UInt64(clamping: min(max(0, entry.population), Int(UInt32.max))), bytes: 4)
    let country = Array(entry.country.utf8.prefix(2))
    row += country + [UInt8](repeating: 0, count: 2 - country.count)
    row += [entry.kind.rawValue, UInt8(clamping: entry.licence)]
    try file.append(row)
    let texts = Self.text(entry.id) + Self.text(entry.name)
    try pool.append(texts)
    digest.combine(StableHash.of(row + texts))
    for name in names { try add(name, of: number, in: entry.country) }
  }

  /// One more name of an entry that was added.
  public mutating func add(_ name: String, to number: Int, in country: String) throws(FileError) {
    guard number < count else { return }
    try add(Array(name.utf8), of: number, in: country)
  }

  private mutating func add(
    _ name: [UInt8], of number: Int, in country: String
  ) throws(FileError) {
    guard name.count <= 400 else { return }
    digest.combine(StableHash.of(name, seed: UInt64(number)))
    row.removeAll(keepingCapacity: true)
    row.append(number: UInt64(number), bytes: 4)
    var hashes: Set<UInt64> = []
    for key in PlaceSpelling.exactKeys(of: name, country: country)
    where hashes.insert(StableHash.of(key)).inserted {
      try exact.add(StableHash.of(key), row)
      names += hashes.count == 1 ? 1 : 0
    }
    for letters in PlaceSpelling.letters(of: name, country: country) {
      let tail = [UInt8(letters.count)] + letters
      try spellings.add(PackedSkeleton(of: letters).hash, row + tail)
    }
  }

  private static func text(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8.prefix(256))
    // Cut between scalars.
    while bytes.count > 255 || String(validating: bytes, as: UTF8.self) == nil, !bytes.isEmpty {
      bytes.removeLast()
    }
    return [UInt8(bytes.count)] + bytes
  }
}

// MARK: - Finishing

extension GazetteerWriter {
  /// Writes what is left and puts the file in its place.
  public consuming func close() throws(FileError) {
    sections.append((GazetteerFile.magic.count, count))
    try appendPool()
    try appendLicences()
    try appendExact()
    try appendSpellings()
    for licence in licences {
      digest.combine(StableHash.of(Self.text(licence.source) + Self.text(licence.licence)))
    }
    sections.append((Int(truncatingIfNeeded: digest.value), 0))
    try appendSections()
    try file.sync()
    try file.close()
    try FileSystem.rename(temporary, to: path)
  }

  private mutating func appendPool() throws(FileError) {
    try pool.flush()
    let source = try InputFile(poolPath)
    let offset = file.position
    while case let bytes = try source.bytes(at: file.position - offset, count: 1 << 20),
      !bytes.isEmpty
    {
      try file.append(bytes)
    }
    sections.append((offset, file.position - offset))
    try FileSystem.remove(poolPath)
  }

  private mutating func appendLicences() throws(FileError) {
    sections.append((file.position, licences.count))
    for licence in licences {
      try file.append(Self.text(licence.source) + Self.text(licence.licence))
    }
  }

  private mutating func appendExact() throws(FileError) {
    var table = BucketTable(entries: exact.count)
    let start = file.position
    try exact.handOut { record throws(FileError) in
      table.add(record.key, at: file.position - start)
      var row: [UInt8] = []
      row.append(number: record.key, bytes: 8)
      try file.append(row + record.bytes)
    }
    try append(table, start)
  }

  private mutating func appendSpellings() throws(FileError) {
    var table = BucketTable(entries: spellings.count)
    let start = file.position
    try spellings.handOut { record throws(FileError) in
      table.add(record.key, at: file.position - start)
      var row: [UInt8] = []
      row.append(number: record.key >> 32, bytes: 4)
      try file.append(row + record.bytes)
    }
    try append(table, start)
  }

  private mutating func append(_ table: consuming BucketTable, _ start: Int) throws(FileError) {
    let starts = table.finished(at: file.position - start)
    sections.append((start, file.position - start))
    sections.append((file.position, table.bits))
    var row: [UInt8] = []
    for start in starts {
      row.append(number: UInt64(start), bytes: 8)
      if row.count >= 1 << 16 {
        try file.append(row)
        row.removeAll(keepingCapacity: true)
      }
    }
    try file.append(row)
  }

  private mutating func appendSections() throws(FileError) {
    var row: [UInt8] = []
    for section in sections {
      row.append(number: UInt64(bitPattern: Int64(section.offset)), bytes: 8)
      row.append(number: UInt64(section.count), bytes: 8)
    }
    try file.append(row)
  }
}

/// Where the records of each bucket start: those whose keys begin with the same bits.
struct BucketTable {
  let bits: Int
  private var starts: [Int] = []

  /// - Parameter entries: Eight or so to a bucket, in up to 2^22 of them.
  init(entries: Int) {
    var bits = 4
    while bits < 22, entries >> (bits + 3) > 0 { bits += 1 }
    self.bits = bits
    starts.reserveCapacity(1 << bits + 1)
  }

  /// - Parameter key: Not less than the one before.
  mutating func add(_ key: UInt64, at offset: Int) {
    let bucket = Int(key >> UInt64(64 - bits))
    while starts.count <= bucket { starts.append(offset) }
  }

  /// One start more than buckets.
  mutating func finished(at end: Int) -> [Int] {
    while starts.count <= 1 << bits { starts.append(end) }
    return starts
  }
}
