public import Corpus
internal import HTMLParsing
internal import Scanning

/// Finds the article in a saved page: page → tree → blocks → the blocks of the article → text.
///
/// Each block gets a score from what is told of it (`BlockFeatures`, `BlockModel`); rules that know
/// the whole page correct the choice (`Selection`); a ladder of fallbacks follows when too little
/// is kept. What is in the text and what is not is said in `CleanSettings`.
///
/// Cost, with parsing: three quarters of what libxml2 takes to build its tree of the same page.
public struct CleanStage: DocumentStage {
  public static let name = "clean"
  public static let version = 5

  let settings: CleanSettings

  let model: BlockModel

  public init(_ settings: CleanSettings) { self.init(settings, model: .shipped) }

  /// With a model other than winnow's: to measure one that was trained without certain sites.
  public init(_ settings: CleanSettings, model: BlockModel) {
    self.settings = settings
    self.model = model
  }

  public func process(_ page: Page) throws(Failure) -> Article {
    guard !page.html.isEmpty else { throw .empty }
    let reading = read(page)
    if settings.amp == .drop, let main = reading.metadata.mainPage { throw .ampCopy(of: main) }
    let (text, flags) = try articleText(of: reading)
    return article(from: reading, text, flags)
  }

  /// Reads a page; with what it shows where scripts do not run, if without it there is no article.
  func read(_ page: Page) -> PageReading {
    let reading = PageReading(page, settings, model)
    guard reading.selection.keptWords < Self.enough, contains("<noscript", page.html.span) else {
      return reading
    }
    let other = PageReading(page, settings, model, noscript: .kept)
    return other.selection.keptWords >= Self.enough ? other : reading
  }

  /// Words from which on nothing else is tried.
  static let enough = 40

  private func contains(_ literal: String, _ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while let found = bytes.first(UInt8(ascii: "<"), in: index..<bytes.count) {
      if bytes.has(literal, at: found) { return true }
      index = found + 1
    }
    return false
  }
}

/// A page as far as it is read when the choice of its blocks is made.
struct PageReading {
  let page: Page
  let metadata: Metadata
  let layout: PageLayout
  var selection: Selection
  let isFlattened: Bool

  init(
    _ page: Page, _ settings: CleanSettings, _ model: BlockModel,
    noscript: NoscriptContent = .dropped
  ) {
    self.page = page
    let tree = parse(
      page.html, noscript: noscript, pictures: settings.images == .keep ? .kept : .dropped)
    isFlattened = tree.wasFlattened
    (metadata, layout) = Self.layout(of: tree, page)
    selection = Selection(layout, settings, model)
  }

  /// Keeps more, if that makes enough of it; whether it did.
  mutating func loosen() -> Bool {
    selection.loosen()
    return selection.keptWords >= CleanStage.enough
  }

  static func layout(of tree: HTMLTree, _ page: Page) -> (metadata: Metadata, layout: PageLayout) {
    let metadata = Metadata(of: page, tree)
    let layout = PageLayout(
      tree, Segmenter.blocks(of: tree), titles: metadata.titles.stated,
      description: metadata.description, body: metadata.data.body,
      authors: metadata.statedAuthors,
      stated: metadata.data.kinds.union(StatedKind(openGraph: metadata.head.first("og:type"))),
      names: PageNames(
        tree, generator: metadata.head.first("generator"),
        address: page.url ?? metadata.head.canonical ?? metadata.head.first("og:url")))
    return (metadata, layout)
  }
}

// MARK: - The text

extension CleanStage {
  /// The kept blocks; if they are too few, what a lower bar keeps, what JSON-LD states as the
  /// body, what the page's scripts carry, what the description says: the first that is long enough.
  private func articleText(
    of reading: PageReading
  ) throws(Failure) -> (text: ArticleText, flags: Set<Flag>) {
    var reading = reading
    var flags: Set<Flag> = []
    if reading.selection.keptWords < Self.enough, reading.loosen() { flags.insert(.doubtful) }
    var text = ArticleText(reading.selection, address: reading.metadata.address)
    if let other = otherText(of: reading, than: text) { (text, flags) = other }
    if settings.images == .keep { text.addPictures(of: reading) }
    if isError(reading, text) { throw .errorPage(words: text.words) }
    guard text.words >= settings.minWords else {
      let count = reading.layout.blocks.blocks.count
      guard count > 0 else { throw .empty }
      throw text.words == 0
        ? .noArticle(blocks: count) : .tooShort(words: text.words, fewest: settings.minWords)
    }
    let isOfBlocks = flags.isDisjoint(with: [.statedBody, .scriptState, .partial])
    if isOfBlocks, settings.indexPages == .drop { try checkThatItIsAnArticle(reading, text) }
    return (text, flags)
  }

  /// What else the page states as its text, if that is more.
  private func otherText(
    of reading: PageReading, than text: ArticleText
  ) -> (text: ArticleText, flags: Set<Flag>)? {
    let stated = statedBody(reading.metadata)
    if stated.words >= Self.enough, stated.words > 2 * text.words { return (stated, [.statedBody]) }
    guard text.words < Self.enough else { return nil }
    if let body = ScriptState(reading.page.html).body {
      let carried = ArticleText(prose: body)
      if carried.words >= Self.enough { return (carried, [.scriptState]) }
    }
    let summary = ArticleText(prose: reading.metadata.description ?? "")
    if summary.words >= Self.enough, summary.words > text.words { return (summary, [.partial]) }
    return nil
  }

