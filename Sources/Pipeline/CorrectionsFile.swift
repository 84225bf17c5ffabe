internal import Digests
internal import Files
internal import Normalize
internal import Settings

/// The file of a person's decisions about names, if the settings name one.
struct CorrectionsFile {
  let corrections: Corrections

  /// SHA-256 of the file; empty if there is none.
  let digest: String

  init(_ settings: NormalizeSettings?, of file: PipelineFile) throws(Problems) {
    guard let settings, !settings.corrections.isEmpty else {
      corrections = Corrections()
      digest = ""
      return
    }
    let named = Path(settings.corrections)
    let path = named.isAbsolute ? named : file.folder / named
    let text: [UInt8]
    do throws(FileError) {
      text = try FileSystem.contents(of: path, limit: 256 << 20)
    } catch {
      throw Problems(
        file: file.name,
        problems: [
          Problem(
            path: "stages[normalize].corrections", place: .nowhere,
            message: error.isMissingFile
              ? "\(error); winnow names pin makes it, or an empty file will do" : "\(error)")
        ])
    }
    do throws(Corrections.Failure) {
      corrections = try Corrections(jsonLines: text)
    } catch {
      throw Problems(
        file: path.description,
        problems: [
          Problem(
            path: "", place: Place(line: error.line, column: 1), message: error.description)
        ])
    }
    digest = SHA256.digest(of: text).hexadecimal
  }
}
