import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { byId } from '../../../chat/by-id.ts'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import { calendarDayIn, previousDay } from '../../../chat/text/calendar-day.ts'
import { parsedTexts, type ReadText } from '../../../chat/text/parsed-texts.ts'
import { type Destinations, DestinationsProvider } from './text/destinations.tsx'
import { NamesProvider } from './text/names.tsx'
import { type MessageTimesOf, useMessageTimes } from './use-message-times.ts'

/** Data and actions shared by the rows of a timeline. */
export interface TimelineValue {
  /** By the loaded messages, else by the members. */
  readonly authorOf: (id: number) => Member | undefined
  /** The shown name of a message's author; empty while it is on its way. */
  readonly nameOf: (id: number) => string
  /** True while the names and files that the loaded messages lack are on their way: none of them is called unknown. */
  readonly isNaming: boolean
  readonly fileOf: (id: number) => ChatFile | undefined
  /** Authors of the loaded messages and other users that their page names. */
  readonly authors: readonly Member[]
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
  readonly timesOf: MessageTimesOf
  /** Reads texts, and keeps what it read, for rows mounted again. */
  readonly readText: ReadText
  /** Long texts that the user unfolded, kept for rows mounted again. Mutated without a render. */
  readonly unfolded: Set<string>
  /** Leads to a message of the chat, loaded or not; `from`: the message to come back to. */
  readonly goTo: (id: number, from?: number) => void
  /** Sends an outgoing message again, or without its reply, by its key; null when the user may not write any more. */
  readonly onResend: ((key: string, isWithoutReply: boolean) => void) | null
  /** Removes an outgoing message, by its key. */
  readonly onDiscard: (key: string) => void
}

/** Returns a loaded message by its ID; null: it was deleted; undefined: it is not among the loaded ones. */
export type MessageOf = (id: number) => Message | null | undefined

const Context = createContext<TimelineValue | null>(null)
/** A context of its own: a changed message is drawn again in its row and in quotes of it only. */
const MessagesContext = createContext<MessageOf>(() => undefined)

interface TimelineProviderProps {
  value: TimelineValue
  messageOf: MessageOf
  children: ReactNode
}

export function TimelineProvider({ value, messageOf, children }: TimelineProviderProps) {
  return (
    <Context value={value}>
      <MessagesContext value={messageOf}>
        <DestinationsProvider value={value.destinations}>
          <NamesProvider people={value.authors}>{children}</NamesProvider>
        </DestinationsProvider>
      </MessagesContext>
    </Context>
  )
}

export function useMessageOf(): MessageOf {
  return useContext(MessagesContext)
}

/** Throws outside a `TimelineProvider`, which is a defect. */
export function useTimeline(): TimelineValue {
  const value = useContext(Context)
  if (value === null) throw new Error('useTimeline() outside of a TimelineProvider')
  return value
}

interface TimelineInput
  extends Pick<TimelineValue, 'presentIds' | 'isNaming' | 'onResend' | 'onDiscard' | 'goTo'> {
  loaded: MessageWindow
  /** The chat that is shown; null: only the outbox. */
  chat: Pick<Chat, 'dialogId' | 'title'> | null
  /** The loaded members, who name authors that the messages' pages don't. */
  members: readonly Member[]
  me: Me | null
  /** Milliseconds. */
  now: number
  /** IANA time zone of the user. */
  zone: string
}

/** The value for a `TimelineProvider`, and its messages. */
export function useTimelineValue(input: TimelineInput): {
  value: TimelineValue
  messageOf: MessageOf
} {
  const { loaded, chat, members, me, presentIds, isNaming, now, zone, goTo, onResend, onDiscard } = input
  const [brokenPictures, setBroken] = useState<ReadonlySet<string>>(new Set())
  const [unfolded] = useState(() => new Set<string>())
  const [readText] = useState(() => parsedTexts())
  const timesOf = useMessageTimes()
  const t = useTranslations('members')
  const { messages, others, authors, files } = loaded
  const people = useMemo(() => byId([...members, ...authors]), [members, authors])
  const filesById = useMemo(() => byId(files), [files])
  const messageOf = useMemo((): MessageOf => {
    const messagesById = byId([...(others ?? []).flatMap((other) => other.messages), ...messages])
    const [oldest, newest] = [messages[0]?.id ?? 0, messages.at(-1)?.id ?? 0]
    return (id) => messagesById.get(id) ?? (id > oldest && id < newest ? null : undefined)
  }, [messages, others])
  const { dialogId = '', title = '' } = chat ?? {}
  // The same functions in each render, so that a changed message draws no other row again.
  const latest = useRef({ goTo, onResend, onDiscard })
  useLayoutEffect(() => {
    latest.current = { goTo, onResend, onDiscard }
  }, [goTo, onResend, onDiscard])
  const destinations = useMemo((): Destinations => {
    return { dialogId, title, wayTo: (id) => () => latest.current.goTo(id) }
  }, [dialogId, title])
  const today = useMemo(() => calendarDayIn(zone)(now), [zone, now])
  const canResend = onResend !== null
  const myId = me?.id ?? null
  const value = useMemo(
    (): TimelineValue => ({
      authorOf: (id) => people.get(id),
      nameOf: (id) => people.get(id)?.name || (isNaming && !people.has(id) ? '' : t('unnamed')),
      isNaming,
      fileOf: (id) => filesById.get(id),
      authors,
      destinations,
      myId,
      presentIds,
      today,
      yesterday: previousDay(today),
      timesOf,
      readText,
      brokenPictures,
      onBroken: (address) => setBroken((addresses) => new Set([...addresses, address])),
      unfolded,
      goTo: (id, from) => latest.current.goTo(id, from),
      onResend: canResend ? (key, isWithoutReply) => latest.current.onResend?.(key, isWithoutReply) : null,
      onDiscard: (key) => latest.current.onDiscard(key),
    }),
    [
      t,
      people,
      isNaming,
      filesById,
      authors,
      destinations,
      myId,
      presentIds,
      today,
      timesOf,
      readText,
      brokenPictures,
      unfolded,
      canResend,
    ],
  )
  return { value, messageOf }
}
