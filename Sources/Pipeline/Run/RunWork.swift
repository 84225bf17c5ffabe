/// What a run did with documents, counted: what a forecast is held against.
public struct RunWork: Hashable, Sendable {
  /// Documents that went through fetch and clean.
  public var read = 0

  /// Stored articles that a stage observed anew, by the stage's name.
  public var observed: [String: Int] = [:]

  /// Lines of documents that were written anew.
  public var written = 0

  public init() {}

  /// `12 pages read, 3 articles observed anew, 14 lines written`.
  public var sentence: String {
    let again = observed.values.max() ?? 0
    return "\(read) pages read, \(again) articles observed anew, \(written) lines written"
  }
}
