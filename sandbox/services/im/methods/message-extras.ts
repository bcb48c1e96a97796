import { imError } from './im-error.ts'
import { storedAttach } from './stored-attach.ts'
import { storedKeyboard, storedMenu } from './stored-buttons.ts'

/** Parts of a message besides its text, as sent. */
interface SentExtras {
  readonly ATTACH?: unknown
  readonly KEYBOARD?: unknown
  readonly MENU?: unknown
}

/** Limit of an attachment, in characters of its JSON as it is stored. */
const MAX_ATTACH = 60_000

/**
 * Reads `ATTACH`, `KEYBOARD` and `MENU` of a new message, each a list, a map, or JSON of either, into what the portal
 * stores. `N` is none. `at`: Unix time in milliseconds. Throws `ATTACH_ERROR`, `ATTACH_OVERSIZE`, `KEYBOARD_ERROR`,
 * `MENU_ERROR`, also where nothing of it is left.
 */
export function readMessageExtras(sent: SentExtras, at: number): Record<string, unknown> {
  const attach = readExtra(sent.ATTACH, 'ATTACH_ERROR', (value) =>
    storedAttach(value, Math.floor(at / 1_000)),
  )
  if (attach !== null && JSON.stringify(attach).length > MAX_ATTACH) throw imError('ATTACH_OVERSIZE')
  const extras = {
    ATTACH: attach === null ? null : [attach],
    KEYBOARD: readExtra(sent.KEYBOARD, 'KEYBOARD_ERROR', storedKeyboard),
    MENU: readExtra(sent.MENU, 'MENU_ERROR', storedMenu),
  }
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== null))
}

/**
 * Reads an extra of a message into what the portal stores; null for none. Throws the error with this code where nothing
 * of it is left.
 */
export function readExtra<T>(value: unknown, code: string, store: (value: object) => T | null): T | null {
  if (value === undefined || value === null || value === '' || value === 'N') return null
  const extra = typeof value === 'string' ? parsed(value) : value
  const stored = typeof extra === 'object' && extra !== null ? store(extra) : null
  if (stored === null) throw imError(code)
  return stored
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
