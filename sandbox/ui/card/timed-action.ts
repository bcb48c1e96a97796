/** What can be made to happen in a portal while its page is open. */
export interface ActionKind {
  readonly id: string
  /** The panel's button. */
  readonly title: string
}

/** Something that happens by itself so long after the page's opening: `write@5`. */
export interface TimedAction {
  /** As it was written. */
  readonly text: string
  readonly action: ActionKind
  readonly afterSeconds: number
}

/** In the panel's order. */
export const ACTIONS: readonly ActionKind[] = [
  { id: 'expire', title: 'Expire the token now' },
  { id: 'write', title: 'Somebody writes a message' },
  { id: 'hour', title: 'An hour passes' },
]

/** Longer than anybody looks at one page; a browser's timers hold 24 days. */
const LATEST_SECONDS = 3_600

const SYNTAX = /^([a-z]+)@(\d+)$/

/** Reads one; null where there is no such action, or the time isn't whole seconds up to an hour. */
export function parseTimedAction(text: string): TimedAction | null {
  const [, id, seconds] = SYNTAX.exec(text) ?? []
  const action = ACTIONS.find((known) => known.id === id)
  const afterSeconds = Number(seconds)
  return action === undefined || afterSeconds > LATEST_SECONDS ? null : { text, action, afterSeconds }
}
