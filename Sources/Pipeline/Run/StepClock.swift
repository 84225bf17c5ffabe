internal import Engine

/// How long each step of a run took; for the manifest and the report, never for a record.
struct StepClock {
  enum Step: String, CaseIterable {
    case scanning, reading, deciding, writing, publishing
  }

  private var spent: [Step: Double] = [:]
  private var current: (step: Step, begun: Double)?

  mutating func begin(_ step: Step) {
    let now = Machine.monotonicSeconds
    if let current { spent[current.step, default: 0] += now - current.begun }
    current = (step, now)
  }

  /// Seconds so far, in the order of the steps.
  var seconds: [(step: Step, seconds: Double)] {
    Step.allCases.map { step in
      let running = current.map { $0.step == step ? Machine.monotonicSeconds - $0.begun : 0 } ?? 0
      return (step, spent[step, default: 0] + running)
    }
  }
}
