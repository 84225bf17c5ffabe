/// One document in, one out, or a typed failure. Pure: the same input gives the same output.
public protocol DocumentStage: Sendable {
  associatedtype Input
  associatedtype Output
  associatedtype Failure: StageFailure

  /// The word in `pipeline.json`.
  static var name: String { get }

  /// Raised with every change of what the stage puts out for some input.
  static var version: Int { get }

  func process(_ input: Input) throws(Failure) -> Output
}

/// Looks at each article alone, decides over all, and tells each what was decided.
///
/// `decide` is a function of the *set* of observations: no order, no history, no clock. It gets
/// them sorted by document id. `conclude` says what of the decision concerns one document, so
/// that a document whose conclusion is last night's is not written anew.
public protocol CorpusStage: Sendable {
  associatedtype Observation: Storable
  associatedtype Decision: Sendable
  associatedtype Conclusion: Storable

  static var name: String { get }
  static var version: Int { get }

  func observe(_ article: Article) -> Observation
  func decide(_ observations: [Observation]) -> Decision
  func conclude(_ observation: Observation, given decision: Decision) -> Conclusion
}

/// Why a stage gives no output for a document.
public protocol StageFailure: Error {
  /// Stable, lower-case, with underscores; what users count and filter by.
  var code: String { get }

  /// The numbers behind the code, in a clause without a full stop.
  var detail: String { get }

  var fate: Fate { get }
}

/// What becomes of a document that gets no record.
public enum Fate: String, Sendable {
  /// Left out on purpose, by a rule somebody chose.
  case dropped

  /// Set aside for a person to look at: something is wrong with it, or with winnow.
  case quarantined
}

extension Never: StageFailure {
  public var code: String { switch self {} }
  public var detail: String { switch self {} }
  public var fate: Fate { switch self {} }
}

/// Why there is no record of a document.
public struct Reject: Error, Hashable, Sendable {
  public let stage: String
  public let code: String
  public let detail: String
  public let fate: Fate

  public init(stage: String, code: String, detail: String, fate: Fate) {
    self.stage = stage
    self.code = code
    self.detail = detail
    self.fate = fate
  }
}

extension Reject {
  /// What a stage's failure is booked as.
  public init(_ failure: some StageFailure, at stage: String) {
    self.init(stage: stage, code: failure.code, detail: failure.detail, fate: failure.fate)
  }
}

extension DocumentStage {
  /// Runs the stage. A failure becomes a ``Reject``.
  public func run(_ input: Input) throws(Reject) -> Output {
    do throws(Failure) {
      return try process(input)
    } catch {
      throw Reject(error, at: Self.name)
    }
  }
}

extension Reject: Storable {
  public func store(to writer: inout ByteWriter) {
    for part in [stage, code, detail, fate.rawValue] { writer.write(part) }
  }

  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    stage = try reader.string()
    code = try reader.string()
    detail = try reader.string()
    guard let fate = Fate(rawValue: try reader.string()) else {
      throw ByteReader.Damage(offset: reader.offset)
    }
    self.fate = fate
  }
}
