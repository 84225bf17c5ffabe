/// The gazetteers that somebody's settings name, in their order.
public struct OwnGazetteers: Sendable {
  public let files: [GazetteerFile]

  public init(_ files: [GazetteerFile] = []) { self.files = files }

  var isEmpty: Bool { files.isEmpty }

  /// The first entry of that name of the first gazetteer that has one.
  public func entry(named name: [UInt8]) -> GazetteerEntry? { entries(named: name).first }

  /// All entries of that name of the first gazetteer that has one: countries first, then by weight.
  public func entries(named name: [UInt8]) -> [GazetteerEntry] {
    for file in files {
      let found = file.indices(named: name)
      if !found.isEmpty { return found.map(file.entry(at:)) }
    }
    return []
  }
}
