import type { HandshakeAhead } from '../portal/asked-ahead.ts'
import { type Entry, readEntry } from '../portal/entry.ts'

/** The entry point that the handshake tells. */
export function entryAhead(data: HandshakeAhead): Entry {
  return readEntry({
    placement: data.PLACEMENT,
    options: data.PLACEMENT_OPTIONS,
    isInstall: data.INSTALL === true,
  })
}
