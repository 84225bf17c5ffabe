import Names

/// Prints what comparing two names and looking a misspelt one up cost on this machine.
///
/// `swift run -c release --package-path Benchmarks names-bench`. One comparison is one alignment of
/// two words and the weighing of evidence. Ratios are to hashing a name's letters once, which says
/// how fast the machine is just now.
@main
struct NamesBench {
  static func main() {
    let pairs = variants.map { (ComparableName($0.0), ComparableName($0.1)) }
    let hashing = microseconds(2_000) {
      variants.reduce(0) { $0 &+ Int(truncatingIfNeeded: Gazetteer.key(of: Array($1.0.utf8))) }
    }
    report("folding and hashing a name", hashing, over: hashing)
    report(
      "comparing two words",
      microseconds(500) { pairs.reduce(0) { $0 + compare($1.0, $1.1).probability } }, over: hashing)
    let lookup = PlaceLookup()
    report(
      "fuzzy look-up, country known",
      microseconds(50) {
        variants.reduce(0) { $0 + (lookup.match($1.1 + "x", in: $1.2)?.probability ?? 0) }
      }, over: hashing)
    report(
      "fuzzy look-up anywhere",
      microseconds(50) {
        variants.reduce(0) { $0 + (lookup.match($1.1 + "x")?.probability ?? 0) }
      }, over: hashing)
  }

  /// Microseconds of one name, the best of five rounds.
  private static func microseconds(_ rounds: Int, _ body: () -> Int) -> Double {
    let clock = ContinuousClock()
    var sum = 0
    let times = (0..<5).map { _ in
      clock.measure { for _ in 0..<rounds { sum &+= body() } } / (rounds * variants.count)
    }
    precondition(sum != 1, "the work was done")
    return (times.min() ?? .zero) / .microseconds(1)
  }

  private static func report(_ name: String, _ time: Double, over unit: Double) {
    let hundredths = Int((100 * time).rounded())
    let ratio = Int((10 * time / unit).rounded())
    print(
      "\(name): \(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) µs,"
        + " \(ratio / 10).\(ratio % 10) times a hash")
  }

  /// A name, another spelling of it, its country.
  private static let variants: [(String, String, String)] = [
    ("Yarmouk", "Yarmuk", "SY"), ("Qamishli", "Kamichly", "SY"), ("Saraqib", "Sarakeb", "SY"),
    ("Baquba", "Bakouba", "IQ"), ("Nasiriyah", "Nassiria", "IQ"), ("Fallujah", "Fellouja", "IQ"),
    ("Hodeidah", "Hudaida", "YE"), ("Misrata", "Musratah", "LY"), ("Kairouan", "Qayrawen", "TN"),
    ("Ouarzazate", "Warzazat", "MA"), ("Kandahar", "Qandehar", "AF"),
    ("Peshawar", "Pishawer", "PK"),
    ("Kermanshah", "Kirmanchah", "IR"), ("Mykolaiv", "Nikolajew", "UA"),
    ("Chernihiv", "Tschernigow", "UA"), ("Makhachkala", "Machatchkala", "RU"),
    ("Diyarbakir", "Dijarbekir", "TR"), ("Kismayo", "Chisimaio", "SO"),
    ("Mekelle", "Makalle", "ET"),
    ("Omdurman", "Umdurmann", "SD"),
  ]
}
