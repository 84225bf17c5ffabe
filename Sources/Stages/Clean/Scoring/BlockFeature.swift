/// One thing that speaks for or against a block's being of the article. What each weighs stands
/// in `FeatureWeights.swift`; the names are what `winnow explain` prints.
enum BlockFeature: String, CaseIterable, Sendable {
  case always = "any block"

  // Length.
  case words0 = "1 or 2 words", words3 = "3 to 5 words", words6 = "6 to 9 words"
  case words10 = "10 to 14 words", words15 = "15 to 24 words", words25 = "25 to 39 words"
  case words40 = "40 to 79 words", words80 = "80 words or more"

  // Links.
  case unlinked = "no links", linked0 = "up to a tenth linked", linked1 = "up to a third linked"
  case linked3 = "up to a half linked", linked5 = "up to 4/5 linked", linked8 = "nearly all linked"
  case shortLinked = "few words, half linked", oneLink = "is one link"
  case longLinked = "ten words or more, half linked"

  // Shape.
  case endsSentence = "ends like a sentence", endsColon = "ends with a colon"
  case noCapital = "starts without a capital", allCapitals = "all capitals"
  case digits = "mostly digits", emphasized = "all bold or italic", commas = "has commas"
  case noMarks = "no punctuation", separators = "has separators", quoted = "starts with a quotation mark"
  case shortSentence = "short, ends like a sentence", longSentence = "long, ends like a sentence"
  case shortNoEnd = "short, does not end like a sentence"

  // Element.
  case paragraph = "in <p>", item = "in <li>", heading1 = "in <h1>", heading2 = "in <h2>"
  case heading3 = "in <h3>", heading4 = "in <h4> to <h6>", cell = "in a table cell", row = "a table row"
  case division = "in <div>", figcaption = "in <figcaption>", quote = "in <blockquote>"
  case preformatted = "in <pre>", term = "in a definition list", otherElement = "in another element"
  case itemLinked = "item, half linked", itemLong = "item of 10 words or more"
  case divisionProse = "prose in <div>", paragraphShort = "short <p>"

  // Around it.
  case inFigure = "within <figure>", inAside = "within <aside>", inHeader = "within <header>"
  case inForm = "within <form>", inTable = "within a table", inList = "within a list"
  case inQuote = "within <blockquote>", inLink = "within <a>", inArticle = "within <article>"

  // Names around it.
  case namedComments = "named as comments", namedRelated = "named as related"
  case namedSocial = "named as sharing", namedAdvert = "named as advertising"
  case namedNavigation = "named as navigation", namedByline = "named as byline"
  case namedCaption = "named as picture", namedNewsletter = "named as newsletter"
  case namedTags = "named as tags", namedConsent = "named as notice", namedStandfirst = "named as standfirst"
  case namedTitle = "named as title", namedQuote = "named as quote", namedBox = "named as box"
  case namedBody = "named as article", namedIsBody = "named as article body", namedEmbed = "named as embed"
  case namedPaywall = "named as paywall", namedFooter = "named as footer", hidden = "hidden"
  case bylineProse = "prose named as byline", captionProse = "prose named as picture"
  case boxProse = "prose named as box", relatedProse = "prose named as related"
  case relatedShort = "short, named as related"
  case nearByline = "itself named as byline", nearCaption = "itself named as picture"
  case nearTags = "itself named as tags", nearTitle = "itself named as title"
  case nearStandfirst = "itself named as standfirst", nearBody = "itself named as article"
  case nearRelated = "itself named as related", nearAdvert = "itself named as advertising"
  case nearBox = "itself named as box", nearDate = "itself named as date", nearAuthor = "itself named as author"

  // Where it stands to the container.
  case inContainer = "in the article's container", child = "directly in the container"
  case deep = "deep in the container", outside1 = "just outside the container"
  case outside2 = "outside the container", outside3 = "far outside the container"
  case amidst = "between good paragraphs", amidstProse = "prose between good paragraphs"
  case amidstShort = "short, between good paragraphs", amidstLinked = "linked, between good paragraphs"
  case before1 = "just before the good paragraphs", before3 = "before the good paragraphs"
  case before7 = "long before the good paragraphs", after1 = "just after the good paragraphs"
  case after3 = "after the good paragraphs", after7 = "long after the good paragraphs"
  case containerProse = "prose in the container", outsideProse = "prose outside the container"
  case containerShort = "short, in the container, not between good paragraphs"
  case noGood = "no good paragraphs on the page"
  case amidstHeading = "heading between good paragraphs", amidstItem = "item between good paragraphs"

  // Blocks of the same make.
  case make50 = "made like half of the body", make20 = "made like a fifth of the body"
  case make5 = "made like some of the body", make0 = "made like little of the body"
  case makeNone = "made like none of the body", makeLinked = "of a make that is linked"
  case makeOnce = "only one of its make", make20Outside = "made like the body, outside it"
  case make20Short = "short, made like the body", makeNoneProse = "prose of a make of its own"

  // Its group.
  case group80 = "nearly only prose around", group50 = "mostly prose around"
  case group20 = "some prose around", group0 = "little prose around"
  case groupLinked60 = "mostly links around", groupLinked30 = "many links around"
  case groupLinked10 = "some links around", groupLong = "200 words around"

  // Order.
  case beforeTitle = "before the title", isTitle = "repeats the title", afterTitle = "just after the title"
  case noTitle = "no title block", startOfPage = "in the page's first tenth", endOfPage = "in the page's last fifth"
  case repeated = "said before on the page"

  // Likeness.
  case likeTitle = "like the title", likeDescription = "like the description"
  case statedMost = "in the stated body", statedSome = "partly in the stated body"
  case statedNone = "not in the stated body", statedNoneProse = "prose not in the stated body"

  // Words.
  case saysShare = "words of sharing", saysSubscribe = "words of subscription"
  case saysRelated = "words of related links", saysCopyright = "words of copyright"
  case saysAdvert = "words of advertising", saysCredit = "words of a picture credit"
  case saysComments = "words of comments", saysByline = "starts like a byline"
  case saysUpdated = "words of a date line", saysContact = "words of a contact line"
  case saysConsent = "words of a notice", startsRelated = "starts like a related link"
  case startsComments = "starts like comments", startsShare = "starts like sharing"
  case shortSaysShare = "short words of sharing", shortSaysSubscribe = "short words of subscription"
  case shortSaysUpdated = "short words of a date line", shortSaysCredit = "short words of a picture credit"
  case linkedSaysRelated = "linked words of related links"

  // Neighbours.
  case previousGood = "after good prose", nextGood = "before good prose"
  case bothGood = "between good prose", previousLinked = "after links", nextLinked = "before links"
  case bothLinked = "between links", previousHeading = "after a heading"
  case nextHeading = "before a heading", noneGood = "no good prose near"
  case goodBefore = "much good prose shortly before", goodAfter = "much good prose shortly after"
  case underRelated = "under a heading of related links", afterComments = "after the start of comments"
  case headingBeforeLinks = "heading before links", headingBeforeProse = "heading before prose"
  case sameMakeAsPrevious = "made like the block before", sameMakeAsNext = "made like the block after"
  case otherArticle = "in another article than the title"
}
