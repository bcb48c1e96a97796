import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type CustomItemComponentProps, Virtualizer } from 'virtua'
import type { Message } from '../../../chat/messages/message.ts'
import type { ShownRange } from '../../../chat/sync/change-commands.ts'
import type { TimelineRow as Row } from '../../../chat/timeline/timeline-row.ts'
import type { Action } from '../../../shared/queries/use-action.ts'
import type { Arrival, Jumps } from '../jumps/use-jumps.ts'
import { Floats } from './floats.tsx'
import { LaterMessages } from './later-messages.tsx'
import styles from './message-list.module.css'
import { TimelineRow } from './timeline-row.tsx'
import { usePointedMessages } from './use-pointed-messages.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

/**
 * Most rows that are all mounted, for the browser's own search and for screen readers; of a longer list only the rows
 * in view are. Both use the virtualized list, so nothing moves when the list becomes long.
 */
const ALL_MOUNTED = 60

interface MessageListProps {
  rows: readonly Row[]
  messages: readonly Message[]
  myId: number | null
  /** The ID of the heading that labels the list. */
  title: string
  /** Stands above the rows, and scrolls with them. */
  header: ReactNode
  hasOlder: boolean
  /** Loads messages after the last one; null: that is the chat's end. */
  newer: Action<[]> | null
  /** The place to scroll to, a new object for each request; null: none. */
  target: Arrival | null
  onNearTop: (() => void) | null
  jumps: Jumps
  /** Messages of the chat that the user has not read; null: the portal does not tell. */
  unreadCount: number | null
  /** True while the user is at the chat's end. */
  onAtEnd: (isAtEnd: boolean) => void
  /** Called with the messages in view when scrolling has ended. */
  onShown: (shown: ShownRange) => void
  /** Called after each change of the rows in the page. */
  onDrawn: () => void
}

/** The rows in their scrolling region, and the buttons that float over its end. */
export function MessageList(props: MessageListProps) {
  const { rows, messages, title, header, hasOlder, newer, jumps, unreadCount, myId, onDrawn, onAtEnd } = props
  const { above, height } = useHeight()
  const { region, list, shown, isShifted, onScroll, onScrollEnd, onResize, leftAt, isUnreadAbove } =
    useScrollAnchor({
      ...props,
      hasNewer: newer !== null,
      onSentAway: () => jumps.to('end', { keepsFocus: true }),
      onNearEnd: newer === null || newer.isPending || newer.failure !== null ? null : newer.run,
    })
  const isAway = leftAt !== null || newer !== null
  useEffect(() => onAtEnd(!isAway), [isAway, onAtEnd])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are drawn one render later than the timeline
  useEffect(onDrawn, [shown, onDrawn])
  usePointedMessages(region)
  const { mounted, onFocus, onKeyDown } = useRowKeys({ region, list, rows: shown })
  const isShort = shown.length <= ALL_MOUNTED
  const isUnreadInView = !isUnreadAbove && rows.some(({ kind }) => kind === 'unread')
  const hasEndFloats = !isAway && jumps.firstUnread !== null && !isUnreadInView
  // Room for the buttons below the last message; without it they would cover it.
  useLayoutEffect(() => {
    const element = region.current
    if (hasEndFloats && element !== null) element.scrollTop = element.scrollHeight
  }, [hasEndFloats, region])
  const isNew = ({ id, authorId }: Message) => leftAt !== null && id > leftAt && authorId !== myId
  return (
    <div className={styles['frame']}>
      <section
        ref={region}
        className={`${styles['region']} ${hasEndFloats ? styles['floating'] : ''}`.trim()}
        aria-labelledby={title}
        // Its rows are reached by keyboard; it has the focus itself after a jump to its end.
        tabIndex={-1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <div ref={above}>{header}</div>
        <SetSize value={isShort ? null : hasOlder || newer !== null ? UNKNOWN_SIZE : rows.length}>
          <Virtualizer
            ref={list}
            as="ol"
            item={ListItem}
            data={shown}
            ssrCount={ALL_MOUNTED}
            keepMounted={isShort ? [...shown.keys()] : mounted}
            shift={isShifted}
            startMargin={height}
            onScroll={onScroll}
            onScrollEnd={onScrollEnd}
            onResize={onResize}
          >
            {drawRow}
          </Virtualizer>
        </SetSize>
        {newer !== null && <LaterMessages {...newer} />}
      </section>
      <Floats
        {...{ jumps, isAway, unreadCount }}
        arrived={messages.filter(isNew).length}
        isUnreadInView={isUnreadInView}
      />
    </div>
  )
}

/** The height of what stands above the rows, in pixels, which the virtualizer can't see; its lines don't break. */
function useHeight() {
  const above = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => setHeight(above.current?.offsetHeight ?? 0), [])
  return { above, height }
}

/** A stable function: the virtualizer draws only the rows that changed. */
function drawRow(row: Row) {
  return <TimelineRow key={row.key} row={row} />
}

/** `aria-setsize` of a list of unknown length. */
const UNKNOWN_SIZE = -1

/** `aria-setsize` of the list; null: every row is mounted, so none is needed. */
const SetSize = createContext<number | null>(null)

/** A list item with its position, for screen readers, when its neighbours aren't mounted. */
function ListItem({ index, ...props }: CustomItemComponentProps) {
  const size = useContext(SetSize)
  return size === null ? <li {...props} /> : <li {...props} aria-setsize={size} aria-posinset={index + 1} />
}
