import { READING_MS } from '../../chat/sync/polling-interval.ts'

/** The attention of the user of this frame, which decides how fresh its data has to be. */
export interface Attention {
  /** Time since the user last typed, or changed something by a press, in milliseconds; `Infinity`: never. */
  readonly sinceWritingMs: () => number
  /** Time since the user last pointed, scrolled, pressed a key or came to the frame, in milliseconds. */
  readonly sinceAttentionMs: () => number
  /** Records that the user changed something by a press. */
  readonly noteWriting: () => void
  /** Records that the user came to the frame, as by choosing its tab. */
  readonly noteAttention: () => void
  readonly stop: () => void
}

/** Events of a user who points or reads; not `scroll`, which a new message causes as well. */
const ATTENTION_EVENTS = ['pointermove', 'pointerdown', 'wheel', 'touchmove', 'keydown']

/** Watches what the user does, from a moment of attention on. `onEvent`: `isBack` after a while without attention. */
export function watchAttention(onEvent: (isBack: boolean) => void): Attention {
  const ending = new AbortController()
  let wroteAt = Number.NEGATIVE_INFINITY
  let attendedAt = performance.now()
  function noteAttention(): void {
    attendedAt = performance.now()
  }
  function noteWriting(): void {
    wroteAt = performance.now()
    attendedAt = wroteAt
  }
  function listen(names: readonly string[], note: () => void, capture = true): void {
    const hear = () => {
      const isBack = performance.now() - attendedAt >= READING_MS
      note()
      onEvent(isBack)
    }
    const options = { capture, passive: true, signal: ending.signal }
    for (const name of names) window.addEventListener(name, hear, options)
  }
  listen(ATTENTION_EVENTS, noteAttention)
  listen(['input'], noteWriting)
  // The window's own: the app moves the focus between elements by itself.
  listen(['focus'], noteAttention, false)
  return {
    sinceWritingMs: () => performance.now() - wroteAt,
    sinceAttentionMs: () => performance.now() - attendedAt,
    noteWriting,
    noteAttention,
    stop: () => ending.abort(),
  }
}
