import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import {
  type LoadedMessage,
  notYetLoaded,
  type OutgoingMessage,
} from '../../../chat/timeline/outgoing-message.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type Outbox, type OutboxPlace, type OutboxState, outboxOf } from './outbox.ts'
import { whenSent } from './when-sent.ts'

/** The outbox of a chat view: its messages, and what a press does with them. */
export interface ChatOutbox extends Pick<Outbox, 'send' | 'retry' | 'discard' | 'tryNow'> {
  /** Sends a reply that files wait for, and resolves when its outcome is known (`whenSent`). */
  readonly sendReply: (text: string, replyTo: number) => Promise<boolean>
  /** Messages that are not among those of `read`. */
  readonly messages: readonly OutgoingMessage[]
}

interface OutboxOptions {
  readonly chat: Pick<Chat, 'dialogId' | 'kind'>
  /** The current user; null where the portal does not tell. */
  readonly personId: number | null
  /** The messages that the portal lists. */
  readonly read: readonly LoadedMessage[]
  /** Polls at once. Never rejects. */
  readonly refresh: () => Promise<void>
  /** Opens the chat anew, for the person whose access token it is by now. */
  readonly onOtherPerson: () => void
}

const NOTHING: OutboxState = { messages: [], defect: null }
const WITHOUT_PORTAL: Outbox = {
  state: () => NOTHING,
  subscribe: () => () => undefined,
  send: () => '',
  retry: () => undefined,
  discard: () => undefined,
  tryNow: () => undefined,
  release: () => [],
  read: () => undefined,
  open: () => undefined,
}

/** The outbox of a chat and a person (`createOutbox`), which outlives the view. */
export function useOutbox({ chat, personId, read, refresh, onOtherPerson }: OutboxOptions): ChatOutbox {
  const { portal, origin } = useAppContext()
  const place = useMemo<OutboxPlace>(
    () => ({ origin, personId, dialogId: chat.dialogId, isToCustomer: chat.kind === 'lines' }),
    [origin, personId, chat.dialogId, chat.kind],
  )
  const outbox = useMemo(() => (portal === null ? WITHOUT_PORTAL : outboxOf(portal, place)), [portal, place])
  const { messages, defect } = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state)
  useEffect(() => outbox.open(place, { refresh, onOtherPerson }))
  useEffect(() => outbox.read(read), [outbox, read])
  const left = useMemo(() => notYetLoaded(messages, read), [messages, read])
  if (defect !== null) throw defect.error
  const { send, retry, discard, tryNow } = outbox
  const sendReply = (text: string, replyTo: number) => whenSent(outbox, send(text, replyTo))
  return { messages: left, send, sendReply, retry, discard, tryNow }
}
