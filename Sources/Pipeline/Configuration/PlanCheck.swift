internal import Fetch
internal import Settings

/// What of a pipeline cannot be said by the shape of a single setting.
enum PlanCheck {
  static func check(
    _ settings: PipelineSettings, _ node: JSONNode, _ reader: inout SettingsReader
  ) {
    checkInputs(settings, node, &reader)
    checkStages(settings, node, &reader)
  }

  private static func checkInputs(
    _ settings: PipelineSettings, _ node: JSONNode, _ reader: inout SettingsReader
  ) {
    let nodes = node["inputs"]?.elements ?? []
    if nodes.isEmpty {
      reader.report("at least one input is needed", "inputs", node["inputs"]?.place ?? node.place)
    }
    for (index, input) in settings.inputs.enumerated() {
      let path = "inputs[\(input.id)]"
      if input.id.isEmpty || input.path.isEmpty {
        reader.report("id and path must not be empty", path, nodes[index].place)
      }
      let hint = input.countryHint.utf8
      if !hint.isEmpty, hint.count != 2 || !hint.allSatisfy({ (0x41...0x5a).contains($0) }) {
        reader.report(
          "expected two capital letters such as SY", path + ".country_hint", nodes[index].place)
      }
      if !input.reading.hasKnownEncoding {
        reader.report(
          "no encoding of the web is called “\(input.defaultEncoding)”", path + ".default_encoding",
          nodes[index].place)
      }
      let language = input.defaultLanguage.utf8
      if !language.isEmpty,
        !(2...3).contains(language.count) || !language.allSatisfy({ (0x61...0x7a).contains($0) })
      {
        reader.report(
          "expected two or three small letters such as en", path + ".default_language",
          nodes[index].place)
      }
      if settings.inputs[..<index].contains(where: { $0.id == input.id }) {
        reader.report("another input has this id", path, nodes[index].place)
      }
    }
  }

  /// Order is checked by what each stage needs, and never changed silently.
  private static func checkStages(
    _ settings: PipelineSettings, _ node: JSONNode, _ reader: inout SettingsReader
  ) {
    let nodes = node["stages"]?.elements ?? []
    let needs = [
      "clean": "fetch", "filter": "clean", "deduplicate": "clean", "normalize": "clean",
      "annotate": "clean",
    ]
    // A stage that stands later than this one has already been passed.
    let order = ["fetch", "clean", "filter", "deduplicate", "normalize", "annotate"]
    var seen: [String] = []
    for (index, stage) in settings.stages.enumerated() {
      let path = "stages[\(stage.name)]"
      let place = nodes[index].place
      if let need = needs[stage.name], !seen.contains(need) {
        reader.report("needs \(need) to stand before it", path, place)
      }
      if stage.name != "filter", seen.contains(stage.name) {
        reader.report("stands twice", path, place)
      }
      let position = order.firstIndex(of: stage.name) ?? 0
      if let later = seen.first(where: { (order.firstIndex(of: $0) ?? 0) > position }) {
        reader.report("must stand before \(later)", path, place)
      }
      seen.append(stage.name)
    }
    for needed in ["fetch", "clean"] where !seen.contains(needed) {
      reader.report(
        "\(needed) is missing: without it there is nothing to write", "stages",
        node["stages"]?.place ?? node.place)
    }
  }
}
