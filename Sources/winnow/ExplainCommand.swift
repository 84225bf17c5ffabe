internal import ArgumentParser
internal import Pipeline

/// `winnow explain`: what became of one page, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell one page's whole life, or what the next run would do.",
    discussion: """
      Reads the page anew; what the corpus decided is that of the last run's state. Without a \
      pipeline, fetch and clean have their defaults. \
      \(exitCodes([.done, .usage, .stateUnusable, .environment]))
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "A saved page, FILE#MEMBER for one in an archive, or the id of a record.")
  var page: String?

  @Option(help: "Write the page's blocks to this file, coloured by what became of them.")
  var html: String?

  @Flag(name: .customLong("plan"), help: "Say what the next run would do, and why.")
  var asksForPlan = false

  func validate() throws {
    guard asksForPlan != (page != nil) else {
      throw ValidationError("one page is explained, or --plan")
    }
    guard html == nil || page != nil else { throw ValidationError("--html shows one page") }
  }

  func run() throws {
    let plan = page == nil ? try options.plan() : try options.planForAPage()
    do throws(RunFailure) {
      if let page {
        let explanation = try Explanation(of: page, by: plan)
        print(explanation.text)
        if let html { try explanation.writePicture(to: html) }
      } else {
        print(try Forecast(of: plan).text)
      }
    } catch {
      throw ending(error.code, saying: error.message)
    }
  }
}
