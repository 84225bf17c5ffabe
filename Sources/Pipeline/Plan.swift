internal import Annotate
internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Files
internal import Filter
internal import Normalize
public import Settings
internal import Store

/// A pipeline, typed and ready: its stages, and the keys under which their results are kept.
public struct Plan: Sendable {
  public let settings: PipelineSettings

  /// The folder that relative paths of the settings are below.
  let folder: Path

  let fetch: FetchStage
  let clean: CleanStage
  let filters: [FilterStage]
  let deduplicate: DeduplicateStage?
  let copies: CopiesPolicy

  /// Whether passages that articles have from others are reported.
  let reportsReuse: Bool
  let normalize: NormalizeStage?
  let annotate: AnnotateStage?
  /// Files that decide what stages make of documents, besides their settings.
  let resources: [Resource]
  let quarantineDecisions: QuarantineDecisions
  let keys: PlanKeys

  /// - Throws: ``Problems`` if a file that the settings name cannot be read.
  public init(_ file: PipelineFile) throws(Problems) {
    settings = file.settings
    folder = file.folder
    var fetchSettings = FetchSettings()
    var cleanSettings = CleanSettings()
    var filterSettings: [FilterSettings] = []
    var deduplicateSettings: DeduplicateSettings?
    var normalizeSettings: NormalizeSettings?
    var annotateSettings: AnnotateSettings?
    for stage in file.settings.stages {
      switch stage {
      case .fetch(let settings): fetchSettings = settings
      case .clean(let settings): cleanSettings = settings
      case .filter(let settings): filterSettings.append(settings)
      case .deduplicate(let settings): deduplicateSettings = settings
      case .normalize(let settings): normalizeSettings = settings
      case .annotate(let settings): annotateSettings = settings
      }
    }
    let corrections = try CorrectionsFile(normalizeSettings, of: file)
    let gazetteers = try GazetteerFiles(normalizeSettings, of: file)
    let model = try ModelFile(annotateSettings, of: file)
    fetch = FetchStage(
      fetchSettings,
      readings: Dictionary(
        file.settings.inputs.map { ($0.id, $0.reading) }, uniquingKeysWith: { first, _ in first }))
    clean = CleanStage(cleanSettings)
    filters = filterSettings.map(FilterStage.init)
    deduplicate = deduplicateSettings.map(DeduplicateStage.init)
    copies = deduplicateSettings?.copies ?? .separate
    reportsReuse = (deduplicateSettings?.reusedWords ?? 0) > 0
    normalize = normalizeSettings.map {
      NormalizeStage($0, corrections: corrections.corrections, gazetteers: gazetteers.files)
    }
    let hints = Dictionary(
      file.settings.inputs.map { ($0.id, $0.countryHint) }, uniquingKeysWith: { first, _ in first })
    annotate = annotateSettings.map {
      AnnotateStage(
        $0, model: model.model, countryHints: hints, gazetteers: gazetteers.files)
    }
    resources = [
      Resource(stage: "normalize", name: "the file of corrections", digest: corrections.digest),
      Resource(stage: "normalize", name: "a gazetteer", digest: gazetteers.digest),
      Resource(stage: "annotate", name: "the file of its model", digest: model.digest),
    ]
    quarantineDecisions = try QuarantineDecisions(file.settings.quarantine, of: file)
    keys = PlanKeys(
      file.settings, corrections: corrections.digest, gazetteers: gazetteers.digest,
      model: model.digest,
      decisions: quarantineDecisions.digest)
  }
}

extension Plan {
  /// A file that the settings name.
  struct Resource: Sendable {
    /// The stage that reads it.
    let stage: String

    /// For people: `the file of corrections`.
    let name: String

    /// SHA-256 of the file; empty if there is none.
    let digest: String
  }
}

// MARK: - Places

extension Plan {
  var outputFolder: Path { path(settings.output.directory) }
  var stateFolder: Path { path(settings.state.directory) }

  func root(of input: InputSettings) -> Path { path(input.path) }

  private func path(_ text: String) -> Path {
    let path = Path(text)
    return path.isAbsolute ? path : folder / path
  }
}
