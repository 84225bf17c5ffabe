internal import ArgumentParser
internal import Pipeline

/// `winnow gc`: old runs go.
struct GCCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    abstract: "Remove old runs.",
    discussion: """
      A run is kept if the newest runs, weeks or months keep it; the current run, the one before \
      it and the newest two are never removed. Without options, what `retention` of the pipeline \
      says. \(exitCodes([.done, .usage, .locked, .environment]))
      """)

  @OptionGroup var options: PipelineOptions

  @Option(help: ArgumentHelp("Newest runs that are kept.", valueName: "n"))
  var keepLast: Int?

  @Option(help: ArgumentHelp("Weeks of which the last run is kept.", valueName: "n"))
  var keepWeeks: Int?

  @Option(help: ArgumentHelp("Months of which the last run is kept.", valueName: "n"))
  var keepMonths: Int?

  @Flag(help: "Print what would be removed, and remove nothing.")
  var dryRun = false

  func validate() throws {
    guard [keepLast, keepWeeks, keepMonths].allSatisfy({ $0 ?? 0 >= 0 }) else {
      throw ValidationError("how many are kept must not be negative")
    }
  }

  func run() throws {
    let plan = try options.plan()
    var settings = plan.settings.retention
    settings.keepLast = keepLast ?? settings.keepLast
    settings.keepWeeks = keepWeeks ?? settings.keepWeeks
    settings.keepMonths = keepMonths ?? settings.keepMonths
    let retention = try reporting(
      dryRun
        ? try RunRetention(of: plan, keeping: settings)
        : try RunRetention.collect(of: plan, keeping: settings))
    for name in retention.removable { print(name) }
    printError(
      "\(retention.removable.count) \(dryRun ? "to be removed" : "removed"), "
        + "\(retention.kept.count) kept")
  }
}
