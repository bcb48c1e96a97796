import { type ComponentType, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import { withPlace } from '../../../chat/inbox/stage/with-place.ts'
import { DealLine } from '../../../shared/deal-line/deal-line.tsx'
import styles from './beside.module.css'
import { focusWhenThere } from './focus-when-there.ts'

/** What the chat knows of its item's people. */
interface KnownOfChat {
  readonly responsible: { readonly name: string; readonly picture: string } | null
}

/** The chat view of a CRM item, which `src/app/` hands in: no feature imports another. */
export type ChatSlot = ComponentType<
  CrmItemRef & {
    /** Draws what stands above the chat. */
    above: (known: KnownOfChat) => ReactNode
  }
>

/** The reply box of the chat beside the list. */
export interface ReplyBox {
  /**
   * Moves the focus to the box, now or when the chat has it, unless the focus has moved elsewhere by then. False: there is
   * none yet, or none at all.
   */
  focus(): boolean
}

interface BesideProps {
  /** The chosen row. */
  row: InboxRow
  stages: StageBook
  /** Puts what a change of stage, or a look, has told into the row. */
  onUpdate: (change: (row: InboxRow) => InboxRow) => void
  /** The way back to the list, below 900 px; null: the list is beside. */
  onBack: (() => void) | null
  replyRef?: Ref<ReplyBox>
  Chat: ChatSlot
}

/**
 * The chosen item's chat with the line of its facts above, as high as its place: only the chat's own columns scroll.
 * Takes no focus while the list has it. Another row is another chat: its requests end with it, and its draft is its own.
 */
export function Beside({ row, stages, onUpdate, onBack, replyRef, Chat }: BesideProps) {
  const place = useRef<HTMLDivElement>(null)
  /** Ends the wait for a box. */
  const stop = useRef(() => {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box of another row is another one
  useEffect(() => () => stop.current(), [row.key])
  useImperativeHandle(
    replyRef,
    () => ({
      focus() {
        stop.current()
        const { current } = place
        if (current === null) return false
        const box = () => current.querySelector<HTMLElement>('form textarea')
        stop.current = focusWhenThere(current, box)
        return box() !== null
      },
    }),
    [],
  )
  return (
    <div ref={place} className={styles['beside']}>
      <Chat
        key={row.key}
        item={row.item}
        id={row.id}
        above={({ responsible }) => (
          <DealLine
            item={row.item}
            id={row.id}
            facts={row.facts}
            client={row.details?.client ?? ''}
            onPlace={(now) => onUpdate((known) => withPlace(known, now))}
            {...{ responsible, stages, onBack }}
          />
        )}
      />
    </div>
  )
}
