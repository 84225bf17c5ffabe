internal import Corpus
internal import Fetch
internal import Files
internal import Foundation
internal import Store

/// What is below the root of an input now.
struct FoundUnits {
  var units: [PendingUnit]
  let ignored: Int

  /// Folders that could not be listed.
  private let unlisted: [[UInt8]]

  init(_ input: InputSettings, below plan: Plan, names: [[UInt8]]?) throws {
    let choice: PathChoice
    do throws(Glob.Problem) {
      choice = try PathChoice(
        include: input.include, exclude: input.exclude, format: input.format)
    } catch {
      throw RunFailure(.usage, "input \(input.id): \(error)")
    }
    let root = plan.root(of: input)
    // What the first files are is not seen without looking at all.
    let isWalked = names == nil || input.limit > 0
    let scan = try Scan(
      root, input: input.id, choosing: choice, names: isWalked ? nil : names)
    let own = try OwnFolders(plan, below: root)
    let now = Int(Date().timeIntervalSince1970 * 1e9)
    units = scan.units.filter { !own.hold($0.path) }.map { unit in
      // A file that was just written may be written to again within the same tick of its clock.
      let isYoung = unit.modified > now - 2_000_000_000
      let stamp = UnitStamp(
        size: unit.size, modified: unit.modified, inode: Int(truncatingIfNeeded: unit.inode))
      return PendingUnit(source: unit, stamp: isYoung ? stamp.neverSame : stamp, reject: nil)
    }
    units += scan.booked.filter { !own.hold($0.path) }.map { booked in
      let unit = SourceUnit(
        input: booked.input, root: root, path: booked.path, size: 0, modified: 0, inode: 0)
      // The same trouble as last night is no news.
      let trouble = Fingerprint(ofBytes: booked.reject.storedBytes).description
      let stamp = UnitStamp(size: -1, modified: 0, inode: Int(trouble.prefix(15), radix: 16) ?? 0)
      return PendingUnit(source: unit, stamp: stamp, reject: booked.reject)
    }
    unlisted = scan.booked.filter(\.reject.isToBeRetried).map(\.path)
    units.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let limit = input.limit > 0 ? min(input.limit, units.count) : units.count
    ignored = scan.ignored + scan.units.count + scan.booked.count - limit
    units = Array(units[..<limit])
    if let names, isWalked {
      let looked = Set(names)
      units.removeAll { !looked.contains($0.path) }
    }
  }

  /// Whether what is at `path` is there or not nobody can say tonight. Pages that were there are
  /// not withdrawn because a folder cannot be listed; the folder itself is booked.
  func isHidden(_ path: [UInt8]) -> Bool {
    unlisted.contains { Path(bytes: path).isInside(Path(bytes: $0)) }
  }
}

/// The folders that winnow writes to: what is below them is no input, wherever they are.
private struct OwnFolders {
  private let root: Path
  private let folders: [Path]

  init(_ plan: Plan, below root: Path) throws(FileError) {
    self.root = try FileSystem.resolved(root)
    var folders: [Path] = []
    for folder in [plan.outputFolder, plan.stateFolder] where FileSystem.exists(folder) {
      folders.append(try FileSystem.resolved(folder))
    }
    self.folders = folders
  }

  /// - Parameter path: Below the root; the walk followed no link to it.
  func hold(_ path: [UInt8]) -> Bool { folders.contains { (root / path).isInside($0) } }
}
