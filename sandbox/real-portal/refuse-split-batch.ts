import type { Command } from '../server/batch/batch.ts'
import { phpUrlDecode } from '../server/php/php-url-decode.ts'
import { RestError } from '../server/rest/rest-error.ts'

const REFERENCE = /\$(?:result|next|total|time|error)\[([^\]]+)\]/gi
const BAD_REQUEST = 400

/**
 * Refuses a batch that can't be split between two portals. The real portal runs first, so its commands can't refer to
 * the sandbox's, and `halt` can't reach across. Throws `RestError` (400 `SANDBOX_SPLIT_BATCH`) for these.
 */
export function refuseSplitBatch(
  realCommands: readonly Command[],
  sandboxCommands: readonly Command[],
  isHalting: boolean,
): void {
  if (realCommands.length === 0 || sandboxCommands.length === 0) return
  if (isHalting) throw splitError('be halted')
  const keys = new Set(sandboxCommands.map(({ key }) => key))
  const dependent = realCommands.find(({ query }) =>
    [...phpUrlDecode(query).matchAll(REFERENCE)].some(([, key = '']) => keys.has(key)),
  )
  if (dependent !== undefined) throw splitError(`carry the reference in “${dependent.key}”`)
}

function splitError(action: string): RestError {
  return new RestError(
    'SANDBOX_SPLIT_BATCH',
    `With real data the sandbox itself answers methods of an installed app, so a batch with such a method can’t ${action}.`,
    BAD_REQUEST,
    'app',
  )
}
