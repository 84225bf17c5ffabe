internal import Corpus
internal import Fetch
internal import Files
internal import Foundation
internal import Store

/// A unit that must be read tonight, or booked.
struct PendingUnit: Sendable {
  let source: SourceUnit
  let stamp: UnitStamp

  /// Why there is nothing to read.
  let reject: Reject?

  /// Whether the state is a whole without the file as it is now: the corpus is then that of a
  /// folder in which it is not there yet, or as it was.
  var mayWait = true

  /// The unit with a reason why it is not read.
  func rejected(because reject: Reject) -> PendingUnit {
    PendingUnit(source: source, stamp: stamp, reject: reject)
  }

  var input: String { source.input }
  var path: [UInt8] { source.path }
  var id: DocumentID { source.id }
}

/// Compares what is there with what was there: only names, sizes and times are looked at.
struct ScanStep {
  /// Sorted by input and path.
  private(set) var pending: [PendingUnit] = []

  /// Known units that are not there any more, by their numbers in the state.
  private(set) var withdrawn: [Int64] = []

  private(set) var unchanged = 0
  private(set) var new = 0

  /// Of another size or time than last time, or too young then to be sure of.
  private(set) var changed = 0

  /// As they were, but fetch, clean or a filter is another one.
  private(set) var outdated = 0

  /// Files that are no pages by their names.
  private(set) var ignored = 0

  /// Known files that a narrowing kept from being looked at, and new or changed ones that it put
  /// off.
  private(set) var apart = 0
  private(set) var postponed = 0

  var sentence: String {
    let narrowed =
      (apart > 0 ? "; \(apart) not looked at" : "")
      + (postponed > 0 ? "; \(postponed) new or changed put off" : "")
    return "\(new) new, \(changed) changed or to be read again, \(outdated) of other settings, "
      + "\(unchanged) unchanged, \(withdrawn.count) withdrawn; \(ignored) other files" + narrowed
  }

  /// Looks, and changes nothing.
  init(
    _ plan: Plan, _ state: StateDatabase?, narrowed narrowing: Narrowing = Narrowing()
  ) throws {
    for input in plan.settings.inputs { try scan(input, plan, state, narrowing) }
    postpone(beyond: narrowing.mostFiles)
    try state?.transaction { transaction in
      for input in try transaction.inputs()
      where !plan.settings.inputs.contains(where: { $0.id == input }) {
        try transaction.forEachUnit(of: input) { withdrawn.append($1.number) }
      }
    }
  }

  private mutating func scan(
    _ input: InputSettings, _ plan: Plan, _ state: StateDatabase?, _ narrowing: Narrowing
  ) throws {
    var known: [[UInt8]: KnownUnit] = [:]
    try state?.transaction { transaction in
      try transaction.forEachUnit(of: input.id) { known[$0] = $1 }
    }
    let key = plan.keys.draft(of: input.id)
    let names = try narrowing.names(below: plan.root(of: input)).map { listed in
      listed + known.filter { $0.value.isUnfinished(by: key) }.keys
    }
    if let names {
      let looked = Set(names)
      let all = known.count
      known = known.filter { looked.contains($0.key) }
      apart += all - known.count
    }
    let found = try Found(input, below: plan, names: names)
    if names == nil, found.units.isEmpty, !known.isEmpty {
      throw RunFailure(
        .environment,
        "input \(input.id): no page is left of \(known.count); is the disk mounted? To withdraw "
          + "them all, take the input out of pipeline.json")
    }
    ignored += found.ignored
    for unit in found.units { compare(unit, with: known.removeValue(forKey: unit.path), plan) }
    for (path, unit) in known.sorted(by: { $0.value.number < $1.value.number }) {
      if found.isHidden(path) { unchanged += 1 } else { withdrawn.append(unit.number) }
    }
  }

  private mutating func compare(_ unit: PendingUnit, with known: KnownUnit?, _ plan: Plan) {
    switch known {
    case nil: new += 1
    case let known? where known.stamp != unit.stamp: changed += 1
    case let known? where known.key != plan.keys.draft(of: unit.input): outdated += 1
    default:
      unchanged += 1
      return
    }
    var pending = unit
    let key = plan.keys.draft(of: unit.input)
    pending.mayWait = known.map { !$0.isUnfinished(by: key) } ?? true
    self.pending.append(pending)
  }

