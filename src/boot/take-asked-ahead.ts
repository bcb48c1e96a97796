import type { AskedAhead } from '../portal/asked-ahead.ts'

/** Takes what the page has asked, once; null: nothing. */
export function takeAskedAhead(): AskedAhead | null {
  const asked = window.askedAhead ?? null
  delete window.askedAhead
  return asked
}
