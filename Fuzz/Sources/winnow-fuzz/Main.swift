import Fetch
import Files

/// Feeds the readers with broken samples. See the README beside.
@main
enum Fuzz {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // In memory, where there is such a place: each case is a file.
    let place = FileSystem.exists("/dev/shm") ? "/dev/shm" : "/tmp"
    let folder = Path("\(place)/winnow-fuzz-\(String(UInt64.random(in: 0 ... .max), radix: 36))")
    try FileSystem.makeDirectories(folder)
    defer { try? FileSystem.removeTree(folder) }
    let targets = Target.all(in: folder).filter {
      arguments.isEmpty || $0.name == arguments[0] || arguments[0] == "all"
    }
    if arguments.count == 3, arguments[1] == "replay", let number = UInt64(arguments[2]) {
      for target in targets { print(try target.run(number, folder)) }
      return
    }
    let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 10 : 10
    for target in targets { try target.run(for: seconds, folder) }
  }
}

extension Target {
  /// A case that takes longer has a cost that is not linear.
  private static let longest = Duration.seconds(2)

  /// Runs case after case, from a number on that no other run has begun with.
  func run(for seconds: Double, _ folder: Path) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    let first = UInt64.random(in: 0 ... .max / 2)
    var number = first
    var slowest = Duration.zero
    while clock.now < end {
      // Written before: whoever crashes cannot say which case it was.
      if (number - first) % 64 == 0 { try note(number) }
      var outcome = 0
      let took = try clock.measure { outcome = try run(number, folder) }
      slowest = max(slowest, took)
      if took > Self.longest { print("\(name) \(number): \(took)") }
      if number % 16 == 0, try run(number, folder) != outcome {
        print("\(name) \(number): another outcome the second time")
      }
      number += 1
    }
    try? FileSystem.remove("winnow-fuzz.case")
    print("\(name): \(number - first) cases from \(first), slowest \(slowest)")
  }

  /// The case, or one of the 63 behind it.
  private func note(_ number: UInt64) throws {
    try FileSystem.write(Array("\(name) \(number)\n".utf8), atomicallyTo: "winnow-fuzz.case")
  }

  func run(_ number: UInt64, _ folder: Path) throws -> Int {
    var mutation = Mutation(number: number)
    let bytes = mutation.broken(samples, tokens: tokens)
    do {
      return try outcome(bytes)
    } catch let error as FetchStage.Failure {
      return error.detail.utf8.count
    } catch {
      print("\(name) \(number): \(error)")
      return -1
    }
  }
}
