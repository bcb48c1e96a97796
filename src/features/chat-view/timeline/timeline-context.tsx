import { createContext, type ReactNode, useContext } from 'react'
import type { Member } from '../../../chat/member.ts'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'

/** What the rows of a stream share. */
export interface Stream {
  readonly authorOf: (id: number) => Member | undefined
  readonly fileOf: (id: number) => ChatFile | undefined
  readonly messageOf: (id: number) => Message | undefined
  /** Who looks; null: unknown. */
  readonly myId: number | null
  /** Who is in the chat; null where not all of them are known. */
  readonly presentIds: ReadonlySet<number> | null
  /** The days of now and before, `2026-09-22`, in the reader's zone. */
  readonly today: string
  readonly yesterday: string
  /** Pictures that couldn't be loaded: a row that is drawn once more doesn't try again. */
  readonly brokenIds: ReadonlySet<number>
  readonly onBroken: (fileId: number) => void
  /** Long texts that are shown whole: a row that is drawn once more shows them so again. Changed without a drawing. */
  readonly unfolded: Set<string>
  /** Brings the reader to a message that is there. */
  readonly goTo: (id: number) => void
  /** Null: nothing can be sent here any longer. */
  readonly onResend: ((key: string) => void) | null
  readonly onDiscard: (key: string) => void
}

const Context = createContext<Stream | null>(null)

export function TimelineProvider({ value, children }: { value: Stream; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** Throws outside of a `TimelineProvider`: that is a defect, not a state. */
export function useTimeline(): Stream {
  const stream = useContext(Context)
  if (stream === null) throw new Error('useStream() outside of a StreamProvider')
  return stream
}
