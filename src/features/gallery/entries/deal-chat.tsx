import type { ChatKind } from '../../../chat/chat.ts'
import type { ChatRole } from '../../../chat/chat-rights.ts'
import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import { ItemRecord } from '../../../shared/records/item-record.tsx'
import { ChatFacts } from '../../chat-view/about/chat-facts.tsx'
import { FactsButton } from '../../chat-view/about/facts-button.tsx'
import { MemberFaces } from '../../chat-view/about/member-faces.tsx'
import { LookupOutcome } from '../../chat-view/crm-chat-screen.tsx'
import { ChatHeader } from '../../chat-view/header/chat-header.tsx'
import { WaitingSkeleton } from '../../chat-view/skeleton/skeleton.tsx'
import { TaskOrGroupEnding } from '../../chat-view/task-or-group/task-or-group-ending.tsx'
import { every } from '../every.ts'
import { buildChatSync } from '../fixtures/build-chat-sync.ts'
import { MESSAGES_READ_AT } from '../fixtures/build-message.ts'
import { OPEN_CHAT } from '../fixtures/open-chat.ts'
import {
  FOUND,
  FOUND_2017,
  FOUND_LONG,
  FOUND_ONE_WORD,
  FOUND_PICTURES,
  FOUND_QUIET,
  FOUND_READ,
  FOUND_RTL,
  FOUND_UNNAMED,
  FOUND_WITHOUT_MEMBERS,
  NO_ACCESS,
  NONE,
} from '../fixtures/opened-items.ts'
import { CUSTOMERS_ONLY, SECONDARY } from '../fixtures/side.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

const folder = 'features/chat-view'

/** An opening whose chat was found. */
type OpenedFound = typeof FOUND

/** The four CRM types with texts of their own, and one of the others. */
const CRM_TYPES = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'DYNAMIC_128'] as const
const KINDS = every<ChatKind>({
  crm: true,
  lines: true,
  private: true,
  group: true,
  open: true,
  task: true,
  calendar: true,
  other: true,
})
const ROLES = every<ChatRole>({ owner: true, manager: true, member: true, guest: true })

/** Sync of a chat whose secondary data has come. */
const SYNC = buildChatSync({ secondary: { ok: true, value: SECONDARY }, presenceAt: MESSAGES_READ_AT })

interface OpenedOptions {
  type?: string
  staleSince?: number
  isRetrying?: boolean
  /** True in the left-menu app, which has no card around. */
  isFound?: boolean
}

const opened = (
  id: string,
  title: string,
  item: OpenedItem,
  { type = 'DEAL', staleSince, isRetrying = false, isFound = false }: OpenedOptions = {},
): GalleryEntry => ({
  id,
  title,
  folder,
  render: () => (
    <LookupOutcome
      opened={item}
      staleSince={staleSince ?? null}
      entity={{ type: 'CRM', id: `${type}|1663` }}
      sync={SYNC}
      onRetry={() => undefined}
      {...(isFound ? { itemOf } : {})}
      {...{ type, isRetrying }}
    />
  ),
})

const itemOf = (title: string) => (
  <ItemRecord item={{ type: 'DEAL', entityTypeId: 2 }} id={1663} title={title} />
)

const FIVE_PAST_TWO = Date.parse('2026-06-02T14:05:00+02:00')

