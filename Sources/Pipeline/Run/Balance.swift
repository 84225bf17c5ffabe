/// Where every input of a run went. A run that does not add up is not published.
public struct Balance: Hashable, Sendable {
  /// Documents that were there.
  public var seen = 0
  public var records = 0
  public var duplicates = 0
  public var dropped = 0
  public var quarantined = 0

  public init() {}

  public var isEven: Bool { seen == records + duplicates + dropped + quarantined }

  /// `64 seen = 52 records + 8 duplicates + 4 dropped + 0 quarantined`.
  public var sentence: String {
    "\(seen) seen \(isEven ? "=" : "≠") \(records) records + \(duplicates) duplicates"
      + " + \(dropped) dropped + \(quarantined) quarantined"
  }
}
