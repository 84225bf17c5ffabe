internal import Files
internal import Names

/// What winnow is under, what the data in it is under, and what imported gazetteers are under.
public enum Licences {
  /// Of winnow and the data in it; `DATA.md` says more.
  public static let builtIn = """
    winnow: Apache License 2.0
    Places, in the binary: GeoNames (geonames.org), CC BY 4.0; without codes and machine \
    romanisations
    Names of countries: Unicode CLDR, Unicode License v3
    Names of persons and their originals: Wikidata, through the transliteration data of Merhav and \
    Ash (COLING 2018), CC0 1.0
    English words: SCOWL, copyright 2000-2011 Kevin Atkinson, free with this notice
    Trees that tell text from the rest of a page: figures only; trained on aef (Apache 2.0), fundus \
    (MIT) and WCXB (CC BY 4.0)
    Everything else: written for winnow, Apache License 2.0
    """

  /// Of a compiled gazetteer: a line for each source.
  public static func of(gazetteer path: String) throws(RunFailure) -> String {
    do throws(GazetteerFile.Failure) {
      let file = try GazetteerFile(Path(path))
      return file.licences.map { TerminalText.plain("\(path): \($0.source), \($0.licence)") }
        .joined(separator: "\n")
    } catch {
      throw RunFailure(.environment, error.description)
    }
  }
}
