public import Corpus

/// Which documents of a corpus are copies of which.
public struct CopyClusters: Sendable {
  /// Clusters of two or more documents, by the id of their representative, ascending.
  public let clusters: [Cluster]

  /// Passages that articles which are no copies have from earlier ones, by article; empty unless
  /// they are asked for.
  public internal(set) var reuse: [Reuse] = []

  /// Statuses of all documents in `clusters`.
  private let statuses: [DocumentID: CopyStatus]

  init(clusters: [Cluster]) {
    self.clusters = clusters
    var statuses: [DocumentID: CopyStatus] = [:]
    for cluster in clusters {
      for member in cluster.members { statuses[member.id] = member.status }
    }
    self.statuses = statuses
  }

  /// What there is to say of a document; unique if no other says the same.
  public func status(of id: DocumentID) -> CopyStatus {
    statuses[id] ?? CopyStatus(kind: .unique, cluster: id, similarity: 1000, isDirect: true)
  }

  /// Documents that say the same, and the one that stands for them.
  public struct Cluster: Hashable, Sendable {
    public let representative: DocumentID

    /// All documents of the cluster, the representative too, by id. The representative's own
    /// status is `unique`: it is a copy of nothing.
    public let members: [Member]
  }

  /// One document of a cluster.
  public struct Member: Hashable, Sendable {
    public let id: DocumentID
    public let status: CopyStatus
  }
}
