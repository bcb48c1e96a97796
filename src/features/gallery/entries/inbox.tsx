import type { ReactNode } from 'react'
import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import { crmKindOf } from '../../../portal/entry.ts'
import { KeysTable } from '../../inbox/keys/keys-dialog.tsx'
import { ReadLine } from '../../inbox/read/read-line.tsx'
import { INBOX_ROWS, inboxRow } from '../fixtures/inbox-rows.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { InboxStage } from '../inbox-stage.tsx'
import { LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'features/inbox'
const UNREAD = INBOX_ROWS.slice(0, 3)
const NOTHING = () => undefined
const NONE = { rows: [] as const }
const UNKNOWN = { count: 0, isComplete: false }
const LOADING = {
  ...NONE,
  isLoading: true,
  counts: { waiting: UNKNOWN, all: UNKNOWN, quiet: UNKNOWN, 'no-chat': UNKNOWN },
}
const MARK = {
  mark: { name: 'Library south', isRead: true },
  isPending: false,
  failure: null,
  run: NOTHING,
  close: NOTHING,
}

/** The inbox, the left menu's home, in each state of its list. */
export const INBOX: GalleryGroup = {
  id: 'inbox',
  title: 'The inbox, in the left menu',
  entries: [
    entry('waiting', 'what waits', <InboxStage state={{ rows: UNREAD }} />),
    entry(
      'all',
      'all with a chat: each reason and each mark; one is chosen',
      <InboxStage filter={{ group: 'all', order: 'newest' }} chosen={{ item: crmKindOf(2), id: 1663 }} />,
    ),
    entry(
      'filtered',
      'by pipeline, stage and words, unread ones only',
      <InboxStage
        state={{ rows: UNREAD }}
        filter={{ pipelineId: 9, stageId: 'C9:EXECUTING', isUnreadOnly: true, words: 'light', scope: 'all' }}
      />,
    ),
    entry('loading', 'on its way', <InboxStage state={LOADING} />),
    entry(
      'more',
      'more on their way',
      <InboxStage state={{ rows: UNREAD, hasMore: true, isLoadingMore: true }} />,
    ),
    entry('changes', 'changes that wait', <InboxStage state={{ rows: UNREAD, waitingChanges: 3 }} />),
    empty('waiting', 'nobody waits'),
    empty('all', 'no chat yet'),
    empty('quiet', 'none has gone silent'),
    empty('no-chat', 'each one has a chat'),
    entry(
      'empty-filtered',
      'a filter that leaves nothing',
      <InboxStage state={NONE} filter={{ words: 'zzz' }} />,
    ),
    entry(
      'keys',
      'the keys',
      <LeftMenuStage>
        <KeysTable onClose={NOTHING} />
      </LeftMenuStage>,
    ),
    entry(
      'failed',
      'the list could not be read',
      <InboxStage state={{ ...NONE, blocking: { kind: 'server-error' } }} />,
    ),
    entry(
      'scope',
      'a permission is missing',
      <InboxStage state={{ ...NONE, blocking: { kind: 'missing-scope', scope: 'im' } }} />,
    ),
    entry(
      'throttled',
      'throttled half-way: a row failed, one is on its way',
      <InboxStage
        state={{
          rows: [
            ...UNREAD,
            inboxRow({
              id: 1702,
              facts: { status: 'failed', failure: { kind: 'server-error' } },
              chat: { status: 'unknown' },
            }),
            inboxRow({ id: 1701, facts: { status: 'loading' }, chat: { status: 'unknown' }, faces: [] }),
          ],
          partFailure: { kind: 'throttled', retryInMs: 6_000 },
          hasMore: true,
        }}
      />,
    ),
    entry(
      'part-failed',
      'the rest could not be read',
      <InboxStage state={{ rows: UNREAD, partFailure: { kind: 'timeout' }, hasMore: true }} />,
    ),
    entry(
      'guest',
      'a guest, for whom there are no facts',
      <InboxStage
        state={{
          rows: UNREAD.map((row) => ({
            ...row,
            facts: { status: 'failed', failure: { kind: 'not-allowed' } },
            details: null,
          })),
          stages: [],
        }}
      />,
    ),
    entry(
      'read',
      'one was marked as read',
      <ReadLine marking={{ ...MARK, ending: { status: 'done' }, undo: NOTHING }} notice={null} />,
    ),
    entry(
      'read-failed',
      'one that the portal did not mark',
      <ReadLine
        marking={{ ...MARK, ending: { status: 'refused', failure: null }, undo: null }}
        notice={null}
      />,
    ),
    entry(
      'not-kept',
      'a filter that was not kept',
      <ReadLine
        marking={{ ...MARK, mark: null, ending: null, undo: null }}
        notice="The filter was not kept for next time. You are offline."
      />,
    ),
  ],
}

function entry(id: string, title: string, screen: ReactNode): GalleryEntry {
  return { id, title, folder, render: () => screen }
}

function empty(group: InboxFilter['group'], title: string): GalleryEntry {
  return entry(`empty-${group}`, title, <InboxStage state={NONE} filter={{ group }} />)
}
