import type { ComponentType, ReactNode } from 'react'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import { withPlace } from '../../../chat/inbox/stage/with-place.ts'
import type { KnownOfItem } from '../../../chat/known-of-item.ts'
import { DealLine } from '../../../shared/deal-line/deal-line.tsx'
import styles from './beside.module.css'

/** The chat view of a CRM item, which `src/app/` hands in: no feature imports another. */
export type ChatSlot = ComponentType<
  CrmItemRef & {
    /** Draws what stands above the chat. */
    above: (known: KnownOfItem) => ReactNode
  }
>

interface BesideProps {
  /** The chosen row. */
  row: InboxRow
  stages: StageBook
  /** Puts what a change of stage, or a look, has told into the row. */
  onUpdate: (change: (row: InboxRow) => InboxRow) => void
  /** The way back to the list, below 900 px; null: the list is beside. */
  onBack: (() => void) | null
  Chat: ChatSlot
}

/**
 * The chosen item's chat with the line of its facts above, as high as its place: only the chat's own columns scroll.
 * Takes no focus while the list has it. Another row is another chat: its requests end with it, and its draft is its own.
 */
export function Beside({ row, stages, onUpdate, onBack, Chat }: BesideProps) {
  return (
    <div className={styles['beside']}>
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
