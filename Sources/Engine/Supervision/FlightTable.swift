/// A document that a worker has begun and not ended.
public struct FlyingDocument: Hashable, Sendable {
  public let id: String
  public let place: String

  /// On the clock of ``Machine/monotonicSeconds``.
  let begun: Double
}

/// The documents in flight, as the worker's journal tells.
struct FlightTable {
  private var documents: [String: FlyingDocument] = [:]

  /// Takes a line of the journal; others are passed over.
  mutating func note(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2 else { return }
    let id = parts[1]
    switch parts[0] {
    case "begin":
      let place = parts.count > 2 ? parts[2] : id
      let document = FlyingDocument(id: id, place: place, begun: Machine.monotonicSeconds)
      documents[id] = document
    case "end":
      documents[id] = nil
    default: break
    }
  }

  /// Longest in flight first.
  var all: [FlyingDocument] {
    documents.values.sorted { ($0.begun, $0.id) < ($1.begun, $1.id) }
  }
}
