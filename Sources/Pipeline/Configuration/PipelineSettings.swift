public import Settings

/// Everything that stands in `pipeline.json`.
public struct PipelineSettings: Settings {
  public static let summary = "One pipeline: what is read, what is done with it, where it goes."

  @Setting("Version of this file's form.", in: 1...1)
  public var version = 1

  @Setting("Folders of saved pages, or of documents that other tools made.", required: true)
  public var inputs: [InputSettings] = []

  @Setting("What is done with a page, in this order.", required: true)
  public var stages: [StageSettings] = []

  @Setting("Where the corpus goes.")
  public var output = OutputSettings()

  @Setting("What outlives a run.")
  public var state = StateSettings()

  @Setting("What a run may use.")
  public var limits = LimitSettings()

  @Setting("When a run is not published.")
  public var publish = PublishSettings()

  @Setting("What is decided about documents that no record could be made of.")
  public var quarantine = QuarantineSettings()

  @Setting("Which runs are kept when they are no longer the current one.")
  public var retention = RetentionSettings()

  public init() {}
}

/// Where the corpus goes.
public struct OutputSettings: Settings {
  public static let summary = "Where the corpus goes, and in what portions."

  @Setting("The folder, relative to this file. `current` in it is the newest corpus.")
  public var directory = "out"

  @Setting("How record files are compressed.")
  public var compression = Compression.gzip

  @Setting("Records are spread over 1, 2, 4 … files until none is larger than this, uncompressed.")
  public var maxPartBytes: ByteSize = "256MiB"

  @Setting("A longer record's text is cut at a paragraph; the whole text stands in `long/`.")
  public var maxRecordBytes: ByteSize = "8MiB"

  public init() {}

  public enum Compression: String, SettingChoice {
    case gzip, none
  }
}

/// What outlives a run.
public struct StateSettings: Settings {
  public static let summary = "What winnow remembers from night to night."

  @Setting("The folder, relative to this file. Deleting it costs a run from scratch, nothing else.")
  public var directory = "state"

  public init() {}
}

/// What a run may use.
public struct LimitSettings: Settings {
  public static let summary = "What a run may use of the machine."

  @Setting(
    "Documents that are worked on at once; 0 for as many as there are cores.", in: 0...256,
    "threads")
  public var threads = 0

  @Setting("Time for one document, twice; then it is quarantined.")
  public var documentSeconds: Duration = "20s"

  @Setting("Resident size at which the worker process is ended and started again.")
  public var memory: ByteSize = "2GiB"

  public init() {}
}

/// What is decided about documents in quarantine.
public struct QuarantineSettings: Settings {
  public static let summary =
    "Documents that a person should look at, and what was decided of them."

  @Setting(
    """
    File of the documents that are dropped by hand, one a line, relative to this file. \
    `winnow quarantine drop` writes it. It decides what is published: keep it with this file.
    """)
  public var decisions = "corrections/quarantine.jsonl"

  public init() {}
}

/// When a run is not published.
public struct PublishSettings: Settings {
  public static let summary = "Gates: a run that fails one is kept for a look, and not published."

  @Setting("Share of the documents that may be in quarantine.")
  public var maxQuarantined: Share = "1%"

  @Setting("Share of the last run's number of records that there must be.")
  public var minRecordsVsLastRun: Share = "95%"

  @Setting(
    "Shares are judged from so many documents on; below, a single one is a large share.",
    in: 0...1e9, "documents")
  public var judgedFrom = 200

  public init() {}
}
