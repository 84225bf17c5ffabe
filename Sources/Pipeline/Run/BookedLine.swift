internal import Corpus

/// The line of a document that has no record: what it was, and why.
struct BookedLine {
  let id: DocumentID
  let input: String
  let path: [UInt8]
  var member: String?
  let reject: Reject

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { write(to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  /// Writes the members of its object.
  func write(to json: inout JSONWriter) {
    let text = PathText(path)
    json.member("id", id.description)
    json.member("input", input)
    json.member("path", text.text)
    json.member("path_base64", text.base64)
    json.member("member", member)
    json.member("stage", reject.stage)
    json.member("reason", reject.code)
    json.member("detail", reject.detail)
  }
}
