/** Notes for a request's log row, collected while it is answered. */
export interface Annotations {
  /** Reasons why a real portal would refuse it. Any makes the row red. */
  readonly refusals: string[]
  /** Other facts for the developer. */
  readonly notes: string[]
  isWrite: boolean
  /** Calls that need a press. */
  readonly writeCalls: WriteCall[]
}

/** A call of a method that writes, or of one that wrote although it only reads as a rule. */
export interface WriteCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  /** Its effects, as given to `MethodCall.writes`; empty: it changed nothing, or the sandbox doesn't know. */
  effect: string
}

/** Creates empty notes. */
export function createAnnotations(): Annotations {
  return { refusals: [], notes: [], isWrite: false, writeCalls: [] }
}
