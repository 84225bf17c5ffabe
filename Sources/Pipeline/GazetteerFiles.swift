internal import Files
internal import Names
internal import Normalize
internal import Settings

/// The gazetteers that the settings of normalize name.
struct GazetteerFiles {
  let files: [GazetteerFile]

  /// The same for the same gazetteers in the same order; empty for none.
  var digest: String { files.map { String($0.digest, radix: 16) }.joined(separator: " ") }

  init(_ settings: NormalizeSettings?, of file: PipelineFile) throws(Problems) {
    var files: [GazetteerFile] = []
    for name in settings?.gazetteers ?? [] {
      let named = Path(name)
      do throws(GazetteerFile.Failure) {
        files.append(try GazetteerFile(named.isAbsolute ? named : file.folder / named))
      } catch {
        throw Problems(
          file: file.name,
          problems: [
            Problem(
              path: "stages[normalize].gazetteers", place: .nowhere, message: error.description)
          ])
      }
    }
    self.files = files
  }
}
