import { DAY_MS } from '../../../portal/clock.ts'

/** A known ID and its date: the last message of deal 1663, as in the documentation's example. */
const ANCHOR_ID = 90_413
const ANCHOR_AT = Date.parse('2026-09-22T18:04:50+03:00')
/** Messages of the whole portal in a day. */
const A_DAY = 244

/**
 * The approximate message ID of a moment, with a fraction. IDs belong to the whole portal, so that a later message has
 * a higher one in any chat.
 */
export function messageIdAt(at: number): number {
  return ANCHOR_ID + ((at - ANCHOR_AT) / DAY_MS) * A_DAY
}
