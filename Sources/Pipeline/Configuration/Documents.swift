internal import Settings

extension PipelineSettings {
  /// `pipeline.schema.json`.
  public static var schemaDocument: String {
    jsonSchema(
      title: "winnow pipeline",
      also: [
        ("$schema", ["type": "string"]),
        (
          "profiles",
          [
            "type": "object",
            "description": "Named changes: a path such as stages[clean].min_words, and its value.",
            "additionalProperties": ["type": "object"],
          ]
        ),
      ])
  }

  /// `docs/SETTINGS.md`.
  public static var referenceDocument: String {
    """
    # Settings

    Everything that can stand in `pipeline.json`. Written by `winnow schema pipeline --markdown`.

    Keys that start with `//` are comments. Paths are relative to the file. In strings, `${NAME}`
    and `${NAME:-default}` are replaced from the environment. `"profiles": {"quick": {"inputs[samples].limit": 200}}`
    declares changes that `--profile quick` applies; `--set key=value` applies one.


    """ + reference
  }
}
