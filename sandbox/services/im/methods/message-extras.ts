import { imError } from './im-error.ts'

/** Parts of a message besides its text, as sent. */
interface SentExtras {
  readonly ATTACH?: unknown
  readonly KEYBOARD?: unknown
  readonly MENU?: unknown
}

/** Limit of an attachment, in characters of its JSON. */
const MAX_ATTACH = 60_000

/**
 * Reads `ATTACH`, `KEYBOARD` and `MENU` of a new message, each a list, a map, or JSON of either. Throws `ATTACH_ERROR`,
 * `ATTACH_OVERSIZE`, `KEYBOARD_ERROR`, `MENU_ERROR`.
 */
export function readMessageExtras(sent: SentExtras): Record<string, unknown> {
  const attach = read(sent.ATTACH, 'ATTACH_ERROR')
  if (attach !== null && JSON.stringify(attach).length > MAX_ATTACH) throw imError('ATTACH_OVERSIZE')
  const extras = {
    ATTACH: attach === null || Array.isArray(attach) ? attach : [attach],
    KEYBOARD: read(sent.KEYBOARD, 'KEYBOARD_ERROR'),
    MENU: read(sent.MENU, 'MENU_ERROR'),
  }
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== null))
}

function read(value: unknown, code: string): object | null {
  if (value === undefined || value === null || value === '') return null
  const extra = typeof value === 'string' ? parsed(value) : value
  if (typeof extra !== 'object' || extra === null || Object.keys(extra).length === 0) throw imError(code)
  return extra
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
