internal import Digests
internal import Files
internal import Settings
internal import Store

/// Reads a published run again and holds it against what it says of itself.
///
/// Every file against its size and checksum; every line of a document for its keys, its id and its
/// place in the order; counts, balance and the digest of the records. Memory does not grow with
/// the run.
public struct RunVerification {
  /// What is wrong, a sentence each, at most ``mostComplaints`` and then how many more.
  public var complaints: [String] {
    untold == 0 ? told : told + ["and \(untold) more complaints"]
  }

  /// Documents whose lines were read.
  public private(set) var documents = 0

  /// Bytes as stored.
  public private(set) var bytes = 0

  private var told: [String] = []
  private var untold = 0
  private let run: PublishedRun

  private static let mostComplaints = 100

  public init(of run: PublishedRun) throws(RunFailure) {
    self.run = run
    do {
      try checkNames()
      try checkSums()
      try checkLines()
      try checkOtherLines()
    } catch {
      throw RunFailure(error)
    }
  }

  mutating func complain(_ sentence: String) {
    if told.count < Self.mostComplaints { told.append(sentence) } else { untold += 1 }
  }
}

// MARK: - Files

extension RunVerification {
  private var folder: Path { run.contents.folder }

  /// Manifest and `SHA256SUMS` must name the same files, and there must be no other records.
  private mutating func checkNames() throws {
    let files = run.contents.files
    let listed = try checksums()
    for file in files where listed[file.name] != file.sha256 {
      let found = listed[file.name] == nil ? "does not name" : "has another checksum for"
      complain("SHA256SUMS \(found) \(file.name)")
    }
    let known = Set(files.map(\.name))
    for name in listed.keys.sorted() where !known.contains(name) {
      complain("manifest.json does not name \(name), which SHA256SUMS does")
    }
    // Readers take whatever is in the folder of the records.
    guard FileSystem.exists(folder / "records") else {
      return complain("there is no folder records")
    }
    for entry in try FileSystem.entries(of: folder / "records") {
      let name = "records/" + String(decoding: entry.name, as: UTF8.self)
      if !known.contains(name) { complain("\(name) is not in the manifest") }
    }
  }

  /// Checksums by name, as `SHA256SUMS` has them.
  private mutating func checksums() throws -> [String: String] {
    var sums: [String: String] = [:]
    do {
      let reader = try LineReader(folder / "SHA256SUMS")
      while let line = try reader.next() {
        guard line.count > 66 else {
          complain("SHA256SUMS has a line that is none of sha256sum's")
          continue
        }
        let name = String(decoding: line[66...], as: UTF8.self)
        sums[name] = String(decoding: line[..<64], as: UTF8.self)
      }
    } catch let error as FileError where error.isMissingFile {
      complain("there is no SHA256SUMS")
    } catch let damage as LineReader.Damage {
      complain("SHA256SUMS \(damage.sentence)")
    }
    return sums
  }

  private mutating func checkSums() throws {
    for file in run.contents.files {
      do throws(FileError) {
        let found = try file.inspect(in: folder)
        bytes += found.byteCount
        if let complaint = found.complaint { complain(complaint) }
      } catch {
        complain("\(file.name): \(error)")
      }
    }
  }
}

// MARK: - Lines

extension RunVerification {
  /// Documents of all kinds in the order of their ids: keys, uniqueness, counts, digest.
  private mutating func checkLines() throws {
    var counts: [String: Int] = [:]
    var digest = RecordsDigest()
    do {
      let lines = try RunLines(of: run.contents)
      while let line = try lines.next() {
        documents += 1
        counts[line.file, default: 0] += 1
        digest.append(line)
        if let problem = LineForm.problem(in: line) {
          complain("\(line.file), line \(line.number): \(problem)")
        }
      }
    } catch let damage as RunDamage {
      return complain(damage.sentence + "; the lines behind it were not looked at")
    } catch let damage as LineReader.Damage {
      return complain("\(damage.path) \(damage.sentence); the lines behind it were not looked at")
    } catch let error as FileError {
      return complain("\(error); the lines were not looked at")
    }
    check(counts)
    if digest.finish() != run.recordsDigest {
      complain("the records do not have the digest that the manifest says")
    }
  }

  private mutating func check(_ counts: [String: Int]) {
    if !run.balance.isEven { complain("the balance is not even: \(run.balance.sentence)") }
    for booking in Booking.allCases {
      let files = run.contents.files(of: booking)
      for file in files where file.lines != counts[file.name, default: 0] {
        complain(
          "\(file.name) has \(counts[file.name, default: 0]) lines, the manifest says \(file.lines ?? 0)"
        )
      }
      let found = files.reduce(0) { $0 + counts[$1.name, default: 0] }
      let wanted = run.balance.count(of: booking)
      if found != wanted {
        complain(
          "there are \(found) lines of the kind \(booking.rawValue), the balance says \(wanted)")
      }
    }
  }

  /// Clusters, names, changes: a line each is one object.
  private mutating func checkOtherLines() throws {
    for file in run.contents.files where Booking(fileName: file.name) == nil {
      guard let wanted = file.lines else { continue }
      do {
        let reader = try run.contents.reader(of: file)
        var count = 0
        while let line = try reader.next() {
          count += 1
          if LineObject(line) == nil { complain("\(file.name), line \(count): no JSON object") }
        }
        if count != wanted {
          complain("\(file.name) has \(count) lines, the manifest says \(wanted)")
        }
      } catch let damage as LineReader.Damage {
        complain("\(file.name) \(damage.sentence)")
      } catch let error as FileError {
        complain("\(file.name): \(error)")
      }
    }
  }
}

/// The digest of all records and copies, made again from their lines.
private struct RecordsDigest: ~Copyable {
  private var hash = SHA256()

  /// - Parameter line: In the order of ids.
  mutating func append(_ line: RunLine) {
    guard let fate = LineFate(line.booking), fate != .dropped else { return }
    hash.update([UInt8(fate.rawValue)])
    hash.update(SHA256.digest(of: line.bytes + [UInt8(ascii: "\n")]).bytes)
  }

  consuming func finish() -> String { hash.finish().hexadecimal }
}

extension LineFate {
  /// `nil` for what has no line in the state.
  fileprivate init?(_ booking: Booking) {
    switch booking {
    case .record: self = .record
    case .duplicate: self = .duplicate
    case .dropped, .quarantined: return nil
    }
  }
}
