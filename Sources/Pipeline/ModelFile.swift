internal import Annotate
internal import Digests
internal import Files
internal import Settings

/// The file of a model of names, if the settings name one.
struct ModelFile {
  /// `nil` for the model in the binary.
  let model: TaggerModel?

  /// SHA-256 of the file; empty if there is none.
  let digest: String

  init(_ settings: AnnotateSettings?, of file: PipelineFile) throws(Problems) {
    guard let settings, !settings.model.isEmpty else {
      model = nil
      digest = ""
      return
    }
    let named = Path(settings.model)
    let path = named.isAbsolute ? named : file.folder / named
    func problem(_ reason: String) -> Problems {
      Problems(
        file: file.name,
        problems: [
          Problem(path: "stages[annotate].model", place: .nowhere, message: "\(path): \(reason)")
        ])
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.contents(of: path, limit: 1 << 30)
    } catch {
      throw problem(error.reason)
    }
    do throws(TaggerModel.Failure) {
      model = try TaggerModel(bytes)
    } catch {
      throw problem(error.description)
    }
    digest = SHA256.digest(of: bytes).hexadecimal
  }
}
