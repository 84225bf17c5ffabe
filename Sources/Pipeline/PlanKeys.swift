internal import Annotate
internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Filter
internal import Normalize
internal import Settings
internal import Store

/// The fingerprints under which results are kept: a result is used again iff its key is the same.
struct PlanKeys: Sendable {
  /// Of an article or a reject: fetch, clean and the filters.
  private let draft: Fingerprint

  /// The same for inputs whose files are read in a way of their own, by their ids.
  private let draftsOfInputs: [String: Fingerprint]

  /// Of what deduplicate and normalize observed. No setting of theirs has a part in that but the
  /// gazetteers, whose names are names: settings decide what is made of observations.
  let copies: Fingerprint
  let names: Fingerprint

  /// Of a line, besides its article and what was concluded of it. Deduplicate's settings come in
  /// through its conclusion, and what becomes of copies for copies only.
  let line: Fingerprint

  /// Of a document that ended its worker: all that the worker did, and the limits it was held to.
  let worker: Fingerprint

  /// Of the published corpus, besides its documents.
  let output: Fingerprint

  /// - Parameters:
  ///   - corrections: Digest of the corrections file; empty if there is none.
  ///   - gazetteers: Digest of the user's gazetteers; empty if there are none.
  ///   - model: Digest of annotate's own model; empty if there is none.
  ///   - decisions: Digest of what a person decided about quarantine; empty if nothing.
  init(
    _ settings: PipelineSettings, corrections: String, gazetteers: String, model: String,
    decisions: String
  ) {
    let known = gazetteers.isEmpty ? [] : [gazetteers]
    func key(_ stages: [StageSettings]) -> Fingerprint {
      Fingerprint(of: stages.flatMap { [$0.name, String($0.version), $0.canonical] })
    }
    let stages = settings.stages
    draft = key(stages.filter { ["fetch", "clean", "filter"].contains($0.name) })
    let draft = draft
    draftsOfInputs = Dictionary(
      settings.inputs.filter { $0.reading != InputReading() }.map {
        ($0.id, Fingerprint(of: $0.reading.words).combined(with: [draft]))
      }, uniquingKeysWith: { first, _ in first })
    copies = Fingerprint(of: [DeduplicateStage.name, String(DeduplicateStage.version)])
      .combined(with: [draft])
    names = Fingerprint(of: [NormalizeStage.name, String(NormalizeStage.version)] + known)
      .combined(with: [draft])
    let form = Fingerprint(of: [Record.schema, String(Self.lineVersion)])
    let hints = settings.inputs.filter { !$0.countryHint.isEmpty }
      .flatMap { [$0.id, $0.countryHint] }
    let limit = Fingerprint(
      of: [settings.output.maxRecordBytes.description, model] + hints + known)
    line = key(stages.filter { [NormalizeStage.name, AnnotateStage.name].contains($0.name) })
      .combined(with: [form, limit])
    let limits = settings.limits
    worker = Fingerprint(
      of: ["worker", String(limits.documentSeconds.milliseconds), limits.memory.description]
    ).combined(with: [draft, copies, names, line])
    output = Fingerprint(of: [settings.output.canonical, corrections + gazetteers, decisions])
      .combined(with: [key(stages), draft, copies, names, line])
  }

  /// Of what the documents of an input become.
  func draft(of input: String) -> Fingerprint { draftsOfInputs[input] ?? draft }

  /// Of what is booked of an input's document that ended its worker.
  func worker(of input: String) -> Fingerprint { worker.combined(with: [draft(of: input)]) }

  /// Raised with every change of how a record is written.
  private static let lineVersion = 1
}

extension StageSettings {
  /// The version of the stage's code.
  var version: Int {
    switch self {
    case .fetch: FetchStage.version
    case .clean: CleanStage.version
    case .filter: FilterStage.version
    case .deduplicate: DeduplicateStage.version
    case .normalize: NormalizeStage.version
    case .annotate: AnnotateStage.version
    }
  }

  var canonical: String {
    switch self {
    case .fetch(let settings): settings.canonical
    case .clean(let settings): settings.canonical
    case .filter(let settings): settings.canonical
    case .deduplicate(let settings): settings.canonical
    case .normalize(let settings): settings.canonical
    case .annotate(let settings): settings.canonical
    }
  }
}
