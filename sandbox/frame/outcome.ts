/** The outcome of a command. A portal hardly ever answers an error: it stays silent instead. */
export type Outcome =
  /** `value` undefined is the empty answer: `KEY:`. */
  | { kind: 'answer'; value: unknown; note?: string }
  /** An error is answered: a red row, unless a fault injected it. */
  | { kind: 'error'; value: unknown; note: string; isInjected: boolean }
  /** No answer, as in a real portal. */
  | { kind: 'silent'; note: string }
  /** The portal ignores the command, without an answer: a red row. */
  | { kind: 'refused'; status: 'denied' | 'refused'; note: string }

/** The command was run and is answered. */
export function answer(value: unknown, note = ''): Outcome {
  return { kind: 'answer', value, note }
}

/** The command wasn't run, and the answer is an error. */
export function answerError(value: unknown, note: string, isInjected = false): Outcome {
  return { kind: 'error', value, note: isInjected ? `${note}, injected by a fault` : note, isInjected }
}

/** The command was run or skipped, and is never answered. */
export function silent(note: string): Outcome {
  return { kind: 'silent', note }
}

/** The placement isn't allowed to send the command. */
export function denied(note: string): Outcome {
  return { kind: 'refused', status: 'denied', note }
}

/** The command or its message is invalid. */
export function refused(note: string): Outcome {
  return { kind: 'refused', status: 'refused', note }
}
