internal import ArgumentParser
internal import Pipeline

/// `winnow diff`: what changed from one run to another?
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two runs, document by document.",
    discussion: """
      Without runs: from the run before the current one to the current one. With one: from the \
      run before it to it. \
      \(exitCodes([.done, .usage, .notPublished, .environment], notPublished: "a run is damaged"))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "The older run and the newer one, by name, its beginning, or folder.")
  var runs: [String] = []

  @Flag(help: "Print a line of JSON for each document, as in changes.jsonl.")
  var json = false

  @Option(help: "Documents that are shown of each kind of change.")
  var samples = 10

  func validate() throws {
    guard runs.count <= 2 else { throw ValidationError("two runs are compared, no more") }
    guard samples >= 0 else { throw ValidationError("--samples must not be negative") }
  }

  func run() throws {
    let published = PublishedRuns(of: try options.plan())
    let (old, new) = try reporting(try pair(of: published))
    let difference = try reporting(try RunDifference(from: old.contents, to: new.contents))
    if json {
      difference.forEachLine { printData($0) }
    } else {
      print("\(old.name) → \(new.name)")
      print(difference.text(samples: samples))
    }
  }

  private func pair(
    of published: PublishedRuns
  ) throws(RunFailure) -> (PublishedRun, PublishedRun) {
    if runs.count == 2 { return (try published.run(runs[0]), try published.run(runs[1])) }
    let new = try published.run(runs.first)
    guard let old = try published.parent(of: new) else {
      throw RunFailure(.usage, "there is no run before \(new.name)")
    }
    return (old, new)
  }
}