  private func statedBody(_ metadata: Metadata) -> ArticleText {
    guard let body = metadata.data.body, body.utf8.count > 200 else { return ArticleText() }
    return ArticleText(prose: body)
  }
}

// MARK: - The article

extension CleanStage {
  private func article(
    from reading: PageReading, _ text: ArticleText, _ flags: Set<Flag>
  ) -> Article {
    let (page, metadata, layout) = (reading.page, reading.metadata, reading.layout)
    var article = Article(
      id: page.id, source: page.source, encoding: page.encoding, text: text.string,
      blocks: text.blocks)
    article.links = text.links
    article.linkDensity = text.linkDensity
    article.url = metadata.url?.string
    article.urlFrom = metadata.url?.from
    article.site = metadata.site
    article.siteFrom = metadata.siteFrom
    article.section = metadata.section
    article.tags = metadata.tags
    let headings = headings(of: layout, metadata)
    let title = metadata.titles.best(of: headings)
    article.title = title.map {
      headings.contains($0.title) ? $0.title : metadata.titles.visiblePart(of: $0.title, on: layout)
    }
    article.titleFrom = title?.from
    let marked = MarkedElements(layout.tree)
    (article.authors, article.authorsFrom) = Authors(
      metadata.head, metadata.data, layout, marked, site: metadata.site
    ).found()
    let license = License(metadata, layout, marked).found
    (article.license, article.licenseFrom) = (license?.value, license?.from)
    article.images = text.images
    (article.language, article.languageScore) = metadata.language(of: article.text)
    let declared = metadata.head.language ?? article.language
    let dates = Dates(
      metadata.head, metadata.data, layout, marked, address: article.url ?? page.url,
      language: declared,
      captured: page.source.captured)
    let isDisputed: Bool
    (article.published, isDisputed) = dates.published()
    article.modified = dates.modified(published: article.published)
    var flags = flags.union(pageFlags(of: reading))
    if isDisputed { flags.insert(.disputedDate) }
    article.flags = flags.map(\.rawValue).sorted()
    return article
  }

  /// What may be the visible title: each `<h1>` that does not lead to the front page; where there
  /// is none, an `<h2>` that is named as a title.
  private func headings(of layout: PageLayout, _ metadata: Metadata) -> [String] {
    let blocks = layout.blocks
    let first = blocks.blocks.filter { $0.tag == .h1 && !isLinkHome($0, blocks, metadata, layout) }
    if !first.isEmpty { return first.map(blocks.string) }
    return blocks.blocks.filter {
      $0.tag == .h2 && layout.evidence[$0.owner].contains(.title)
        && layout.inherited[$0.owner].isDisjoint(with: [.related, .comments, .navigation, .aside])
    }.map(blocks.string)
  }

  private func isLinkHome(
    _ block: PageBlock, _ blocks: PageBlocks, _ metadata: Metadata, _ layout: PageLayout
  ) -> Bool {
    guard block.linkedShare > 900, let link = blocks.links[block.links].first,
      let target = layout.tree.string(.href, of: link.node)
    else { return false }
    return target == "/" || metadata.address(target).flatMap(Address.init)?.isRoot == true
  }

  private func pageFlags(of reading: PageReading) -> Set<Flag> {
    var flags: Set<Flag> = []
    if reading.metadata.data.isFree == false { flags.insert(.paywall) }
    if reading.metadata.data.isLiveBlog { flags.insert(.liveBlog) }
    if reading.metadata.head.isAMP { flags.insert(.amp) }
    if reading.isFlattened { flags.insert(.flattened) }
    if reading.page.isDoubted { flags.insert(.digestMismatch) }
    if reading.page.encoding.replaced > 0 { flags.insert(.replacedCharacters) }
    return flags
  }
}

// MARK: - Failures

extension CleanStage {
  /// Why a page holds no article. All are dropped, not quarantined: nothing is wrong with them.
  public enum Failure: StageFailure, Equatable {
    /// No text that a reader would see.
    case empty

    /// Text, but nothing of an article: a menu, a login page.
    case noArticle(blocks: Int)

    /// A page that leads to articles and is none.
    case notAnArticle(linkedPercent: Int, longest: Int)
    case tooShort(words: Int, fewest: Int)

    /// What a server or a guard before it shows instead of a page.
    case errorPage(words: Int)

    /// A page in AMP's dialect, where the settings want the page that it is a copy of.
    case ampCopy(of: String)

    public var code: String {
      switch self {
      case .empty: "empty"
      case .noArticle: "no_article"
      case .notAnArticle: "not_an_article"
      case .tooShort: "too_short"
      case .errorPage: "error_page"
      case .ampCopy: "amp_copy"
      }
    }

    public var detail: String {
      switch self {
      case .empty: "the page has no text"
      case .noArticle(let blocks): "none of \(blocks) blocks is of an article"
      case .notAnArticle(let linked, let longest):
        "\(linked) % of the text is linked, its longest paragraph has \(longest) words"
      case .tooShort(let words, let fewest): "\(words) words found, \(fewest) wanted"
      case .errorPage(let words): "an error, a lock or a captcha, of \(words) words"
      case .ampCopy(let address): "a copy of \(address)"
      }
    }

    public var fate: Fate { .dropped }
  }
}
