import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import { calendarDayIn, previousDay } from '../../../chat/timeline/calendar-day.ts'
import { type Destinations, DestinationsProvider } from './text/destinations.tsx'
import { NamesProvider } from './text/names.tsx'

/** Data and actions shared by the rows of a timeline. */
export interface TimelineValue {
  readonly authorOf: (id: number) => Member | undefined
  readonly fileOf: (id: number) => ChatFile | undefined
  /** Authors of the loaded messages and other users that their page names. */
  readonly authors: readonly Member[]
  readonly messageOf: (id: number) => Message | undefined
  /** The chat itself, for links in its texts. */
  readonly destinations: Destinations
  /** ID of the current user; null: unknown. */
  readonly myId: number | null
  /** IDs of the chat's members; null when not all of them are known. */
  readonly presentIds: ReadonlySet<number> | null
  /** Dates in the user's zone, `2026-09-22`. */
  readonly today: string
  readonly yesterday: string
  /** Addresses of pictures that failed to load, so that a row mounted again doesn't retry. */
  readonly brokenPictures: ReadonlySet<string>
  readonly onBroken: (address: string) => void
  /** Long texts that the user unfolded, kept for rows mounted again. Mutated without a render. */
  readonly unfolded: Set<string>
  /** Scrolls to a loaded message. */
  readonly goTo: (id: number) => void
  /** Sends an outgoing message again, by its key; null when the user may not write any more. */
  readonly onResend: ((key: string) => void) | null
  /** Removes an outgoing message, by its key. */
  readonly onDiscard: (key: string) => void
}

const Context = createContext<TimelineValue | null>(null)

export function TimelineProvider({ value, children }: { value: TimelineValue; children: ReactNode }) {
  return (
    <Context value={value}>
      <DestinationsProvider value={value.destinations}>
        <NamesProvider people={value.authors}>{children}</NamesProvider>
      </DestinationsProvider>
    </Context>
  )
}

/** Throws outside a `TimelineProvider`, which is a defect. */
export function useTimeline(): TimelineValue {
  const value = useContext(Context)
  if (value === null) throw new Error('useTimeline() outside of a TimelineProvider')
  return value
}

interface TimelineInput extends Pick<TimelineValue, 'presentIds' | 'onResend' | 'onDiscard'> {
  loaded: MessageWindow
  /** The chat that is shown; null: only the outbox. */
  chat: Pick<Chat, 'dialogId' | 'title'> | null
  me: Me | null
  /** Milliseconds. */
  now: number
  /** IANA time zone of the user. */
  zone: string
}

/** The value for a `TimelineProvider`, and the message that a row asked to scroll to (a new object for each request). */
export function useTimelineValue({
  loaded,
  chat,
  me,
  presentIds,
  now,
  zone,
  onResend,
  onDiscard,
}: TimelineInput): {
  value: TimelineValue
  target: { readonly id: number } | null
} {
  const [target, setTarget] = useState<{ readonly id: number } | null>(null)
  const [brokenPictures, setBroken] = useState<ReadonlySet<string>>(new Set())
  const [unfolded] = useState(() => new Set<string>())
  const { messages, authors, files } = loaded
  const known = useMemo(
    () => ({ authors: byId(authors), files: byId(files), messages: byId(messages) }),
    [authors, files, messages],
  )
  const { dialogId = '', title = '' } = chat ?? {}
  const today = useMemo(() => calendarDayIn(zone)(now), [zone, now])
  const value = useMemo(
    (): TimelineValue => ({
      authorOf: (id) => known.authors.get(id),
      fileOf: (id) => known.files.get(id),
      authors,
      messageOf: (id) => known.messages.get(id),
      destinations: {
        dialogId,
        title,
        wayTo: (id) => (known.messages.has(id) ? () => setTarget({ id }) : null),
      },
      myId: me?.id ?? null,
      presentIds,
      today,
      yesterday: previousDay(today),
      brokenPictures,
      onBroken: (address) => setBroken((addresses) => new Set([...addresses, address])),
      unfolded,
      goTo: (id) => setTarget({ id }),
      onResend,
      onDiscard,
    }),
    [known, authors, dialogId, title, me, presentIds, today, brokenPictures, unfolded, onResend, onDiscard],
  )
  return { value, target }
}

function byId<T extends { readonly id: number }>(list: readonly T[]): ReadonlyMap<number, T> {
  return new Map(list.map((one) => [one.id, one]))
}
