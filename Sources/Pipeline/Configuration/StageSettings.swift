public import Annotate
public import Clean
public import Deduplicate
public import Fetch
public import Filter
public import Normalize
public import Settings

/// One element of `stages`: which stage, and its settings.
public enum StageSettings: SettingValue {
  case fetch(FetchSettings)
  case clean(CleanSettings)
  case filter(FilterSettings)
  case deduplicate(DeduplicateSettings)
  case normalize(NormalizeSettings)
  case annotate(AnnotateSettings)

  /// The word in `pipeline.json`.
  public var name: String {
    switch self {
    case .fetch: FetchStage.name
    case .clean: CleanStage.name
    case .filter: FilterStage.name
    case .deduplicate: DeduplicateStage.name
    case .normalize: NormalizeStage.name
    case .annotate: AnnotateStage.name
    }
  }

  public static var shape: SettingShape {
    .tagged(
      key: "stage",
      [
        (FetchStage.name, FetchSettings.summary, FetchSettings.shape),
        (CleanStage.name, CleanSettings.summary, CleanSettings.shape),
        (FilterStage.name, FilterSettings.summary, FilterSettings.shape),
        (DeduplicateStage.name, DeduplicateSettings.summary, DeduplicateSettings.shape),
        (NormalizeStage.name, NormalizeSettings.summary, NormalizeSettings.shape),
        (AnnotateStage.name, AnnotateSettings.summary, AnnotateSettings.shape),
      ])
  }
}

// MARK: - Coding

extension StageSettings {
  private enum Key: String, CodingKey { case stage }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .stage) {
    case FetchStage.name: self = .fetch(try FetchSettings(from: decoder))
    case CleanStage.name: self = .clean(try CleanSettings(from: decoder))
    case FilterStage.name: self = .filter(try FilterSettings(from: decoder))
    case DeduplicateStage.name: self = .deduplicate(try DeduplicateSettings(from: decoder))
    case NormalizeStage.name: self = .normalize(try NormalizeSettings(from: decoder))
    case AnnotateStage.name: self = .annotate(try AnnotateSettings(from: decoder))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .stage, in: container, debugDescription: "there is no stage \(other)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .stage)
    switch self {
    case .fetch(let settings): try settings.encode(to: encoder)
    case .clean(let settings): try settings.encode(to: encoder)
    case .filter(let settings): try settings.encode(to: encoder)
    case .deduplicate(let settings): try settings.encode(to: encoder)
    case .normalize(let settings): try settings.encode(to: encoder)
    case .annotate(let settings): try settings.encode(to: encoder)
    }
  }
}
