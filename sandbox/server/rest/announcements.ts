import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { findChat } from '../../portal/world.ts'
import type { WriteCall } from './annotations.ts'

/** Longest time for which a message that was pressed for may wait for the network, in milliseconds. */
const WAITS_MS = 10 * 60_000

const TYPING = 'im.dialog.writing'

/** A call, before or after its effect is known. */
type Call = Pick<WriteCall, 'method' | 'params'>

/** A new message into a chat by its dialog ID. */
interface NewMessage {
  /** Its chat and its `TEMPLATE_ID`, by which its repeats are known; null: it has no `TEMPLATE_ID`. */
  readonly key: string | null
  readonly text: string
  readonly chatId: number
}

/** Reads a call that sends a message into a chat by its dialog ID; null: another call. */
export function messageOf({ method, params }: Call): NewMessage | null {
  const [, digits] = /^chat(\d+)$/.exec(String(params['DIALOG_ID'])) ?? []
  if (method.toLowerCase() !== 'im.message.add' || digits === undefined) return null
  const templateId = String(params['TEMPLATE_ID'] ?? '')
  const key = templateId === '' ? null : `${digits} ${templateId}`
  return { key, text: String(params['MESSAGE'] ?? ''), chatId: Number(digits) }
}

/** Remembers a message that was pressed for, by its key or its text. */
export function noteMessage(keyOrText: string, session: Session, { clock }: Portal): void {
  session.pressedMessages.set(keyOrText, { personId: session.viewer.id, at: clock.now() })
}

/** True for a write that is known to come without a press: an announced one, or a message that was pressed for. */
export function isAnnounced(call: Call, session: Session, portal: Portal): boolean {
  const method = call.method.toLowerCase()
  return (
    isWaitingMessage(call, session, portal) ||
    session.announced.some((write) => {
      if (write.kind === 'typing') return method === TYPING
      if (write.kind === 'file') return write.name === fileNameOf(call)
      const value = portal.options.ofUser(session)[write.option]
      return method === write.method.toLowerCase() && value === write.value
    })
  )
}

/** The name of a file that a call sends; null: another call. */
function fileNameOf({ method, params }: Call): string | null {
  const fields = { 'im.v2.file.upload': params['fields'], 'disk.folder.uploadfile': params['data'] }
  const { name, NAME } = Object(fields[method.toLowerCase() as keyof typeof fields]) as Record<
    string,
    unknown
  >
  return String(name ?? NAME ?? '') || null
}

function isWaitingMessage(call: Call, session: Session, { world, clock }: Portal): boolean {
  const message = messageOf(call)
  const chat = message && findChat(world, message.chatId)
  if (message === null || chat === null || chat.entityType === 'LINES') return false
  const { pressedMessages } = session
  const byKey = message.key === null ? undefined : pressedMessages.get(message.key)
  const press = byKey ?? pressedMessages.get(message.text)
  return press?.personId === session.viewer.id && clock.now() - press.at <= WAITS_MS
}
