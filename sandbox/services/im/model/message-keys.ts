import { DAY_MS, MINUTE_MS } from '../../../portal/clock.ts'

/**
 * Keys of new messages (`TEMPLATE_ID`), by which a repeated `im.message.add` sends nothing. One set for the whole
 * portal: user, chat and text of a repeat don't count. Source: the portal's PHP code; not documented for REST.
 */
export interface MessageKeys {
  /** Takes a key. The holder of a key that is taken: the ID of its message; null: none, as the portal refused it. */
  take(
    key: string,
    at: number,
  ): { readonly isFree: true } | { readonly isFree: false; readonly id: number | null }
  /** Names the message of a taken key. */
  name(key: string, id: number): void
}

/** Life of a key with a message, and of one whose message was refused. */
const KEPT_MS = 31 * DAY_MS
const REFUSED_MS = 60 * MINUTE_MS
/** A lower-case UUID of version 4, the only form of a key. */
const KEY = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** True for a value that the portal takes as a key. It accepts and ignores any other. */
export function isMessageKey(value: string): boolean {
  return KEY.test(value)
}

/** Creates an empty set of keys. */
export function createMessageKeys(): MessageKeys {
  const keys = new Map<string, { readonly at: number; id: number | null }>()
  return {
    take: (key, at) => {
      const taken = keys.get(key)
      if (taken !== undefined && at - taken.at < (taken.id === null ? REFUSED_MS : KEPT_MS)) {
        return { isFree: false, id: taken.id }
      }
      keys.set(key, { at, id: null })
      return { isFree: true }
    },
    name: (key, id) => {
      const taken = keys.get(key)
      if (taken !== undefined) taken.id = id
    },
  }
}
