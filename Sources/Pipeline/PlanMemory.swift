internal import Corpus
internal import Settings
internal import Store

/// What the state remembers of the configuration of the last published run, so that the next one
/// can say what is different and what that reaches.
struct PlanMemory {
  /// The fact of the state that holds it.
  static let fact = "plan"

  private struct Stage {
    let name: String
    let version: Int
    let settings: JSONNode
  }

  private let stages: [Stage]

  private let resources: [Plan.Resource]

  /// See ``PlanKeys/line``.
  let lineKey: String

  init(_ plan: Plan) throws(Problem) {
    var stages: [Stage] = []
    for stage in plan.settings.stages {
      var reader = SettingsReader()
      stages.append(
        Stage(
          name: stage.name, version: stage.version,
          settings: try reader.parse(Array(stage.canonical.utf8))))
    }
    self.stages = stages
    resources = plan.resources
    lineKey = plan.keys.line.description
  }

  /// - Returns: `nil` for what another version of winnow remembers.
  init?(_ text: String) {
    var reader = SettingsReader()
    guard let node = try? reader.parse(Array(text.utf8)),
      let resources = node["resources"]?.elements, let lineKey = node["line"]?.string
    else { return nil }
    self.resources = resources.compactMap { resource in
      guard let stage = resource["stage"]?.string, let name = resource["name"]?.string,
        let digest = resource["digest"]?.string
      else { return nil }
      return Plan.Resource(stage: stage, name: name, digest: digest)
    }
    self.lineKey = lineKey
    stages = (node["stages"]?.elements ?? []).compactMap { stage in
      guard let name = stage["stage"]?.string, let version = stage["version"]?.integer,
        let settings = stage["settings"]
      else { return nil }
      return Stage(name: name, version: version, settings: settings)
    }
  }

  var text: String {
    let stages: [JSONNode] = stages.map {
      [
        "stage": .init(.string($0.name)), "version": .init(.number(String($0.version))),
        "settings": $0.settings,
      ]
    }
    let resources: [JSONNode] = resources.map {
      [
        "stage": .init(.string($0.stage)), "name": .init(.string($0.name)),
        "digest": .init(.string($0.digest)),
      ]
    }
    let node: JSONNode = [
      "stages": JSONNode(.list(stages)), "resources": JSONNode(.list(resources)),
      "line": JSONNode(.string(lineKey)),
    ]
    return node.canonicalJSON
  }
}

// MARK: - Comparing

/// Why results of a stage are not what they would be now.
struct StageChange: Hashable {
  enum Kind: String, CaseIterable { case setting, resource, version, stage }

  /// The word in `pipeline.json`.
  let stage: String
  let kind: Kind

  /// `min_words is 25, was 40`.
  let sentence: String
}

extension PlanMemory {
  /// What is different in `now`, stage by stage.
  func changes(to now: PlanMemory) -> [StageChange] {
    var changes: [StageChange] = []
    for name in Set((stages + now.stages).map(\.name)).sorted() {
      let (before, after) = (
        stages.filter { $0.name == name }, now.stages.filter { $0.name == name }
      )
      if before.count != after.count {
        let sentence = "stands \(after.count) times in the pipeline, was \(before.count)"
        changes.append(StageChange(stage: name, kind: .stage, sentence: sentence))
        continue
      }
      for (old, new) in zip(before, after) { changes += Self.changes(from: old, to: new) }
    }
    for resource in now.resources
    where (resources.first { $0.name == resource.name }?.digest ?? "") != resource.digest {
      changes.append(
        StageChange(
          stage: resource.stage, kind: .resource, sentence: "\(resource.name) is another one"))
    }
    return changes
  }

  private static func changes(from old: Stage, to new: Stage) -> [StageChange] {
    var changes = SettingLeaves.differences(from: old.settings, to: new.settings).map {
      StageChange(
        stage: new.name, kind: .setting,
        sentence: "\($0.path) is \($0.new ?? "not there"), was \($0.old ?? "not there")")
    }
    if old.version != new.version {
      changes.append(
        StageChange(
          stage: new.name, kind: .version,
          sentence: "its code is version \(new.version), was \(old.version)"))
    }
    return changes
  }
}
