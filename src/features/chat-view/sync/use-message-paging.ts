import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { Message } from '../../../chat/messages/message.ts'
import {
  type MessageWindow,
  pageUpTo,
  type WantedPage,
  withLoadedPage,
  withNewer,
  withOlder,
} from '../../../chat/messages/message-window.ts'
import { readNewer, readOlder } from '../../../chat/messages/read-messages.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import { firstPolledId, type ShownRange } from '../../../chat/sync/change-commands.ts'
import { failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type Action, useAction } from '../../../shared/queries/use-action.ts'
import type { ChatCache } from './use-chat-cache.ts'

/** Age at which messages that come into view are requested again, in milliseconds. */
const REFRESH_AFTER_MS = 60_000

/** Loading of further messages, and of loaded ones again, by `im.dialog.messages.get`. */
export interface MessagePaging {
  /** Loads the page before the oldest loaded message. */
  readonly older: Action<[]>
  /** Loads the page after the newest loaded message; null: the end of the chat is loaded. */
  readonly newer: Action<[]> | null
  /** Called with the messages that came into view: those that no poll refreshed for a while are requested again, once. */
  readonly onShown: (shown: ShownRange) => void
  /** Changes the loaded messages; does nothing where none are loaded. */
  readonly change: (changed: (window: MessageWindow) => MessageWindow) => void
  /** Called with messages as the portal answered them just now. */
  readonly noteAnswered: (messages: readonly Message[]) => void
}

interface MessagePagingOfChat extends MessagePaging {
  /**
   * The messages in view, for a poll to refresh; null: none are known to be. `isHeard`: another page polls, which may
   * not refresh these.
   */
  readonly shownForPoll: (isHeard: boolean) => ShownRange | null
}

/**
 * Loads pages of messages on either side of those in `data`, and those in view once more, into `cache`. `isAway`: polls
 * fail, so that nothing is requested for what comes into view.
 */
export function useMessagePaging<T extends Opened>(
  data: T | undefined,
  { get, change }: ChatCache<T>,
  isAway: RefObject<boolean>,
): MessagePagingOfChat {
  const { portal } = useAppContext()
  const chat = data?.lookup.status === 'found' ? data.lookup.chat : null
  const loaded = data?.messages.ok === true ? data.messages.value.messages : []
  const shown = useRef<ShownRange | null>(null)
  /** Time of the last answer with a message, by its ID, in milliseconds of a monotonic clock; polls keep no time. */
  const answeredAt = useRef<Map<number, number>>(new Map())
  const isRefreshing = useRef(false)
  const leaving = useRef<AbortController | null>(null)
  const [defect, setDefect] = useState<unknown>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])
  if (defect !== undefined) throw defect

  function update(changed: (window: MessageWindow) => MessageWindow): void {
    change((known) => {
      if (!known.messages.ok) return known
      const value = changed(known.messages.value)
      return value === known.messages.value ? known : { ...known, messages: { ok: true, value } }
    })
  }
  function loadedWindow(): MessageWindow | null {
    const known = get()
    return known?.messages.ok === true ? known.messages.value : null
  }
  function noteAnswered(messages: readonly Message[]): void {
    const now = performance.now()
    for (const { id } of messages) answeredAt.current.set(id, now)
  }
  /** The page of the newest message in view that is out of date; null: none is. */
  function outdatedPage(window: MessageWindow): WantedPage | null {
    if (isAway.current) return null
    const lastId = outdatedIn(window, shown.current, answeredAt.current)
    return lastId === null ? null : pageUpTo(window, lastId)
  }
  /** Requests what is out of date in view, page after page; a page that fails waits for the next poll. */
  async function refreshShown(asked: Portal, dialogId: DialogId, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const window = loadedWindow()
      const wanted = window === null ? null : outdatedPage(window)
      if (window === null || wanted === null) return
      noteAnswered(messagesOf(window, wanted))
      const page = await asked.call(readOlder(dialogId, wanted.before, wanted.limit), signal)
      update((now) => withLoadedPage(now, page, wanted, window))
    }
  }
  async function onShown(range: ShownRange): Promise<void> {
    shown.current = range
    const signal = leaving.current?.signal
    if (isRefreshing.current || signal === undefined || portal === null || chat === null) return
    isRefreshing.current = true
    try {
      await refreshShown(portal, chat.dialogId, signal)
    } catch (error) {
      if (!signal.aborted && failureOf(error) === null) setDefect(error)
    } finally {
      isRefreshing.current = false
    }
  }

  const older = useAction(async () => {
    const first = loaded[0]
    if (portal === null || chat === null || first === undefined) return
    const page = await portal.call(readOlder(chat.dialogId, first.id))
    noteAnswered(page.messages)
    // After a poll that began the window anew, the page would leave a gap.
    update((window) => (window.messages[0]?.id === first.id ? withOlder(window, page) : window))
  })
  const newer = useAction(async () => {
    const last = loaded.at(-1)
    if (portal === null || chat === null || last === undefined) return
    const page = await portal.call(readNewer(chat.dialogId, last.id))
    noteAnswered(page.messages)
    update((window) =>
      window.messages.at(-1)?.id === last.id ? withNewer(window, page, chat.lastMessageId) : window,
    )
  })
  return {
    older,
    newer: data?.messages.ok === true && data.messages.value.hasNewer ? newer : null,
    onShown: (range) => void onShown(range),
    change: update,
    noteAnswered,
    shownForPoll(isHeard) {
      const window = loadedWindow()
      if (window === null || shown.current === null) return null
      if (!isHeard) noteAnswered(messagesOf(window, pageUpTo(window, shown.current.last)))
      return shown.current
    },
  }
}

/** The newest message in view that polls pass over and that was not answered for a while; null: none. */
function outdatedIn(
  window: MessageWindow,
  shown: ShownRange | null,
  answeredAt: ReadonlyMap<number, number>,
): number | null {
  if (shown === null || window.ignoresBounds) return null
  const polledFrom = firstPolledId(window)
  const since = performance.now() - REFRESH_AFTER_MS
  const outdated = window.messages.filter(
    ({ id }) =>
      id >= shown.first &&
      id <= shown.last &&
      id < polledFrom &&
      (answeredAt.get(id) ?? Number.NEGATIVE_INFINITY) <= since,
  )
  return outdated.at(-1)?.id ?? null
}

/** The loaded messages of a page. */
function messagesOf({ messages }: MessageWindow, { before, limit }: WantedPage): readonly Message[] {
  return messages.filter(({ id }) => id < before).slice(-limit)
}
