internal import Files

/// Under a second, before anything is begun: can this run work at all?
enum Preflight {
  /// Less than this is not worth beginning with.
  private static let leastFreeBytes = 64 << 20

  static func check(_ plan: Plan) throws {
    for input in plan.settings.inputs { try checkRoot(of: input, plan) }
    for folder in [plan.stateFolder, plan.outputFolder] {
      do throws(FileError) {
        try FileSystem.makeDirectories(folder)
        try FileSystem.checkWritable(folder)
      } catch {
        throw RunFailure(.environment, "\(error); winnow must be able to write there")
      }
      let free = try FileSystem.freeSpace(at: folder)
      guard free >= leastFreeBytes else {
        throw RunFailure(
          .environment, "\(folder): \(free >> 20) MiB free, at least \(leastFreeBytes >> 20) needed"
        )
      }
    }
  }

  /// A root that is missing, or empty all of a sudden, is a disk that is not mounted: never a
  /// reason to withdraw documents.
  static func checkRoot(of input: InputSettings, _ plan: Plan) throws {
    let root = plan.root(of: input)
    let kind: FileKind
    do throws(FileError) {
      kind = try FileSystem.status(of: root).kind
    } catch {
      throw RunFailure(.environment, "input \(input.id): \(error); nothing was changed")
    }
    guard kind == .directory else {
      throw RunFailure(.environment, "input \(input.id): \(root) is not a folder")
    }
  }
}
