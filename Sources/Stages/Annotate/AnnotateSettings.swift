public import Settings

/// What is looked for in a text.
public struct AnnotateSettings: Settings {
  public static let summary = "What is looked for in each article: names, quotes, dates and more."

  @Setting(
    """
    Layers of annotation in the record; the others are empty lists. Clusters, roles, quotes and \
    sources bring ents along, at which they point.
    """
  )
  public var layers: [AnnotationLayer] = AnnotationLayer.allCases.filter { $0 != .tokens }

  @Setting(
    "File of a model of names that `winnow train ner` wrote, relative to this file; empty for the one in the binary."
  )
  public var model = ""

  public init() {}
}

/// One kind of annotation.
public enum AnnotationLayer: String, SettingChoice {
  case tokens, sents, ents, clusters, roles, acronyms, quotes, dates, sources, quantities, links
}
