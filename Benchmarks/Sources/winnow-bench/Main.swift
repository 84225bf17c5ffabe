import Engine
import Files

/// Measures what each part of winnow costs on pages of a folder, against a bare libxml2 parse of the
/// same pages.
///
///     swift run -c release --package-path Benchmarks winnow-bench FOLDER [rounds]
///
/// Absolute figures depend on the machine and its load, ratios hardly: in each round everything is
/// measured once, and divided by what the bare parse took in that round. Of these ratios the median
/// is told, the least and the greatest.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let rounds = arguments.count > 2 ? Int(arguments[2]) : 5, rounds > 0
    else {
      print("usage: winnow-bench FOLDER [rounds]")
      return
    }
    Machine.keepLargeAllocations()
    let pages = try BenchPages(in: Path(arguments[1]))
    let archive = try PackedArchive(of: pages)
    print(
      """
      \(pages.html.count) pages, \(pages.byteCount / 1_000_000) MB; \(pages.articles.count) \
      articles, \(pages.characters / 1000) thousand characters; \(rounds) rounds, CPU time

      """)
    Report(of: tasks(for: pages, archive), rounds: rounds, pages).print()
    try archive.remove()
  }
}
