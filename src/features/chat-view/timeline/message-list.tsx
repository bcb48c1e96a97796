import { type FocusEvent, useState } from 'react'
import { Virtualizer } from 'virtua'
import type { Message } from '../../../chat/messages/message.ts'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'
import { ListItem, SetSize } from './list-item.tsx'
import styles from './message-list.module.css'
import { NewMessages } from './new-messages.tsx'
import { Row } from './timeline-row.tsx'
import { useScrollAnchor } from './use-scroll-anchor.ts'

/**
 * Up to as many rows are all in the page, where the browser's own search and a screen reader find them; of more only
 * those near the reader are. It is the same list for both, so that nothing moves when it becomes long.
 */
const FEW = 60

interface MessageListProps {
  rows: readonly TimelineRow[]
  messages: readonly Message[]
  myId: number | null
  /** The ID of the heading that names it. */
  title: string
  hasOlder: boolean
  target: { readonly id: number } | null
  onNearTop: (() => void) | null
}

/** The rows in their scrolling region, and the way to those that came below it. */
export function MessageList(props: MessageListProps) {
  const { rows, messages, title, hasOlder, myId } = props
  const [focusedKey, setFocused] = useState('')
  const { region, list, shown, isShifted, onScroll, onResize, leftAt, goToEnd } = useScrollAnchor(props)
  const isFew = shown.length <= FEW
  const kept = isFew ? [...shown.keys()] : [shown.findIndex(({ key }) => key === focusedKey)]
  const isNew = ({ id, authorId }: Message) => leftAt !== null && id > leftAt && authorId !== myId
  return (
    <div className={styles['frame']}>
      <section
        ref={region}
        className={styles['region']}
        aria-labelledby={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs a place for the keyboard
        tabIndex={0}
        onFocus={(event) => setFocused(keyOf(event))}
      >
        <SetSize value={isFew ? null : hasOlder ? UNKNOWN : rows.length}>
          <Virtualizer
            ref={list}
            as="ol"
            item={ListItem}
            data={shown}
            ssrCount={FEW}
            keepMounted={kept.filter((place) => place !== -1)}
            shift={isShifted}
            onScroll={onScroll}
            onResize={onResize}
          >
            {drawRow}
          </Virtualizer>
        </SetSize>
      </section>
      <NewMessages count={messages.filter(isNew).length} onPress={goToEnd} />
    </div>
  )
}

/** `aria-setsize` of a list whose length nobody knows. */
const UNKNOWN = -1

/** One function for all times: the list draws anew only the rows that changed. */
function drawRow(row: TimelineRow) {
  return <Row key={row.key} row={row} />
}

/** The row that has the focus stays in the page, however far one scrolls. */
function keyOf({ target }: FocusEvent<HTMLElement>): string {
  return target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? ''
}
