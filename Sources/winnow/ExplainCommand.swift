internal import ArgumentParser
internal import Pipeline

/// `winnow explain`: what became of one page, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell one page's whole life: encoding, blocks, copies, names.",
    discussion: """
      Reads the page anew; what the corpus decided is that of the last run's state. \
      \(exitCodes([.done, .usage, .stateUnusable, .environment]))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "A saved page, or the id of a record.")
  var page: String

  func run() throws {
    let plan = try options.plan()
    do throws(RunFailure) {
      print(try Explanation(of: page, by: plan).text)
    } catch {
      throw ending(error.code, saying: error.message)
    }
  }
}
