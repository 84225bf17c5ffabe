// The names of character references and what they mean: HTML 4.01, section 24; the HTML standard,
// section 13.5.

/// Names of HTML 4 and the one of XML, each with its character.
let namesAndCharacters = """
  quot " amp & apos ' lt < gt > nbsp \u{a0} iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ \
  sect § uml ¨ copy © ordf ª laquo « not ¬ shy \u{ad} reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ \
  acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ \
  iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É \
  Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô \
  Otilde Õ Ouml Ö times × Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß \
  agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê \
  euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ \
  ouml ö divide ÷ oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ \
  oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ \
  Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ \
  Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε \
  zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς \
  sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ ensp \u{2002} \
  emsp \u{2003} thinsp \u{2009} zwnj \u{200c} zwj \u{200d} lrm \u{200e} rlm \u{200f} ndash – \
  mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … \
  permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ \
  trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ \
  hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − \
  lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ \
  asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ \
  sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang \u{27e8} rang \u{27e9} loz ◊ spades ♠ clubs ♣ hearts ♥ \
  diams ♦
  """

/// Names that HTML 5 has and HTML 4 has not, as far as pages use them.
let newNamesAndCharacters = """
  comma , period . colon : semi ; excl ! quest ? num # dollar $ percnt % ast * midast * \
  plus + sol / bsol \\ equals = commat @ lsqb [ lbrack [ rsqb ] rbrack ] lcub { lbrace { \
  rcub } rbrace } verbar | vert | grave ` lowbar _ lpar ( rpar ) hyphen ‐ dash ‐ horbar ― \
  check ✓ checkmark ✓ cross ✗ star ☆ starf ★ bigstar ★ phone ☎ hairsp \u{200a} \
  numsp \u{2007} puncsp \u{2008} emsp13 \u{2004} emsp14 \u{2005} ThinSpace \u{2009} \
  NoBreak \u{2060} ZeroWidthSpace \u{200b} NonBreakingSpace \u{a0} ldquor „ lsquor ‚ \
  rdquor ” rsquor ’ OpenCurlyQuote ‘ CloseCurlyQuote ’ OpenCurlyDoubleQuote “ \
  CloseCurlyDoubleQuote ” mldr … nldr ‥ vellip ⋮ ctdot ⋯ blank ␣ block █ female ♀ male ♂ \
  copysr ℗ caret ⁁ Hat ^ bullet • centerdot · CenterDot · half ½ frac13 ⅓ frac23 ⅔ \
  frac15 ⅕ frac25 ⅖ frac35 ⅗ frac45 ⅘ frac16 ⅙ frac56 ⅚ frac18 ⅛ frac38 ⅜ frac58 ⅝ \
  frac78 ⅞ inodot ı imath ı Abreve Ă abreve ă Amacr Ā amacr ā Aogon Ą aogon ą Cacute Ć \
  cacute ć Ccaron Č ccaron č Ccirc Ĉ ccirc ĉ Cdot Ċ cdot ċ Dcaron Ď dcaron ď Dstrok Đ \
  dstrok đ Ecaron Ě ecaron ě Edot Ė edot ė Emacr Ē emacr ē Eogon Ę eogon ę Gbreve Ğ \
  gbreve ğ Gcirc Ĝ gcirc ĝ Gcedil Ģ Gdot Ġ gdot ġ Hcirc Ĥ hcirc ĥ Hstrok Ħ hstrok ħ Idot İ \
  Imacr Ī imacr ī Iogon Į iogon į Itilde Ĩ itilde ĩ Jcirc Ĵ jcirc ĵ Kcedil Ķ kcedil ķ \
  Lacute Ĺ lacute ĺ Lcaron Ľ lcaron ľ Lcedil Ļ lcedil ļ Lstrok Ł lstrok ł Nacute Ń \
  nacute ń Ncaron Ň ncaron ň Ncedil Ņ ncedil ņ Odblac Ő odblac ő Omacr Ō omacr ō Racute Ŕ \
  racute ŕ Rcaron Ř rcaron ř Rcedil Ŗ rcedil ŗ Sacute Ś sacute ś Scedil Ş scedil ş Scirc Ŝ \
  scirc ŝ Tcaron Ť tcaron ť Tcedil Ţ tcedil ţ Tstrok Ŧ tstrok ŧ Ubreve Ŭ ubreve ŭ Udblac Ű \
  udblac ű Umacr Ū umacr ū Uogon Ų uogon ų Uring Ů uring ů Utilde Ũ utilde ũ Wcirc Ŵ \
  wcirc ŵ Ycirc Ŷ ycirc ŷ Zacute Ź zacute ź Zcaron Ž zcaron ž Zdot Ż zdot ż IJlig Ĳ \
  ijlig ĳ ENG Ŋ eng ŋ fflig ﬀ ffilig ﬃ ffllig ﬄ fjlig fj fllig ﬂ filig ﬁ numero № nearr ↗ \
  rightarrow → leftarrow ← RightArrow → LeftArrow ← ratio ∶ bigtriangledown ▽ \
  blacktriangle ▴ utrif ▴ rtrif ▸ ltrif ◂ dtrif ▾ squ □ square □ squf ▪ telrec ⌕ sung ♪ \
  natural ♮ flat ♭ sharp ♯ malt ✠ TRADE ™ Copf ℂ rx ℞ epsi ε straightphi ϕ varphi ϕ ohm Ω \
  mho ℧ angst Å AMP & LT < GT > QUOT " COPY © REG ®
  """

/// Names that count without a semicolon too, from before HTML 4.
let oldNames = """
  AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml \
  GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG \
  THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde \
  auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 \
  frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp \
  not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo \
  reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen \
  yuml
  """
