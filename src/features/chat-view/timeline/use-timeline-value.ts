import { useMemo, useState } from 'react'
import type { Me } from '../../../chat/me.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import { calendarDayIn, previousDay } from '../../../chat/timeline/calendar-day.ts'
import type { Stream } from './timeline-context.tsx'

interface Given extends Pick<Stream, 'presentIds' | 'onResend' | 'onDiscard'> {
  loaded: MessageWindow
  me: Me | null
  now: number
  zone: string
}

/** What the rows of a stream share, and the message that one of them has sent the reader to, anew each time. */
export function useTimelineValue({ loaded, me, presentIds, now, zone, onResend, onDiscard }: Given) {
  const [target, setTarget] = useState<{ readonly id: number } | null>(null)
  const [brokenIds, setBroken] = useState<ReadonlySet<number>>(new Set())
  const [unfolded] = useState(() => new Set<string>())
  const { messages, authors, files } = loaded
  const known = useMemo(
    () => ({ authors: byId(authors), files: byId(files), messages: byId(messages) }),
    [authors, files, messages],
  )
  const today = useMemo(() => calendarDayIn(zone)(now), [zone, now])
  const stream = useMemo(
    (): Stream => ({
      authorOf: (id) => known.authors.get(id),
      fileOf: (id) => known.files.get(id),
      messageOf: (id) => known.messages.get(id),
      myId: me?.id ?? null,
      presentIds,
      today,
      yesterday: previousDay(today),
      brokenIds,
      onBroken: (id) => setBroken((ids) => new Set([...ids, id])),
      unfolded,
      goTo: (id) => setTarget({ id }),
      onResend,
      onDiscard,
    }),
    [known, me, presentIds, today, brokenIds, unfolded, onResend, onDiscard],
  )
  return { stream, target }
}

function byId<T extends { readonly id: number }>(list: readonly T[]): ReadonlyMap<number, T> {
  return new Map(list.map((one) => [one.id, one]))
}
