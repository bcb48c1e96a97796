import { memo } from 'react'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'
import { DayRow } from './day-row.tsx'
import { MessageRow } from './message-row.tsx'
import { OutgoingRow } from './outgoing-row.tsx'
import { SystemRow } from './system-row.tsx'
import { UnreadRow } from './unread-row.tsx'

/** A row of the stream, of any kind. */
export const Row = memo(function Row({ row }: { row: TimelineRow }) {
  switch (row.kind) {
    case 'day':
      return <DayRow day={row.day} />
    case 'unread':
      return <UnreadRow count={row.count} day={row.day} />
    case 'system':
      return <SystemRow row={row.key} message={row.message} />
    case 'message':
      return <MessageRow row={row.key} message={row.message} isContinuation={row.isContinuation} />
    case 'outgoing':
      return <OutgoingRow row={row.key} outgoing={row.outgoing} />
  }
})
