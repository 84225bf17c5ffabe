public import Settings

/// How pages are read.
public struct FetchSettings: Settings {
  public static let summary = "Reads a saved page and decodes it to UTF-8."

  @Setting(
    "A longer page, packed or unpacked, is quarantined. It bounds what one page can cost, and what a file that unpacks without end can do."
  )
  public var maxDocumentBytes: ByteSize = "64MiB"

  public init() {}
}
