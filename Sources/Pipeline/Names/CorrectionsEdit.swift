internal import Corpus
internal import Files
internal import Normalize

/// Adds a person's decisions about names to the file that the pipeline reads them from.
public struct CorrectionsEdit {
  private let path: Path

  /// - Throws: ``RunFailure`` with ``ExitCode/usage`` if the pipeline names no file.
  public init(of pipeline: PipelineFile) throws(RunFailure) {
    for case .normalize(let settings) in pipeline.settings.stages
    where !settings.corrections.isEmpty {
      let named = Path(settings.corrections)
      path = named.isAbsolute ? named : pipeline.folder / named
      return
    }
    throw RunFailure(
      .usage,
      """
      no file of corrections is named; set "corrections": "corrections/names.jsonl" in the \
      normalize stage of pipeline.json
      """)
  }

  /// Where decisions are kept.
  public var file: String { path.description }

  /// Appends one line, unless what it says contradicts another.
  ///
  /// - Parameters:
  ///   - action: `pin`, `merge`, `split` or `ignore`.
  ///   - names: One to pin or to ignore, two or more to merge or to split.
  ///   - note: Why; empty for no note.
  /// - Returns: The line that was added.
  public func add(
    _ action: String, _ names: [String], note: String
  ) throws(RunFailure) -> String {
    guard let action = Corrections.Action(rawValue: action) else {
      throw RunFailure(.usage, "\(action): there is no such correction")
    }
    let line = Self.line(action, names, note: note)
    do {
      var text = FileSystem.exists(path) ? try FileSystem.contents(of: path, limit: 256 << 20) : []
      if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      text += Array((line + "\n").utf8)
      if let failure = Self.failure(in: text) {
        throw RunFailure(.usage, "\(path):\(failure.line): \(failure.description)")
      }
      try FileSystem.makeDirectories(path.parent)
      try FileSystem.write(text, atomicallyTo: path)
    } catch {
      throw RunFailure(error)
    }
    return line
  }

  private static func failure(in text: [UInt8]) -> Corrections.Failure? {
    do throws(Corrections.Failure) {
      _ = try Corrections(jsonLines: text)
      return nil
    } catch {
      return error
    }
  }

  private static func line(_ action: Corrections.Action, _ names: [String], note: String) -> String
  {
    var writer = JSONWriter()
    writer.object {
      switch action {
      case .pin, .ignore: $0.member(action.rawValue, names[0])
      case .merge, .split: $0.member(action.rawValue, names)
      }
      if !note.isEmpty { $0.member("note", note) }
    }
    return writer.text
  }
}