  /// Leaves what is new or changed beyond a number for another run.
  private mutating func postpone(beyond most: Int?) {
    guard let most else { return }
    var taken = 0
    pending.removeAll { unit in
      guard unit.mayWait else { return false }
      taken += 1
      return taken > most
    }
    postponed = max(0, taken - most)
  }

  /// Looks, and forgets what has been withdrawn.
  static func run(in session: Session, narrowed narrowing: Narrowing) throws -> ScanStep {
    session.progress.begin("scanning", documents: 1, bytes: 0)
    let scan = try ScanStep(session.plan, session.state, narrowed: narrowing)
    guard !scan.withdrawn.isEmpty else { return scan }
    try session.state.transaction { transaction in
      for number in scan.withdrawn { try transaction.removeUnit(number) }
      try transaction.setFact(PublishedFact.name, to: nil)
    }
    LifePoint.withdrawn.pass()
    return scan
  }
}

extension KnownUnit {
  /// Whether its documents are of other settings, or were not all read.
  fileprivate func isUnfinished(by key: Fingerprint) -> Bool {
    self.key != key || stamp.isNeverSame
  }
}

/// What is below the root of an input now.
private struct Found {
  var units: [PendingUnit]
  let ignored: Int

  /// Folders that could not be listed.
  private let unlisted: [[UInt8]]

  init(_ input: InputSettings, below plan: Plan, names: [[UInt8]]?) throws {
    let choice: PathChoice
    do throws(Glob.Problem) {
      choice = try PathChoice(
        include: input.include, exclude: input.exclude, format: input.format)
    } catch {
      throw RunFailure(.usage, "input \(input.id): \(error)")
    }
    let root = plan.root(of: input)
    // What the first files are is not seen without looking at all.
    let isWalked = names == nil || input.limit > 0
    let scan = try Scan(
      root, input: input.id, choosing: choice, names: isWalked ? nil : names)
    let own = try OwnFolders(plan, below: root)
    let now = Int(Date().timeIntervalSince1970 * 1e9)
    units = scan.units.filter { !own.hold($0.path) }.map { unit in
      // A file that was just written may be written to again within the same tick of its clock.
      let isYoung = unit.modified > now - 2_000_000_000
      let stamp = UnitStamp(
        size: unit.size, modified: unit.modified, inode: Int(truncatingIfNeeded: unit.inode))
      return PendingUnit(source: unit, stamp: isYoung ? stamp.neverSame : stamp, reject: nil)
    }
    units += scan.booked.filter { !own.hold($0.path) }.map { booked in
      let unit = SourceUnit(
        input: booked.input, root: root, path: booked.path, size: 0, modified: 0, inode: 0)
      // The same trouble as last night is no news.
      let trouble = Fingerprint(ofBytes: booked.reject.storedBytes).description
      let stamp = UnitStamp(size: -1, modified: 0, inode: Int(trouble.prefix(15), radix: 16) ?? 0)
      return PendingUnit(source: unit, stamp: stamp, reject: booked.reject)
    }
    unlisted = scan.booked.filter(\.reject.isToBeRetried).map(\.path)
    units.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let limit = input.limit > 0 ? min(input.limit, units.count) : units.count
    ignored = scan.ignored + scan.units.count + scan.booked.count - limit
    units = Array(units[..<limit])
    if let names, isWalked {
      let looked = Set(names)
      units.removeAll { !looked.contains($0.path) }
    }
  }

  /// Whether what is at `path` is there or not nobody can say tonight. Pages that were there are
  /// not withdrawn because a folder cannot be listed; the folder itself is booked.
  func isHidden(_ path: [UInt8]) -> Bool {
    unlisted.contains { Path(bytes: path).isInside(Path(bytes: $0)) }
  }
}

/// The folders that winnow writes to: what is below them is no input, wherever they are.
private struct OwnFolders {
  private let root: Path
  private let folders: [Path]

  init(_ plan: Plan, below root: Path) throws(FileError) {
    self.root = try FileSystem.resolved(root)
    var folders: [Path] = []
    for folder in [plan.outputFolder, plan.stateFolder] where FileSystem.exists(folder) {
      folders.append(try FileSystem.resolved(folder))
    }
    self.folders = folders
  }

  /// - Parameter path: Below the root; the walk followed no link to it.
  func hold(_ path: [UInt8]) -> Bool { folders.contains { (root / path).isInside($0) } }
}
