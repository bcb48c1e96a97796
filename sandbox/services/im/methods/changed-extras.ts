import { imError } from './im-error.ts'
import { readExtra } from './message-extras.ts'
import { storedAttach } from './stored-attach.ts'
import { storedKeyboard, storedMenu } from './stored-buttons.ts'

/** Limit of an attachment, a keyboard or a menu, in characters of its JSON as it is stored. */
const MAX_EXTRA = 60_000

/**
 * Reads `ATTACH`, `KEYBOARD` and `MENU` of a changed message into what the portal stores; null removes one, and what
 * isn't given isn't there. `at`: Unix time in milliseconds. Throws `ATTACH_ERROR`, `ATTACH_OVERSIZE`, `KEYBOARD_ERROR`,
 * `KEYBOARD_OVERSIZE`, `menu_ERROR`, `MENU_OVERSIZE`.
 */
export function readChangedExtras(
  sent: { readonly ATTACH?: unknown; readonly KEYBOARD?: unknown; readonly MENU?: unknown },
  at: number,
): Record<string, unknown> {
  const attach = readExtra(sent.ATTACH, 'ATTACH_ERROR', (value) =>
    storedAttach(value, Math.floor(at / 1_000)),
  )
  const extras = {
    ATTACH: withinLimit(attach === null ? null : [attach], 'ATTACH_OVERSIZE'),
    KEYBOARD: withinLimit(readExtra(sent.KEYBOARD, 'KEYBOARD_ERROR', storedKeyboard), 'KEYBOARD_OVERSIZE'),
    MENU: withinLimit(readExtra(sent.MENU, 'menu_ERROR', storedMenu), 'MENU_OVERSIZE'),
  }
  return Object.fromEntries(
    Object.entries(extras).filter(([name]) => (sent[name as keyof typeof extras] ?? null) !== null),
  )
}

function withinLimit<T>(extra: T, code: string): T {
  if (JSON.stringify(extra).length > MAX_EXTRA) throw imError(code)
  return extra
}
