import Corpus
import Deduplicate
import Engine
import Files

/// One corpus made, observed, decided and scored.
struct BenchRun {
  private let arguments: Arguments
  private let stage = DeduplicateStage()
  private var observations: [Observation] = []
  private var truth: [Truth] = []
  private var nights: [UInt16] = []
  private var textBytes = 0
  private var observeSeconds = 0.0

  /// Memory before anything was observed: words, texts of the user's.
  private let baseBytes = Machine.peakResidentBytes

  init(_ source: StorySource, _ arguments: Arguments) throws {
    self.arguments = arguments
    var wire = Wire(
      source: source, nights: max(30, arguments.nights), seed: UInt64(arguments.seed))
    var pages: WrittenCorpus?
    if let folder = arguments.folder { pages = try WrittenCorpus(in: Path(folder)) }
    observations.reserveCapacity(arguments.documents)
    for _ in 0..<arguments.documents {
      let document = wire.next()
      textBytes += document.article.text.utf8.count
      let start = Machine.processorSeconds
      observations.append(stage.observe(document.article))
      observeSeconds += Machine.processorSeconds - start
      truth.append(
        Truth(id: document.article.id, story: document.story, making: document.making))
      nights.append(UInt16(document.night))
      try pages?.append(document)
    }
    try pages?.flush()
  }

  mutating func measure() throws {
    let count = observations.count
    print("\(count) documents, \(textBytes / count) bytes of text each; CPU time of one thread")
    print("observe                \(Int(Double(textBytes) / 1e6 / observeSeconds)) MB/s of text")
    if arguments.nights > 1 { measureNights() }
    let before = Machine.peakResidentBytes
    let start = Machine.processorSeconds
    let clusters = stage.decide(observations)
    let seconds = Machine.processorSeconds - start
    print(
      "decide                 \(rounded(seconds)) s, \(Int(Double(count) / seconds)) documents/s")
    print(
      "memory                 \((Machine.peakResidentBytes - baseBytes) / count) bytes a document, \((before - baseBytes) / count) of them observations"
    )
    print(Score(clusters, against: truth))
    if let folder = arguments.folder {
      try WrittenCorpus.write(clusters, truth, to: Path(folder) / "clusters.jsonl")
    }
  }

  /// Decides after each night over what there is by then, as a run does.
  private func measureNights() {
    for night in 0..<arguments.nights {
      let known = observations.indices.filter { Int(nights[$0]) <= night }.map { observations[$0] }
      let start = Machine.processorSeconds
      let clusters = stage.decide(known)
      let seconds = Machine.processorSeconds - start
      print(
        "night \(night + 1): \(known.count) documents, \(rounded(seconds)) s, \(clusters.clusters.count) clusters"
      )
    }
  }
}

/// Three decimals.
func rounded(_ number: Double) -> String {
  let thousandths = Int((number * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
}

extension Score: CustomStringConvertible {
  var description: String {
    var lines = [
      "pairs                  F1 \(rounded(pairF1)), precision \(rounded(pairPrecision)), recall \(rounded(pairRecall))",
      "largest cluster        \(largest), of one story \(largestTrue)",
      "stories lost           \(lost)", "documents surplus      \(surplus)", "",
      "  documents  with its story  with another  what",
    ]
    for making in makings {
      lines.append(
        padded("\(making.count)", 11)
          + padded(rounded(Double(making.found) / Double(making.count)), 16)
          + padded(rounded(Double(making.merged) / Double(making.count)), 14) + "  " + making.name)
    }
    return lines.joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
