import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { findChat } from '../../portal/world.ts'
import type { WriteCall } from './annotations.ts'

/** Time in which a message that was pressed for may be sent, in milliseconds of the portal's clock. */
const MESSAGE_WAITS_MS = 600_000

const MESSAGE = 'im.message.add'
const TYPING = 'im.dialog.writing'

/** The key and the dialog of a message with a `TEMPLATE_ID`, by which a repeat is known; null for any other call. */
export function repeatKeyOf({ method, params }: Pick<WriteCall, 'method' | 'params'>): string | null {
  const key = textOf(params, 'TEMPLATE_ID')
  if (method.toLowerCase() !== MESSAGE || key === '') return null
  return `${textOf(params, 'DIALOG_ID')} ${key}`
}

/** Takes the announcement that covers a write; false: none does. */
export function takeAnnouncement(call: WriteCall, session: Session, portal: Portal): boolean {
  const method = call.method.toLowerCase()
  const isFresh = (at: number | undefined) =>
    at !== undefined && portal.clock.now() - at <= MESSAGE_WAITS_MS && !isToCustomer(call, portal)
  const key = repeatKeyOf(call)
  if (key !== null && isFresh(session.pressedMessages.get(key))) return true

  const index = session.announced.findIndex(({ write, at }) => {
    if (write.kind === 'typing') return method === TYPING
    if (write.kind === 'setting') {
      return (
        method === write.method.toLowerCase() && portal.options.ofUser(session)[write.option] === write.value
      )
    }
    return method === MESSAGE && textOf(call.params, 'DIALOG_ID') === write.dialogId && isFresh(at)
  })
  if (session.announced[index]?.write.kind === 'waiting-message') session.announced.splice(index, 1)
  return index !== -1
}

/** True for an open line's chat, and for one that isn't known. */
function isToCustomer({ params }: WriteCall, { world }: Portal): boolean {
  const [, id] = /^chat(\d+)$/i.exec(textOf(params, 'DIALOG_ID')) ?? []
  const chat = id === undefined ? null : findChat(world, Number(id))
  return chat === null || chat.entityType === 'LINES'
}

function textOf(params: WriteCall['params'], name: string): string {
  const [, value] = Object.entries(params).find(([key]) => key.toUpperCase() === name) ?? []
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
