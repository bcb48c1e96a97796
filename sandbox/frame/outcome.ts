/** How a command ends. A portal has hardly a way to answer an error: what it won't do it passes over in silence. */
export type Outcome =
  /** `value` undefined is the empty answer: `KEY:`. */
  | { kind: 'answer'; value: unknown; note?: string }
  /** The answer is no: a red row, unless a fault made it so. */
  | { kind: 'no'; value: unknown; note: string; isInjected: boolean }
  /** A portal never answers this one, and that is right. */
  | { kind: 'silent'; note: string }
  /** A portal won't do it, and says nothing: a red row. */
  | { kind: 'refused'; status: 'denied' | 'refused'; note: string }

/** It is answered. */
export function answer(value: unknown, note = ''): Outcome {
  return { kind: 'answer', value, note }
}

/** It isn't done, and the answer says so. */
export function answeredNo(value: unknown, note: string, isInjected = false): Outcome {
  return { kind: 'no', value, note: isInjected ? `${note}, injected by a fault` : note, isInjected }
}

/** It is done, or passed over, and never answered. */
export function silent(note: string): Outcome {
  return { kind: 'silent', note }
}

/** This placement may not. */
export function denied(note: string): Outcome {
  return { kind: 'refused', status: 'denied', note }
}

/** No app should have sent it. */
export function refused(note: string): Outcome {
  return { kind: 'refused', status: 'refused', note }
}
