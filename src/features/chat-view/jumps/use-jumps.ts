import { useEffect, useRef, useState } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import type { MessageWindow, Stretch } from '../../../chat/messages/message-window.ts'
import type { ShownRange } from '../../../chat/sync/change-commands.ts'
import { type FirstUnread, firstUnreadOf } from '../../../chat/timeline/first-unread.ts'
import { loadAround, loadEnd } from '../../../chat/timeline/load-around.ts'
import { joined, showOther, showPage } from '../../../chat/timeline/stretches.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { MessagePaging } from '../sync/use-message-paging.ts'

/** A place of a chat: a message by its ID, or the end. */
export type JumpPlace = number | 'end'

/** Options of a jump. */
export interface JumpOptions {
  /** The message to come back to; without it, the one at the top of the view. */
  readonly from?: number
  /** True where the focus stays with what asked for it, as with a search. */
  readonly keepsFocus?: boolean
  /** True for the way back to the first unread message, which leaves no other way back. */
  readonly isWayBack?: boolean
}

/** A place that was reached; a new object for each jump. */
export interface Arrival {
  readonly place: JumpPlace
  readonly keepsFocus: boolean
}

/** The reason why a place was not reached. Failure null: the message is gone, or hidden from the user. */
export interface JumpProblem {
  readonly place: JumpPlace
  readonly options: JumpOptions
  readonly failure: Failure | null
}

/** Jumps within a chat, which load what is shown there and leave out what lies between. */
export interface Jumps {
  /** Shows a place. A later jump replaces one that is under way. */
  readonly to: (place: JumpPlace, options?: JumpOptions) => void
  /** Notes the way back from a place that is reached without a jump. */
  readonly leave: (place: JumpPlace, options?: JumpOptions) => void
  /** The place that is on its way; null: none. */
  readonly pending: JumpPlace | null
  readonly arrived: Arrival | null
  readonly problem: JumpProblem | null
  readonly dismiss: () => void
  /** The message where the user was before the first of the last jumps; null: they are there, or at the end since. */
  readonly wayBack: number | null
  /** Shows the place of `wayBack`. */
  readonly back: (options?: Pick<JumpOptions, 'keepsFocus'>) => void
  /** The user's first unread message; null: none, or not known. */
  readonly firstUnread: FirstUnread | null
  /** Called with the messages that came into view. */
  readonly onShown: (shown: ShownRange) => void
}

const nothing = () => undefined

/** The jumps of a timeline that shows all that there is. */
export const NO_JUMPS: Jumps = {
  to: nothing,
  leave: nothing,
  pending: null,
  arrived: null,
  problem: null,
  dismiss: nothing,
  wayBack: null,
  back: nothing,
  firstUnread: null,
  onShown: nothing,
}

interface JumpInput {
  chat: Pick<Chat, 'dialogId' | 'lastMessageId' | 'unreadCount' | 'firstUnreadId'>
  /** Null: the messages could not be read. */
  loaded: MessageWindow | null
  paging: Pick<MessagePaging, 'change' | 'noteAnswered'>
}

/** The jumps of a chat. */
export function useJumps({ chat, loaded, paging }: JumpInput): Jumps {
  const { portal } = useAppContext()
  const running = useRef<AbortController | null>(null)
  const inView = useRef<ShownRange | null>(null)
  /** The window's turn once the last jump is drawn; null: one is under way. What came into view before is left. */
  const drawnTurn = useRef<number | null>(loaded?.turn ?? 0)
  const [pending, setPending] = useState<JumpPlace | null>(null)
  const [arrived, setArrived] = useState<Arrival | null>(null)
  const [problem, setProblem] = useState<JumpProblem | null>(null)
  const [wayBack, setWayBack] = useState<number | null>(null)
  const [defect, setDefect] = useState<unknown>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  // Paging may have reached another stretch.
  useEffect(() => {
    if (loaded?.others?.length) paging.change(joined)
  })
  if (defect !== undefined) throw defect

  function change(changed: (window: MessageWindow) => MessageWindow): void {
    paging.change((window) => {
      const next = changed(window)
      drawnTurn.current = next.turn ?? 0
      return next
    })
  }

  /** Shows the place in the loaded messages; false: it isn't among them, nor in the chat. */
  async function reach(place: JumpPlace, asked: Portal, signal: AbortSignal): Promise<boolean> {
    if (loaded === null || isShown(loaded, place)) return loaded !== null
    if (place !== 'end' && showOther(loaded, place) !== null) {
      change((window) => showOther(window, place) ?? window)
      return true
    }
    const { page, ends } =
      place === 'end'
        ? await loadEnd(asked, chat.dialogId, chat.lastMessageId, signal)
        : await loadAround(asked, chat.dialogId, place, signal)
    if (signal.aborted || !isIn(page, place)) return false
    paging.noteAnswered(page.messages)
    change((window) => showPage(window, page, ends))
    return true
  }

  async function run(place: JumpPlace, options: JumpOptions): Promise<void> {
    running.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setProblem(null)
    if (portal === null) return
    setPending(place)
    drawnTurn.current = null
    let failure: Failure | null = null
    const isThere = await reach(place, portal, signal).catch((error: unknown) => {
      failure = failureOf(error)
      if (failure === null && !signal.aborted) setDefect(error)
      return false
    })
    if (signal.aborted) return
    drawnTurn.current ??= loaded?.turn ?? 0
    setPending(null)
    if (isThere) setArrived({ place, keepsFocus: options.keepsFocus === true })
    else setProblem({ place, options, failure })
  }

  function leave(place: JumpPlace, { from, isWayBack }: JumpOptions): void {
    if (place === 'end' || isWayBack) {
      setWayBack(null)
      return
    }
    const isInView = inView.current !== null && isBetween(place, inView.current)
    const here = from ?? inView.current?.first ?? loaded?.messages.at(-1)?.id ?? null
    if (!isInView) setWayBack((known) => known ?? here)
  }

  return {
    to(place, options = {}) {
      leave(place, options)
      void run(place, options)
    },
    leave: (place, options = {}) => leave(place, options),
    pending,
    arrived,
    problem,
    dismiss: () => setProblem(null),
    wayBack,
    back(options = {}) {
      if (wayBack === null) return
      setWayBack(null)
      void run(wayBack, options)
    },
    firstUnread: loaded === null ? null : firstUnreadOf(loaded, chat),
    onShown(range) {
      if (drawnTurn.current !== (loaded?.turn ?? 0)) return
      inView.current = range
      setWayBack((known) => (known !== null && isBetween(known, range) ? null : known))
    },
  }
}

function isShown(loaded: Stretch, place: JumpPlace): boolean {
  return place === 'end' ? loaded.hasNewer === undefined : isIn(loaded, place)
}

function isIn({ messages }: Pick<Stretch, 'messages'>, place: JumpPlace): boolean {
  return place === 'end' || messages.some(({ id }) => id === place)
}

function isBetween(id: number, { first, last }: ShownRange): boolean {
  return first <= id && id <= last
}
