import type { HandshakeAhead } from './asked-ahead.ts'
import { type Entry, readEntry } from './entry.ts'

/** The entry point that the page's own handshake tells. */
export function handshakeEntry({ PLACEMENT, PLACEMENT_OPTIONS, INSTALL }: HandshakeAhead): Entry {
  return readEntry({ placement: PLACEMENT, options: PLACEMENT_OPTIONS, isInstall: INSTALL === true })
}
