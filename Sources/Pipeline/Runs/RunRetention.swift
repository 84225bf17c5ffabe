internal import Corpus
internal import Files
internal import Store

/// Which runs may go: a function of their names and of the settings, not of the clock.
public struct RunRetention {
  /// Names of runs, oldest first.
  public private(set) var kept: [String] = []
  public private(set) var removable: [String] = []

  private let output: Path

  public init(of plan: Plan, keeping settings: RetentionSettings) throws(RunFailure) {
    do {
      try self.init(below: plan.outputFolder, keeping: settings)
    } catch {
      throw RunFailure(error)
    }
  }

  init(below output: Path, keeping settings: RetentionSettings) throws {
    self.output = output
    let runs = PublishedRuns(below: output)
    let names = try runs.names()
    let current = try RunFolder.current(below: output)
    let untouchable = [current, try runs.parent(ofCurrent: current)].compactMap(\.self)
    let wanted = Self.wanted(names, settings)
    for name in names {
      if wanted.contains(name) || untouchable.contains(name) {
        kept.append(name)
      } else {
        removable.append(name)
      }
    }
  }

  /// - Parameter names: Oldest first.
  static func wanted(_ names: [String], _ settings: RetentionSettings) -> Set<String> {
    var wanted = Set(names.suffix(max(2, settings.keepLast)))
    var weeks: Set<Int> = []
    var months: Set<Int> = []
    // The newest run of a week is the first that is met, going back.
    for name in names.reversed() {
      guard let day = RunDay(name) else { continue }
      if weeks.count < settings.keepWeeks, weeks.insert(day.week).inserted { wanted.insert(name) }
      if months.count < settings.keepMonths, months.insert(day.month).inserted {
        wanted.insert(name)
      }
    }
    return wanted
  }
}

// MARK: - Removing

extension RunRetention {
  /// Removes what may go. Nobody else must be writing to the output.
  ///
  /// A run first gets a name that readers and winnow pass over, so that none is ever half there.
  func remove() throws(FileError) {
    for name in removable {
      let doomed = output / "runs" / (".unfinished-" + name)
      try FileSystem.removeTree(doomed)
      try FileSystem.rename(output / "runs" / name, to: doomed)
      LifePoint.runDoomed.pass()
      try FileSystem.removeTree(doomed)
    }
    if !removable.isEmpty { try FileSystem.sync(directory: output / "runs") }
  }

  /// Decides and removes while no run is under way.
  public static func collect(
    of plan: Plan, keeping settings: RetentionSettings
  ) throws(RunFailure) -> RunRetention {
    do {
      let lock = try StateLock(of: plan)
      let retention = try RunRetention(below: plan.outputFolder, keeping: settings)
      try withExtendedLifetime(lock) { try retention.remove() }
      return retention
    } catch {
      throw RunFailure(error)
    }
  }
}

/// The day in a run's name, counted.
struct RunDay: Hashable {
  /// Weeks, from Monday on, since 1969-12-29.
  let week: Int

  /// Months since the year 0.
  let month: Int

  /// - Returns: `nil` if the name does not begin as `2026-11-23T`.
  init?(_ name: String) {
    let digits = name.split(separator: "T", maxSplits: 1).first?.split(separator: "-") ?? []
    guard name.contains("T"), digits.count == 3, let year = Int(digits[0]),
      let month = Int(digits[1]), let day = Int(digits[2]), (1970...9999).contains(year),
      let number = CalendarDay.number(year: year, month: month, day: day)
    else { return nil }
    // 1970-01-01 was a Thursday.
    week = (number + 3) / 7
    self.month = 12 * year + month - 1
  }
}
