internal import Corpus
internal import Deduplicate
internal import Normalize

extension CopyClusters.Cluster {
  /// A line of `clusters.jsonl`.
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("cluster", representative.description)
      $0.member("size", members.count)
      $0.member("members", list: members) { json, member in
        json.object {
          $0.member("id", member.id.description)
          $0.member("kind", member.status.kind.rawValue)
          $0.member("similarity", thousandths: member.status.similarity)
          $0.member("direct", member.status.isDirect)
        }
      }
    }
    writer.endLine()
  }
}
