internal import Clean
internal import Corpus
internal import Deduplicate
internal import Fetch
internal import Files
internal import Normalize
internal import Store

/// One page's whole life, for people: how it was read, what was kept of it and why, what the corpus
/// decided about it.
public struct Explanation {
  public let text: String

  /// The page's blocks, coloured by what became of them, as one self-contained HTML page; `nil` if
  /// the page could not be fetched.
  public let picture: String?

  /// - Parameter page: A file, a place in one as `FILE#MEMBER`, or the id of a record.
  public init(of page: String, by plan: Plan) throws(RunFailure) {
    do {
      let story = try PageStory(try Self.place(page, plan), by: plan)
      text = story.lines.joined(separator: "\n")
      picture = story.picture
    } catch {
      throw RunFailure(error)
    }
  }

  /// Writes ``picture`` to a file.
  public func writePicture(to file: String) throws(RunFailure) {
    guard let picture else { throw RunFailure(.usage, "the page could not be read: no \(file)") }
    do throws(FileError) {
      try FileSystem.write(Array(picture.utf8), atomicallyTo: Path(file))
    } catch {
      throw RunFailure(error)
    }
  }

  private static func place(_ page: String, _ plan: Plan) throws -> PagePlace {
    guard let id = DocumentID(page) else {
      let (file, member) = PagePlace.parts(of: page)
      return PagePlace(try unit(file: file, plan), member: member)
    }
    let state = try plan.existingState()
    guard let document = try state?.transaction({ try $0.document(id) }),
      let origin = try state?.transaction({ try $0.origin(of: document.number) }),
      let input = plan.settings.inputs.first(where: { $0.id == origin.input })
    else { throw RunFailure(.usage, "no document of the last run has the id \(page)") }
    let unit = SourceUnit(
      input: input.id, root: plan.root(of: input), path: origin.path, size: 0, modified: 0,
      inode: 0)
    return PagePlace(unit, member: origin.member)
  }

  /// The unit of a file: of the input that it is below, or of none.
  private static func unit(file: Path, _ plan: Plan) throws -> SourceUnit {
    let resolved = try FileSystem.resolved(file)
    for input in plan.settings.inputs {
      guard let root = try? FileSystem.resolved(plan.root(of: input)), resolved.isInside(root)
      else { continue }
      return SourceUnit(
        input: input.id, root: root, path: Array(resolved.bytes.dropFirst(root.bytes.count + 1)),
        size: 0, modified: 0, inode: 0)
    }
    return SourceUnit(
      input: "none", root: resolved.parent, path: resolved.name, size: 0, modified: 0, inode: 0)
  }
}

extension Plan {
  /// The state of earlier runs; `nil` if there was none.
  func existingState() throws -> StateDatabase? {
    let path = stateFolder / "winnow.sqlite"
    return FileSystem.exists(path) ? try StateDatabase(at: path.description) : nil
  }
}
