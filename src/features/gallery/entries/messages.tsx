import type { ComponentProps } from 'react'
import { NO_JUMPS } from '../../chat-view/jumps/use-jumps.ts'
import { ReadMarkNotice } from '../../chat-view/read-marks/read-mark-notice.tsx'
import { UnreadProvider } from '../../chat-view/read-marks/use-mark-all-read.ts'
import {
  type ReadMark,
  type ReadMarkProblem,
  ReadMarksProvider,
} from '../../chat-view/read-marks/use-read-marks.ts'
import { Floats } from '../../chat-view/timeline/floats.tsx'
import { OutgoingList } from '../../chat-view/timeline/outgoing-list.tsx'
import { Timeline } from '../../chat-view/timeline/timeline.tsx'
import { MESSAGES_READ_AT } from '../fixtures/build-message.ts'
import {
  buildTimelineProps,
  type TimelineOverrides,
  type TimelineProps,
} from '../fixtures/build-timeline-props.ts'
import {
  ALL_UNREAD,
  ATTACHMENTS,
  BOT_SPEAKS,
  CHANGED,
  FILES,
  FIVE_HUNDRED,
  GONE,
  LIVELY,
  LONG_TEXTS,
  NO_MESSAGES,
  ONLY_SYSTEM,
  OUTBOX,
  PICTURES,
  RTL,
  SYSTEM_PARTS,
  UNSEEN,
} from '../fixtures/message-windows.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

const folder = 'features/chat-view'
const nothing = () => undefined
/** IDs of the remaining members: Anna, Marco, the bot. */
const STAYED: ReadonlySet<number> = new Set([2, 5, 11])

/** The timeline, the outbox without it, and the button to new messages. */
export const MESSAGES: GalleryGroup = {
  id: 'messages',
  title: 'Messages',
  entries: [
    timeline('lively', 'two days, two unread, a picture, a file, a guest, a bot', LIVELY, {
      chat: { messageCount: 31, unreadCount: 2 },
    }),
    timeline('empty', 'nobody wrote', NO_MESSAGES),
    timeline('system', 'only the portal spoke', ONLY_SYSTEM),
    timeline('unread', 'more is unread than is loaded', ALL_UNREAD, {
      chat: { messageCount: 1_840, unreadCount: 1_204, firstUnreadId: 1 },
      newer: { run: nothing, isPending: false, failure: null },
    }),
    timeline('long', 'long texts', LONG_TEXTS),
    timeline('pictures', 'pictures, one can’t be loaded', PICTURES),
    timeline('files', 'files', FILES),
    timeline('changed', 'edited, deleted, liked, answers', CHANGED),
    timeline('bot', 'a bot with buttons', BOT_SPEAKS),
    timeline('attachments', 'attachments of every kind of block', ATTACHMENTS),
    timeline('system-parts', 'system messages with links, files and buttons', SYSTEM_PARTS),
    timeline('unseen', 'a sticker, a file that is gone, a text of nothing', UNSEEN),
    timeline('gone', 'authors who aren’t in the chat', GONE, { presentIds: STAYED }),
    timeline('naming', 'an author whose name is on its way', GONE, { isNaming: true }),
    timeline('rtl', 'right to left', RTL),
    timeline('many', 'five hundred', FIVE_HUNDRED, { chat: { messageCount: 2_300, unreadCount: 0 } }),
    timeline('older-loading', 'older ones are on their way', LIVELY, { isLoadingOlder: true }),
    timeline('older-failed', 'older ones failed', LIVELY, { olderFailure: { kind: 'timeout' } }),
    timeline('older-retrying', 'older ones are asked for again', LIVELY, {
      olderFailure: { kind: 'timeout' },
      isLoadingOlder: true,
    }),
    timeline('outbox', 'one that didn’t arrive, one on its way, one nobody knows of', LIVELY, {
      outbox: OUTBOX,
    }),
    {
      id: 'outbox-alone',
      title: 'the same where the messages couldn’t be read, and nothing can be sent any longer',
      folder,
      render: () => (
        <div className="page">
          <OutgoingList
            me={{ id: 2 }}
            outbox={OUTBOX}
            now={MESSAGES_READ_AT}
            onResend={null}
            onDiscard={nothing}
          />
        </div>
      ),
    },
    floats('new', 'new ones below', { unreadCount: 2, isAway: true }),
    floats('latest', 'scrolled up, nothing is unread', { isAway: true }),
    floats('unread-far', 'a thousand unread, the latest on its way', {
      unreadCount: 1_204,
      isAway: true,
      jumps: { ...NO_JUMPS, pending: 'end' },
    }),
    floats('caught-up', 'at the end, the first unread one is far above', {
      unreadCount: 1_204,
      jumps: { ...NO_JUMPS, firstUnread: { id: 1, at: '2026-09-08T08:02:00+02:00' } },
    }),
    floats('way-back', 'after a press on a quote', { isAway: true, jumps: { ...NO_JUMPS, wayBack: 5 } }),
    timeline('jump-failed', 'a message that could not be loaded', LIVELY, {
      jumps: {
        ...NO_JUMPS,
        problem: { place: 90, options: {}, failure: { kind: 'timeout' } },
      },
    }),
    timeline('jump-gone', 'a message that is gone', LIVELY, {
      jumps: { ...NO_JUMPS, problem: { place: 90, options: {}, failure: null } },
    }),
    timeline('later', 'more follows, and is on its way', LIVELY, {
      chat: { messageCount: 20_418, unreadCount: 1_204 },
      newer: { run: nothing, isPending: true, failure: null },
    }),
    timeline('later-failed', 'what follows failed', LIVELY, {
      newer: { run: nothing, isPending: false, failure: { kind: 'timeout' } },
    }),
    readMark('mark-uncertain', 'nobody knows if they are marked as read', 'read', 'uncertain'),
    readMark('mark-refused', 'they could not be marked as unread', 'unread', 'refused'),
  ],
}

function timeline(
  id: string,
  title: string,
  loaded: TimelineProps['loaded'],
  more: TimelineOverrides = {},
): GalleryEntry {
  return {
    id,
    title,
    folder,
    render: () => (
      <div className="page">
        <Timeline {...buildTimelineProps(loaded, more)} />
      </div>
    ),
  }
}

function floats(id: string, title: string, more: Partial<ComponentProps<typeof Floats>>): GalleryEntry {
  const props = {
    jumps: NO_JUMPS,
    isAway: false,
    unreadCount: null,
    arrived: 0,
    isUnreadInView: false,
    ...more,
  }
  return {
    id,
    title,
    folder,
    render: () => (
      <div style={{ position: 'relative', blockSize: '4rem' }}>
        <UnreadProvider value={{ upTo: 1, isMoreThanShown: true }}>
          <Floats {...props} />
        </UnreadProvider>
      </div>
    ),
  }
}

function readMark(
  id: string,
  title: string,
  as: ReadMark['as'],
  kind: ReadMarkProblem['kind'],
): GalleryEntry {
  const problem: ReadMarkProblem = { mark: { as, messageId: 1 }, kind, failure: { kind: 'timeout' } }
  return {
    id,
    title,
    folder,
    render: () => (
      <ReadMarksProvider value={{ set: nothing, pending: null, done: null, problem }}>
        <ReadMarkNotice />
      </ReadMarksProvider>
    ),
  }
}
