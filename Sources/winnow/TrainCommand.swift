internal import ArgumentParser
internal import Files
internal import Pipeline

/// `winnow train`: models of one's own.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model from marked texts.",
    discussion: exitCodes([.done, .usage, .environment]),
    subcommands: [TrainNamesCommand.self])
}

/// `winnow train ner FILE… --out FILE`: a model of names.
struct TrainNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ner",
    abstract: "Train the tagger of names.",
    discussion: """
      The files hold a token a line, a tab, and its tag: O, or B- or I- and PER, ORG or LOC (PERSON, \
      GPE and FAC are read, too; other kinds count as no name). Two more columns may say where the \
      token starts and ends in its text, in code points. An empty line ends a sentence, a line \
      -DOCSTART- a document. The same files give the same model on every machine. The setting \
      model of annotate names the file to use.

      """ + exitCodes([.done, .usage, .environment]))

  @Argument(help: "Texts with marked names.")
  var files: [String]

  @Option(help: ArgumentHelp("Write the model there.", valueName: "file"))
  var out: String

  func run() throws {
    let model = try reporting(try NameTraining.model(from: files.map { Path($0) }))
    do throws(FileError) {
      try FileSystem.write(model, atomicallyTo: Path(out))
    } catch {
      throw ending(.environment, saying: "\(error)")
    }
    printError("\(out): \(model.count) bytes")
  }
}
