import Engine

/// Costs of tasks, each round's against the same round's base.
struct Report {
  private let tasks: [Task]
  private let pages: BenchPages

  /// CPU seconds, of each task in turn its rounds.
  private let seconds: [[Double]]

  init(of tasks: [Task], rounds: Int, _ pages: BenchPages) {
    self.tasks = tasks
    self.pages = pages
    var seconds = tasks.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, task) in tasks.enumerated() {
        let start = Machine.processorSeconds
        let given = task.work()
        seconds[index].append(Machine.processorSeconds - start)
        precondition(given >= task.least, "\(task.name): \(given) of \(task.least)")
      }
    }
    self.seconds = seconds
  }

  func print() {
    row("", "fastest", "pages/s", "median", "range", "at most", "of")
    for (index, task) in tasks.enumerated() {
      let ratios = ratios(of: index)
      let fastest = seconds[index].min() ?? 0
      row(
        task.name, "\(Int(fastest * 1000)) ms", "\(Int(Double(pages.units.count) / fastest))",
        percent(ratios[ratios.count / 2]), "\(percent(ratios[0]))–\(percent(ratios.last ?? 0))",
        task.most.map { percent($0) } ?? "", task.name == task.base ? "" : task.base)
      if task.name == annotating { articlesRow(seconds[index].sorted()) }
    }
  }

  /// “600 articles of 4,600 characters per core and second”.
  private func articlesRow(_ seconds: [Double]) {
    func articles(_ seconds: Double) -> Int {
      Int(Double(pages.characters) / Double(Self.articleCharacters) / seconds)
    }
    Swift.print(
      """
        \(articles(seconds[seconds.count / 2])) articles of \(Self.articleCharacters) characters \
      a core and second (\(articles(seconds[seconds.count - 1]))–\(articles(seconds[0])); \
      at least 600)
      """)
  }

  private static let articleCharacters = 4600

  /// Thousandths of the base, sorted.
  private func ratios(of index: Int) -> [Int] {
    let base = tasks.firstIndex { $0.name == tasks[index].base } ?? index
    return zip(seconds[index], seconds[base]).map { Int(($0 / $1 * 1000).rounded()) }.sorted()
  }

  private func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10).\(thousandths % 10) %"
  }

  private func row(_ name: String, _ columns: String...) {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let widths = [9, 9, 10, 17, 10]
    let numbers = zip(columns, widths).map { pad($0, $1) }.joined()
    Swift.print(
      name + String(repeating: " ", count: max(1, 28 - name.count)) + numbers + "  "
        + (columns.last ?? ""))
  }
}
