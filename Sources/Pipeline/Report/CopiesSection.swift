internal import Corpus
internal import Deduplicate

/// The largest groups of documents that say the same, and which are new.
struct CopiesSection: ReportSection {
  static let title = "Duplicates"
  static let anchor = "duplicates"

  private struct Group {
    let name: HTML
    let size: Int

    /// Its size in the run before; 0 if it was not there.
    let before: Int
    let members: [HTML]
  }

  private var groups: [Group] = []
  private var count = 0
  private var hasParent = false

  private static let mostShown = 10
  private static let mostMembers = 6

  init(_ material: ReportMaterial) throws {
    guard let copies = material.decided.decision.copies else { return }
    let clusters = copies.clusters
    count = clusters.count
    let sizes = try Self.sizes(in: material.parent)
    hasParent = sizes != nil
    let order = clusters.indices.sorted {
      (clusters[$1].members.count, $0) < (clusters[$0].members.count, $1)
    }
    for index in order.prefix(Self.mostShown) {
      let cluster = clusters[index]
      let before = sizes?[cluster.representative] ?? 0
      groups.append(try Self.group(cluster, before: before, material))
    }
  }

  private static func group(
    _ cluster: CopyClusters.Cluster, before: Int, _ material: ReportMaterial
  ) throws -> Group {
    var name: HTML = "\(cluster.representative.description)"
    var members: [HTML] = []
    let others = cluster.members.filter { $0.id != cluster.representative }
    let own = cluster.members.filter { $0.id == cluster.representative }
    for member in own + others.prefix(mostMembers) {
      guard let index = material.index(of: member.id) else { continue }
      let head = try material.head(at: index)
      if member.id == cluster.representative { name = HTML.words(head.name) }
      let kind: HTML =
        member.id == cluster.representative
        ? "kept" : Self.kind(member.status)
      members.append(
        "<span class=\"tag\">\(kind)</span> \(HTML.words(head.name, most: 100)) \(head.place)"
      )
    }
    return Group(name: name, size: cluster.members.count, before: before, members: members)
  }

  private static func kind(_ status: CopyStatus) -> HTML {
    status.kind == .exact
      ? "exact" : "\(status.kind.rawValue) \(status.similarity / 10) %"
  }

  /// Sizes of the clusters of the run before, by their representatives.
  private static func sizes(in parent: PublishedRun?) throws -> [DocumentID: Int]? {
    var sizes: [DocumentID: Int] = [:]
    let isKnown = try parent?.forEachLine(of: "clusters.jsonl") { line in
      guard let object = LineObject(line),
        let id = object.string("cluster").flatMap(DocumentID.init)
      else { return }
      sizes[id] = object.integer("size")
    }
    return isKnown == true ? sizes : nil
  }

  var summary: HTML { HTML.count(count, "group", "groups") }

  var html: HTML {
    if groups.isEmpty { return "<p>No two documents say the same.</p>" }
    return """
      <p class="note">\(groups.count < count ? "Largest" : "All") \(ChangesSection.shown(groups.count, of: count)). \
      <code>winnow explain ID</code> tells why two are copies.</p>
      \(groups.map(html))
      """
  }

  private func html(_ group: Group) -> HTML {
    let change: HTML =
      !hasParent || group.before == group.size
      ? ""
      : group.before == 0
        ? " <span class=\"tag accent\">new</span>"
        : " <span class=\"tag accent\">was \(group.before)</span>"
    return """
      <details><summary><span class="figure">\(group.size)</span> \(group.name)\(change)</summary>
      \(HTML.list(group.members))</details>
      """
  }
}
