internal import Engine

/// A value, and how long it took to make: for the state and the report, never for a record.
struct Timed<Value: Sendable>: Sendable {
  let value: Value
  let milliseconds: Int

  init(_ make: () -> Value) {
    let begun = Machine.monotonicSeconds
    value = make()
    milliseconds = Int(((Machine.monotonicSeconds - begun) * 1000).rounded())
  }
}
