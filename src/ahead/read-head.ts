import { at } from './json-at.ts'

/** The facts of a chat's head, from the opening's batch. */
export interface Head {
  readonly title: string
  readonly dialogId: string
  /** `#rrggbb`, or any other text. */
  readonly colour: string
  readonly unreadCount: number
  readonly isMuted: boolean
}

/**
 * Reads the head from the body of the opening's batch (`im.chat.get`, `im.dialog.get`, `profile`). It accepts
 * today's shape only, so that it never differs from the app's schemas; null for any other answer, which the app draws.
 */
export function readHead(body: unknown): Head | null {
  const row = (name: string) =>
    at(body, 'result', 'result_error', name) === undefined ? at(body, 'result', 'result', name) : undefined
  const dialog = row('dialog')
  const [id, name, kind, colour, counter, muted] = [
    'id',
    'name',
    'entity_type',
    'color',
    'counter',
    'mute_list',
  ].map((key) => at(dialog, key))
  const title = typeof name === 'string' ? name.trim() : ''
  if (
    !isId(at(row('chat'), 'ID')) ||
    !isId(id) ||
    title === '' ||
    kind !== 'CRM' ||
    typeof colour !== 'string' ||
    !isCount(counter) ||
    !Array.isArray(muted) ||
    !muted.every(isId)
  )
    return null
  const { ok, me } = readMe(body)
  if (!ok) return null
  const isMuted = me === null ? muted.length > 0 : muted.includes(me)
  return { title, dialogId: `chat${id}`, colour, unreadCount: counter, isMuted }
}

/** The current user, null where `profile` was refused; not `ok`: an answer that the app's schema refuses. */
function readMe(body: unknown): { ok: boolean; me: number | null } {
  if (at(body, 'result', 'result_error', 'me') !== undefined) return { ok: true, me: null }
  const id = at(body, 'result', 'result', 'me', 'ID')
  const me = typeof id === 'string' || typeof id === 'number' ? Number(id) : null
  return { ok: isId(me), me }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isId(value: unknown): value is number {
  return isCount(value) && value > 0
}
