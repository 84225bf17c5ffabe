public import Settings

/// What is looked for in a text.
public struct AnnotateSettings: Settings {
  public static let summary = "What is looked for in each article: names, quotes, dates and more."

  @Setting("Layers of annotation in the record. What is left out costs nothing and gives an empty list.")
  public var layers: [AnnotationLayer] = AnnotationLayer.allCases.filter { $0 != .tokens }

  public init() {}
}

/// One kind of annotation.
public enum AnnotationLayer: String, SettingChoice {
  case tokens, sents, ents, clusters, roles, acronyms, quotes, dates, sources, quantities, links
}
