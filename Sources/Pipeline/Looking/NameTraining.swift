internal import Annotate
public import Files

/// Training of the tagger of names, for the command line.
public enum NameTraining {
  /// The bytes of a model of names, for the setting `model` of annotate.
  ///
  /// - Parameter files: Texts with marked names: lines of a token, a tab and its tag.
  public static func model(from files: [Path]) throws(RunFailure) -> [UInt8] {
    var training = TaggerTraining()
    for file in files {
      let text: [UInt8]
      do throws(FileError) {
        text = try FileSystem.contents(of: file, limit: 1 << 30)
      } catch {
        throw RunFailure(.environment, "\(error)")
      }
      do throws(TaggerTraining.Failure) {
        try training.add(text)
      } catch {
        throw RunFailure(.usage, "\(file): \(error)")
      }
    }
    do throws(TaggerTraining.Failure) {
      return try training.model()
    } catch {
      throw RunFailure(.usage, error.description)
    }
  }
}