/** The tab of a CRM card: loading, found, none, no access. */
export const DEAL_CHAT: GalleryGroup = {
  id: 'deal-chat',
  title: 'Deal chat',
  entries: [
    { id: 'loading', title: 'loading', folder, render: () => <WaitingSkeleton isSlow={false} /> },
    { id: 'slow', title: 'loading for long', folder, render: () => <WaitingSkeleton isSlow /> },
    opened('found', 'found: unread, muted, a guest, a bot', FOUND),
    opened('read', 'found: everything read, nothing muted', FOUND_READ),
    opened('quiet', 'found: nobody wrote, nobody owns it', FOUND_QUIET),
    opened('found-2017', 'found: what a portal of 2017 tells', FOUND_2017),
    opened('rtl', 'found: right to left', FOUND_RTL),
    opened('one-word', 'found: words that can’t be broken between', FOUND_ONE_WORD),
    opened('long', 'found: everything is long', FOUND_LONG),
    opened('pictures', 'found: pictures, one can’t be loaded', FOUND_PICTURES),
    opened('unnamed', 'found: no name, no date', FOUND_UNNAMED),
    opened('members-failed', 'found: the members failed', FOUND_WITHOUT_MEMBERS),
    opened('stale', 'found: asking again failed', FOUND, { staleSince: FIVE_PAST_TWO }),
    opened('stale-retrying', 'found: asked once more', FOUND, {
      staleSince: FIVE_PAST_TWO,
      isRetrying: true,
    }),
    ...CRM_TYPES.map((type) => opened(`none-${type}`, `none: ${type}`, NONE, { type })),
    opened('none-customers', 'none: but the customer writes', CUSTOMERS_ONLY),
    opened('none-found', 'none: found by the search', NONE, { isFound: true }),
    opened('no-access-found', 'no access: found by the search', NO_ACCESS, { isFound: true }),
    opened('none-retrying', 'none: asked again', NONE, { isRetrying: true }),
    ...CRM_TYPES.map((type) => opened(`no-access-${type}`, `no access: ${type}`, NO_ACCESS, { type })),
    ...(['task', 'group'] as const).flatMap((kind) =>
      (['none', 'no-access'] as const).map((status) => ({
        id: `${status}-${kind}`,
        title: `${status}: a ${kind}`,
        folder: folder as GalleryEntry['folder'],
        render: () => (
          <TaskOrGroupEnding {...{ kind, status }} onRetry={() => undefined} isRetrying={false} />
        ),
      })),
    ),
    {
      id: 'facts',
      title: 'found: the facts are unfolded',
      folder,
      render: () => <Unfolded id="facts" item={FOUND} />,
    },
    {
      id: 'facts-long',
      title: 'found: a long title and facts are unfolded',
      folder,
      render: () => <Unfolded id="facts-long" item={FOUND_LONG} />,
    },
    { id: 'kinds', title: 'every kind of chat, in every kind of card', folder, render: () => <Kinds /> },
    { id: 'roles', title: 'every role', folder, render: () => <Roles /> },
  ],
}

/** The header with its facts unfolded. */
function Unfolded({ id, item }: { id: string; item: OpenedFound }) {
  const { lookup, members, me } = item
  return (
    <>
      <ChatHeader
        titleId={`${id}-title`}
        openChat={OPEN_CHAT}
        level={1}
        chat={lookup.chat}
        me={me}
        itemTitle=""
        isWhole
        unfold={<FactsButton factsId={id} isUnfolded onToggle={() => undefined} />}
        isPinned
        faces={
          <MemberFaces members={members?.members ?? []} count={lookup.chat.memberCount} listId="members" />
        }
        menu={null}
      />
      <ChatFacts {...{ id, me }} chat={lookup.chat} members={members?.members ?? null} type="DEAL" />
    </>
  )
}

function Kinds() {
  const kinds = [
    ...CRM_TYPES.map((type) => ({ type, kind: 'crm' as const })),
    ...KINDS.filter((kind) => kind !== 'crm').map((kind) => ({ type: '', kind })),
  ]
  return kinds.map(({ type, kind }) => (
    <ChatFacts
      key={kind + type}
      id={`kind-${kind}-${type}`}
      chat={{ ...FOUND_2017.lookup.chat, description: '', memberCount: null, kind }}
      me={null}
      members={null}
      type={type}
    />
  ))
}

function Roles() {
  return ROLES.map((role) => (
    <ChatFacts
      key={role}
      id={`role-${role}`}
      chat={{ ...FOUND.lookup.chat, description: '', role }}
      me={FOUND.me}
      members={FOUND.members?.members ?? null}
      type="DEAL"
    />
  ))
}
