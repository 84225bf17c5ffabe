internal import Corpus
internal import Digests
internal import Store

/// What a run says of itself: `manifest.json`, the last file that is written.
struct Manifest {
  static let version = "winnow.manifest/1"

  let run: String
  let started: String
  let finished: String
  let result: PublishStep.Result
  let keys: PlanKeys
  let clock: StepClock

  /// The run that was current before.
  let parent: String?

  var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("schema", Self.version)
      json.member("winnow", Winnow.version)
      json.member("run", run)
      json.member("parent", parent)
      json.member("started", started)
      json.member("finished", finished)
      json.member("record_schema", Record.schema)
      json.member("configuration", keys.output.description)
      json.member("records_digest", result.recordsDigest)
      json.member("balance") {
        $0.member("seen", result.balance.seen)
        $0.member("records", result.balance.records)
        $0.member("duplicates", result.balance.duplicates)
        $0.member("dropped", result.balance.dropped)
        $0.member("quarantined", result.balance.quarantined)
      }
      json.member("seconds") { json in
        for (step, seconds) in clock.seconds {
          json.key(step.rawValue)
          json.value(thousandths: Int(seconds * 1000))
        }
      }
      json.member("reasons") { json in
        for (reason, count) in result.reasons { json.member(reason, count) }
      }
      json.member("files", list: result.files) { json, file in
        json.object {
          $0.member("name", file.name)
          $0.member("bytes", file.byteCount)
          $0.member("lines", file.lines)
          $0.member("sha256", file.sha256)
          $0.member("content_sha256", file.contentSHA256)
          $0.member("lines_digest", file.linesDigest)
        }
      }
    }
    return writer.text + "\n"
  }

  /// In the form that `sha256sum -c` reads.
  var checksums: String {
    result.files.map { "\($0.sha256)  \($0.name)\n" }.joined()
  }
}

/// The program.
public enum Winnow {
  public static let version = "0.1.0"
}
