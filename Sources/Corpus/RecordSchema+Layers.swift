extension RecordSchema {
  static let span: [Field] = [
    Field("start", .integer, "First code point of the span in `text`, from 0."),
    Field("end", .integer, "First code point after the span."),
  ]

  /// A span's own words.
  private static let words = Field("text", .text, "`text[start:end]`.")

  static let layers: [Field] = [
    Field(
      "tokens", .list(.object([Field("id", .integer, "Index in this list.")] + span)), "Tokens."),
    Field("sents", .list(.object(span)), "Sentences."),
    Field(
      "ents",
      .list(
        .object(
          [Field("id", .integer, "Index in this list.")] + span + [
            Field("label", .word(Entity.Label.allCases.map(\.rawValue)), "What it names."),
            words,
            Field("cluster", .integer, "Index in `clusters`."),
            Field("sent", .integer, "Index in `sents`."),
            Field("kb_id", .text, "The gazetteer's id, or empty."),
          ])), "Mentions of people, organisations and places."),
    Field("ent_scores", .list(.number), "How sure each of `ents` is, 0 to 1."),
    Field("clusters", .list(.object(cluster)), "Who and what the mentions name."),
    Field(
      "roles",
      .list(
        .object(
          span + [
            words,
            Field("head", .text, "The office without whose it is."),
            Field("cluster", .integer, "Who holds it."),
            Field("of_cluster", .integer, "Whose it is.", nullable: true),
          ])), "Offices and professions."),
    Field(
      "acronyms",
      .list(
        .object([
          Field("short", .text, "The acronym."),
          Field("short_start", .integer, "Its span."),
          Field("short_end", .integer, "Its span."),
          Field("long", .text, "What it stands for."),
          Field("long_start", .integer, "Its span."),
          Field("long_end", .integer, "Its span."),
          Field("cluster", .integer, "What both name.", nullable: true),
          Field("rule", .text, "How the text defines it."),
        ])), "Acronyms and their definitions."),
    Field("quotes", .list(.object(quote)), "What people are reported to have said."),
    Field("dates", .list(.object(date)), "Expressions of time."),
    Field(
      "sources",
      .list(
        .object(
          [
            Field("cluster", .integer, "Who it is.", nullable: true),
            Field("name", .text, "Its name."),
            Field("cue", .text, "The words that make it a source."),
          ] + span + [
            Field("kind", .text, "`agency`, `outlet`, `organisation`, `official`, …")
          ])), "Whom the text cites."),
    Field("quantities", .list(.object(quantity)), "Numbers with units."),
    Field(
      "links",
      .list(
        .object(
          span + [
            words,
            Field("kind", .word(TextLink.Kind.allCases.map(\.rawValue)), "What it is."),
            Field("target", .text, "Where it leads.", nullable: true),
          ])), "Links, addresses and handles."),
    Field("flags", .list(.text), "What a reader should know: `paywall`, `partial`, …"),
  ]

  private static let cluster: [Field] = [
    Field("cluster", .integer, "Index in this list."),
    Field("label", .word(Entity.Label.allCases.map(\.rawValue)), "What it is."),
    Field("name", .text, "Canonical name."),
    Field("canonical_id", .text, "The id of the name in the corpus, or empty."),
    Field("role", .text, "Office or profession, as first stated.", nullable: true),
    Field("kb_id", .text, "The gazetteer's id.", nullable: true),
    Field("lat", .number, "Degrees north.", nullable: true),
    Field("lon", .number, "Degrees east.", nullable: true),
    Field("country", .text, "ISO 3166-1 alpha-2.", nullable: true),
    Field("mentions", .list(.integer), "Indices in `ents`."),
  ]

  private static let quote: [Field] =
    [Field("kind", .word(Quote.Kind.allCases.map(\.rawValue)), "Whose words they are.")] + span + [
      words,
      Field("pieces", .list(.object(span)), "The parts of a split quote."),
      Field("cue_start", .integer, "Span of the reporting words.", nullable: true),
      Field("cue_end", .integer, "Span of the reporting words.", nullable: true),
      Field("cue_text", .text, "The reporting words.", nullable: true),
      Field("speaker_start", .integer, "Span of the speaker.", nullable: true),
      Field("speaker_end", .integer, "Span of the speaker.", nullable: true),
      Field("speaker_text", .text, "The speaker, as named there.", nullable: true),
      Field("speaker_cluster", .integer, "Index in `clusters`.", nullable: true),
      Field("hedge", .text, "`reportedly`, …", nullable: true),
    ]

  private static let date: [Field] =
    span + [
      words,
      Field("type", .word(DateMention.Kind.allCases.map(\.rawValue)), "TIMEX3 type."),
      Field("value", .text, "TIMEX3 value."),
      Field("mod", .text, "TIMEX3 modifier.", nullable: true),
      Field("date_from", .text, "First day it may mean.", nullable: true),
      Field("date_to", .text, "Last day it may mean.", nullable: true),
      Field("anchor", .text, "What it was counted from."),
    ]

  private static let quantity: [Field] =
    span + [
      words,
      Field("value", .number, "The number."),
      Field("value_to", .number, "The upper end of a range.", nullable: true),
      Field("unit", .text, "The unit, in the singular."),
      Field("dimension", .text, "`length`, `mass`, …"),
      Field("si_value", .number, "The number in the SI unit.", nullable: true),
      Field("si_unit", .text, "The SI unit.", nullable: true),
    ]
}
