/** Stub until inbox-beside is merged. */
import type { ComponentType, Ref } from 'react'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'

export interface BesideProps {
  row: InboxRow
  stages: StageBook
  onUpdate: (change: (row: InboxRow) => InboxRow) => void
  onBack: (() => void) | null
  replyRef: Ref<{ focus(): boolean }>
  Chat: ComponentType<CrmItemRef>
}

export function Beside({ row, onBack }: BesideProps) {
  return (
    <div>
      {onBack !== null && (
        <button type="button" onClick={onBack}>
          Back to the list
        </button>
      )}
      <h2>{row.key}</h2>
    </div>
  )
}
