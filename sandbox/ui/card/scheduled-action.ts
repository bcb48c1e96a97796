/** An action in the portal while its page is open. */
export interface Action {
  readonly id: string
  /** Title of the panel's button. */
  readonly title: string
}

/** An action scheduled after the page's opening: `write@5`. */
export interface ScheduledAction {
  /** The text that it was parsed from. */
  readonly text: string
  readonly action: Action
  readonly afterSeconds: number
}

/** In the panel's order. */
export const ACTIONS: readonly Action[] = [
  { id: 'expire', title: 'Expire the token now' },
  { id: 'write', title: 'Somebody writes a message' },
  { id: 'hour', title: 'An hour passes' },
  { id: 'move', title: 'The deal moves to another pipeline' },
  { id: 'merge', title: 'The deal is merged into another' },
  { id: 'delete', title: 'The deal is deleted' },
]

/** Limit of the delay; browser timers end at 24 days. */
const LATEST_SECONDS = 3_600

const SYNTAX = /^([a-z]+)@(\d+)$/

/** Parses a scheduled action; null for an unknown action, and for a delay that isn't whole seconds up to an hour. */
export function parseScheduledAction(text: string): ScheduledAction | null {
  const [, id, seconds] = SYNTAX.exec(text) ?? []
  const action = ACTIONS.find((known) => known.id === id)
  const afterSeconds = Number(seconds)
  return action === undefined || afterSeconds > LATEST_SECONDS ? null : { text, action, afterSeconds }
}
