import { type MessageWindow, withNewer, withOlder } from '../../../chat/messages/message-window.ts'
import { readNewer, readOlder } from '../../../chat/messages/read-messages.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import { isBehind } from '../../../chat/sync/is-behind.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type Action, useAction } from '../../../shared/queries/use-action.ts'
import type { ChatCache } from './use-chat-cache.ts'

/** Loading of further messages, by `im.dialog.messages.get`. */
export interface MessagePaging {
  /** Loads the page before the oldest loaded message. */
  readonly older: Action<[]>
  /** Loads the page after the newest loaded message; null: the end of the chat is loaded. */
  readonly newer: Action<[]> | null
}

/** Loads pages of messages on either side of those in `data`, into `cache`. */
export function useMessagePaging<T extends Opened>(
  data: T | undefined,
  { change }: ChatCache<T>,
): MessagePaging {
  const { portal } = useAppContext()
  const chat = data?.lookup.status === 'found' ? data.lookup.chat : null
  const loaded = data?.messages.ok === true ? data.messages.value.messages : []

  function changeMessages(update: (window: MessageWindow) => MessageWindow): void {
    change((known) =>
      known.messages.ok ? { ...known, messages: { ok: true, value: update(known.messages.value) } } : known,
    )
  }
  const older = useAction(async () => {
    const first = loaded[0]
    if (portal === null || chat === null || first === undefined) return
    const page = await portal.call(readOlder(`chat${chat.id}`, first.id))
    // After a poll that began the window anew, the page would leave a gap.
    changeMessages((window) => (window.messages[0]?.id === first.id ? withOlder(window, page) : window))
  })
  const newer = useAction(async () => {
    const last = loaded.at(-1)
    if (portal === null || chat === null || last === undefined) return
    const page = await portal.call(readNewer(`chat${chat.id}`, last.id))
    changeMessages((window) => (window.messages.at(-1)?.id === last.id ? withNewer(window, page) : window))
  })
  return { older, newer: data !== undefined && chat !== null && isBehind(chat, data.messages) ? newer : null }
}
