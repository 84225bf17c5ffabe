/// The record's form, declared once: what its JSON Schema, its reference and its check are made of.
public enum RecordSchema {
  /// What may stand at a key.
  public indirect enum Shape: Sendable {
    case text, integer, number, boolean
    /// One of these words.
    case word([String])
    case list(Shape)
    case object([Field])
  }

  /// A key of the record or of an object in it.
  public struct Field: Sendable {
    public let key: String
    public let shape: Shape
    public let isNullable: Bool

    /// For the reference: what it says, unit and range.
    public let sentence: String

    init(_ key: String, _ shape: Shape, _ sentence: String, nullable: Bool = false) {
      self.key = key
      self.shape = shape
      self.sentence = sentence
      isNullable = nullable
    }
  }

  /// The record's keys, in the order in which they are written.
  public static let fields: [Field] = metadata + content + provenance + decisions + layers
}

// MARK: - The fields

extension RecordSchema {
  private static let metadata: [Field] = [
    Field("schema", .word([Record.schema]), "Name and version of this form."),
    Field("id", .text, "Identifies the input: `w` and 24 hexadecimal digits."),
    Field("url", .text, "Canonical address of the page.", nullable: true),
    Field("url_from", .text, "Where `url` was found.", nullable: true),
    Field("site", .text, "Name of the publication.", nullable: true),
    Field("site_from", .text, "Where `site` was found.", nullable: true),
    Field("title", .text, "Headline, as the page has it.", nullable: true),
    Field("title_from", .text, "Where `title` was found.", nullable: true),
    Field(
      "authors", .list(.text),
      "Who signed it: people, else an agency, a desk, a company or the site."),
    Field("authors_from", .text, "Where `authors` were found.", nullable: true),
    Field(
      "published", .text, "Date of publication, ISO 8601, as precise as stated.", nullable: true),
    Field(
      "published_precision", .word(["year", "month", "day", "minute", "second"]),
      "How much of `published` was stated.", nullable: true),
    Field("published_from", .text, "Where on the page `published` was found.", nullable: true),
    Field("modified", .text, "Date of the last change, ISO 8601.", nullable: true),
    Field("section", .text, "Section of the publication.", nullable: true),
    Field("tags", .list(.text), "Keywords that the page declares."),
    Field("license", .text, "Licence that the page states: address, or name.", nullable: true),
    Field("license_from", .text, "Where `license` was found.", nullable: true),
    Field("language", .text, "Language of the text, BCP 47.", nullable: true),
    Field("language_score", .number, "How sure `language` is, 0 to 1.", nullable: true),
  ]

  private static let content: [Field] = [
    Field("text", .text, "The article; paragraphs are separated by an empty line."),
    Field(
      "blocks",
      .list(
        .object(
          [
            Field("kind", .word(Block.Kind.allCases.map(\.rawValue)), "What the paragraph is."),
            Field("level", .integer, "1 to 6 for a heading; lists around an item; else 0."),
            Field("number", .integer, "Of an item of an ordered list.", nullable: true),
          ] + span)), "The paragraphs of `text`, in order."),
    Field("images", .list(.object(image)), "The article's pictures, if `clean.images` keeps them."),
    Field(
      "stats",
      .object([
        Field("characters", .integer, "Code points of `text`."),
        Field("words", .integer, "Runs of anything but white space in `text`."),
        Field("paragraphs", .integer, "Number of `blocks`."),
        Field("link_density", .number, "Share of the characters that are linked, 0 to 1."),
      ]), "Sizes."),
  ]

  private static let image: [Field] = [
    Field("src", .text, "Address of the picture."),
    Field("alt", .text, "What it shows, in the page's words.", nullable: true),
    Field("caption", .text, "Its caption.", nullable: true),
    Field("position", .integer, "Code point of `text` before which it stands."),
  ]

  private static let provenance: [Field] = [
    Field(
      "source",
      .object([
        Field("input", .text, "The input's `id` in `pipeline.json`."),
        Field("format", .text, "`html`, `html+gzip`, …"),
        Field("path", .text, "Path below the input's folder."),
        Field(
          "path_base64", .text, "The path's bytes, where they are not UTF-8.", nullable: true),
        Field("member", .text, "Place within a container.", nullable: true),
        Field("offset", .integer, "First byte within the container."),
        Field("bytes", .integer, "Length as stored."),
        Field("sha256", .text, "Of the bytes as stored."),
        Field("captured", .text, "When the page was saved, if that is known.", nullable: true),
        Field(
          "status", .integer, "Of the HTTP response, if the container has one.", nullable: true),
        Field(
          "content_type", .text, "As the response or the container states it.", nullable: true),
      ]), "Where the document came from."),
    Field(
      "encoding",
      .object([
        Field("used", .text, "Encoding the bytes were decoded by, WHATWG's name."),
        Field("why", .text, "Which evidence won."),
        Field("declared", .text, "What the page declares.", nullable: true),
        Field("detected", .text, "What the bytes look like.", nullable: true),
        Field("replaced", .integer, "Undecodable places, each one U+FFFD."),
      ]), "How bytes became text."),
  ]

  private static let decisions: [Field] = [
    Field(
      "dedup",
      .object([
        Field("kind", .word(["unique", "exact", "near", "contained"]), "What kind of copy it is."),
        Field("cluster", .text, "Names the cluster of copies."),
        Field("canonical", .text, "The `id` of the cluster's representative."),
        Field("is_canonical", .boolean, "Whether this is the representative."),
        Field("similarity", .number, "Share of the shorter text found in the longer, 0 to 1."),
        Field("direct", .boolean, "Whether it was compared with the representative itself."),
      ]), "Whether another document says the same."),
    Field(
      "names",
      .list(
        .object(
          span + [
            Field("surface", .text, "As the page wrote it."),
            Field("canonical", .text, "The spelling that the corpus uses."),
            Field("canonical_id", .text, "The same for all spellings of one name."),
            Field("rule", .text, "What made them one name."),
            Field("score", .number, "How sure that is, 0 to 1."),
          ])), "Names in `text`, in order."),
  ]
}
