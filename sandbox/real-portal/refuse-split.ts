import type { Command } from '../server/batch/batch.ts'
import { phpUrlDecode } from '../server/php/php-url-decode.ts'
import { RestError } from '../server/rest/rest-error.ts'

const REFERENCE = /\$(?:result|next|total|time|error)\[([^\]]+)\]/gi
const BAD_REQUEST = 400

/**
 * A batch whose commands are answered by two portals, the real one first: its commands can't lean on the sandbox's,
 * and neither's failure can halt the other's. Throws `RestError` (400 `SANDBOX_SPLIT_BATCH`) where they would have to.
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
