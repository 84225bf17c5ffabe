internal import Corpus
internal import Fetch
internal import Store

/// A unit that must be read tonight, or booked.
struct PendingUnit: Sendable {
  let source: SourceUnit
  let stamp: UnitStamp

  /// Why there is nothing to read.
  private(set) var reject: Reject?

  /// Its number in the state, if it was read before.
  var known: Int64?

  /// Whether its size or time are other ones than they were.
  var wasChanged = true

  /// SHA-256 of the file, if it was hashed.
  var hash: [UInt8]?

  init(source: SourceUnit, stamp: UnitStamp, reject: Reject?) {
    self.source = source
    self.stamp = stamp
    self.reject = reject
  }

  /// Whether the state is a whole without the file as it is now: the corpus is then that of a
  /// folder in which it is not there yet, or as it was.
  var mayWait = true

  /// The unit with a reason why it is not read.
  func rejected(because reject: Reject) -> PendingUnit {
    var unit = self
    unit.reject = reject
    return unit
  }

  var input: String { source.input }
  var path: [UInt8] { source.path }
  var id: DocumentID { source.id }

  /// What people know the file by.
  var place: String { "\(input)/\(PathText(path).text)" }
}
