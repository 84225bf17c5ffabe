internal import Corpus

/// The line of a document that has no record: what it was, and why.
struct BookedLine {
  let id: DocumentID
  let input: String
  let path: [UInt8]
  var member: String?
  let reject: Reject

  var bytes: [UInt8] {
    let text = PathText(path)
    var writer = JSONWriter()
    writer.object {
      $0.member("id", id.description)
      $0.member("input", input)
      $0.member("path", text.text)
      $0.member("path_base64", text.base64)
      $0.member("member", member)
      $0.member("stage", reject.stage)
      $0.member("reason", reject.code)
      $0.member("detail", reject.detail)
    }
    writer.endLine()
    return writer.bytes
  }
}
