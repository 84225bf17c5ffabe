internal import Fetch
internal import Store

/// Compares what is there with what was there: only names, sizes and times are looked at.
struct ScanStep {
  /// Sorted by input and path; behind them those that ``settle(_:isSame:hash:)`` added.
  private(set) var pending: [PendingUnit] = []

  /// Units of which only their bytes can tell whether they must be read, in the same order.
  private(set) var comparable: [PendingUnit] = []

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

  private let trust: StampTrust

  /// Looks, and changes nothing.
  ///
  /// - Parameter trust: Whether a file of the same size, time and inode is taken for the same.
  init(
    _ plan: Plan, _ state: StateDatabase?, narrowed narrowing: Narrowing = Narrowing(),
    trusting trust: StampTrust = .stamps
  ) throws {
    self.trust = trust
    for input in plan.settings.inputs { try scan(input, plan, state, narrowing) }
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
    let all = known.count
    let unfinished = Set(known.filter { $0.value.isUnfinished(by: key) }.keys)
    if !narrowing.only.isEmpty {
      known = known.filter { narrowing.takes($0.key) || unfinished.contains($0.key) }
    }
    let names = try narrowing.names(below: plan.root(of: input)).map { $0 + unfinished }
    if let names {
      let looked = Set(names)
      known = known.filter { looked.contains($0.key) }
    }
    apart += all - known.count
    var found = try FoundUnits(input, below: plan, names: names)
    found.units.removeAll { !narrowing.takes($0.path) && !unfinished.contains($0.path) }
    if names == nil, narrowing.only.isEmpty, found.units.isEmpty, !known.isEmpty {
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
    guard let known else {
      new += 1
      return pending.append(unit)
    }
    var unit = unit
    unit.known = known.number
    let key = plan.keys.draft(of: unit.input)
    unit.mayWait = !known.isUnfinished(by: key)
    let isSame = unit.stamp.isSame(as: known.stamp)
    guard known.key == key || known.key == plan.keys.worker(of: unit.input) else {
      if isSame { outdated += 1 } else { changed += 1 }
      return pending.append(unit)
    }
    if isSame { unchanged += 1 } else { changed += 1 }
    guard !isSame || trust == .contents, unit.reject == nil else {
      return isSame ? () : pending.append(unit)
    }
    unit.wasChanged = !isSame
    comparable.append(unit)
  }

  /// Books what a look at the bytes of one of ``comparable`` has shown.
  mutating func settle(_ unit: PendingUnit, isSame: Bool, hash: [UInt8]?) {
    switch (unit.wasChanged, isSame) {
    case (true, true): (changed, unchanged) = (changed - 1, unchanged + 1)
    case (false, false): (changed, unchanged) = (changed + 1, unchanged - 1)
    default: break
    }
    guard !isSame else { return }
    var unit = unit
    unit.hash = hash
    pending.append(unit)
  }

  /// Leaves what is new or changed beyond a number for another run.
  mutating func postpone(beyond most: Int?) {
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
  static func run(
    in session: Session, narrowed narrowing: Narrowing, trusting trust: StampTrust
  ) throws -> ScanStep {
    session.progress.begin("scanning", documents: 1, bytes: 0)
    var scan = try ScanStep(session.plan, session.state, narrowed: narrowing, trusting: trust)
    try CompareStep.run(&scan, in: session)
    scan.postpone(beyond: narrowing.mostFiles)
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
    self.key != key || stamp.isUncertain
  }
}

/// What is taken to say that a file is the one that was read.
public enum StampTrust: Sendable {
  /// Its size, time and inode, but for files so young that their time says nothing.
  case stamps

  /// Its bytes only.
  case contents
}
