import type { Command } from '../server/batch/batch.ts'
import { phpUrlDecode } from '../server/php/php-url-decode.ts'
import { RestError } from '../server/rest/rest-error.ts'

const REFERENCE = /\$(?:result|next|total|time|error)\[([^\]]+)\]/gi
const BAD_REQUEST = 400

/**
 * Refuses a batch that can't be split between two portals. The real portal runs first, so its commands can't refer to
 * the sandbox's, and `halt` can't reach across. Throws `RestError` (400 `SANDBOX_SPLIT_BATCH`) for these.
 */
export function refuseSplit(theirs: readonly Command[], ours: readonly Command[], isHalting: boolean): void {
  if (theirs.length === 0 || ours.length === 0) return
  if (isHalting) throw split('be halted')
  const keys = new Set(ours.map(({ key }) => key))
  const leans = theirs.find(({ query }) =>
    [...phpUrlDecode(query).matchAll(REFERENCE)].some(([, key = '']) => keys.has(key)),
  )
  if (leans !== undefined) throw split(`carry the reference in “${leans.key}”`)
}

function split(what: string): RestError {
  return new RestError(
    'SANDBOX_SPLIT_BATCH',
    `With real data the sandbox itself answers methods of an installed app, so a batch with such a method can’t ${what}.`,
    BAD_REQUEST,
    'app',
  )
}
