/** Notes for a request's log row, collected while it is answered. */
export interface Annotations {
  /** Reasons why a real portal would refuse it. Any makes the row red. */
  readonly refusals: string[]
  /** Other facts for the developer. */
  readonly notes: string[]
  isWrite: boolean
  /** Effects on chats, as given to `MethodCall.writes`; each needs a press. */
  readonly chatWrites: string[]
}

/** Creates empty notes. */
export function createAnnotations(): Annotations {
  return { refusals: [], notes: [], isWrite: false, chatWrites: [] }
}
