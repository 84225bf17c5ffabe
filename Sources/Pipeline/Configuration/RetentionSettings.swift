public import Settings

/// Which runs are kept.
public struct RetentionSettings: Settings {
  public static let summary = """
    Which runs `winnow gc` leaves: one is kept if any of these keeps it. The current run, the one \
    before it and the newest two are never removed. What runs share is stored once.
    """

  @Setting("Newest runs that are kept.", in: 2...100_000, "runs")
  public var keepLast = 14

  @Setting(
    "Weeks, counted from the newest run, of which the last run is kept.", in: 0...5_200, "weeks")
  public var keepWeeks = 8

  @Setting(
    "Months, counted from the newest run, of which the last run is kept.", in: 0...1_200, "months")
  public var keepMonths = 12

  public init() {}
}
