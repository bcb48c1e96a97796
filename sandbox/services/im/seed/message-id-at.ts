import { DAY_MS } from '../../../portal/clock.ts'

/** Where the numbers are anchored: the last message of deal 1663, as in the documentation's example. */
const ANCHOR_ID = 90_413
const ANCHOR_AT = Date.parse('2026-09-22T18:04:50+03:00')
/** How many messages the whole portal writes in a day. */
const A_DAY = 244

/**
 * About which number a message of that moment has: they are the whole portal's, so that a later one is a higher one in
 * whatever chat. May have parts of one.
 */
export function messageIdAt(at: number): number {
  return ANCHOR_ID + ((at - ANCHOR_AT) / DAY_MS) * A_DAY
}
