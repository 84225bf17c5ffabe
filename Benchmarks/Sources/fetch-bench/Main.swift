/// What winnow finds in archives, for `Benchmarks/warc.py`; what reading costs says `winnow-bench`.
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "--list" else {
      print("usage: fetch-bench --list FILE...")
      return
    }
    try Listing.print(arguments.dropFirst())
  }
}
