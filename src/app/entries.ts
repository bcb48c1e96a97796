import type { FunctionComponent } from 'react'
import type { OpenedItem } from '../chat/opening/open-item.ts'
import { type OpenedAhead, openedAhead } from '../chat/opening/opened-ahead.ts'
import type { Entry } from '../portal/entry.ts'
import type { Portal } from '../portal/portal.ts'
import { crmItemQuery, type portalQuery } from '../shared/portal-query/portal-query.ts'

/** A query of the cache that reads the portal. */
type PortalQuery<T> = ReturnType<typeof portalQuery<T>>

/** The differences of start-up between kinds of entries. */
export interface EntryPlan<E extends Entry> {
  /** The opening's request, sent before the app's code is there; null: the screen sends its own. */
  readonly query: ((portal: Portal, entry: E) => PortalQuery<OpenedItem>) | null
  /** Reads the opening's answer where the page has asked for it ahead of the SDK; null: it never does. */
  readonly readAhead: ((entry: E, body: unknown) => OpenedAhead | null) | null
  /** Fetches the screen's code. The screen takes the entry's own fields as its props. */
  readonly screen: () => Promise<FunctionComponent<E>>
  /** Fetches what the first render does not need, by BCP 47 tag; null: none. Its failure shows where that is rendered. */
  readonly restOfCode: ((tag: string) => Promise<unknown>) | null
  /** `chat`: its screen has texts of a chat only; `all`: those of the app's own pages as well. */
  readonly texts: 'chat' | 'all'
  /** `content`: the frame gets the height of its content, 600 px for a chat; `portal`: the portal's page decides. */
  readonly height: 'content' | 'portal'
}

/** The entry of one kind. */
type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>

const taskOrGroup: EntryPlan<EntryOf<'task' | 'group'>> = {
  query: null,
  readAhead: null,
  screen: async () =>
    (await import('../features/chat-view/task-or-group/task-or-group-screen.tsx')).TaskOrGroupScreen,
  restOfCode: null,
  texts: 'chat',
  height: 'content',
}

/**
 * Each kind of entry: its request, its lazy screen and its frame's height. A new entry is a row here, and its reading
 * in `src/portal/entry.ts`.
 */
const ENTRIES: { readonly [K in Entry['kind']]: EntryPlan<EntryOf<K>> } = {
  'crm-card': {
    query: crmItemQuery,
    readAhead: openedAhead,
    screen: async () => (await import('../features/chat-view/crm-chat-screen.tsx')).CrmChatScreen,
    restOfCode: async (tag) => (await import('../features/chat-view/load-lazy-parts.ts')).loadLazyParts(tag),
    texts: 'chat',
    height: 'content',
  },
  task: taskOrGroup,
  group: taskOrGroup,
  'left-menu': {
    query: null,
    readAhead: null,
    screen: async () => (await import('./left-menu/left-menu-app.tsx')).LeftMenuApp,
    restOfCode: null,
    texts: 'all',
    height: 'portal',
  },
  install: {
    query: null,
    readAhead: null,
    screen: async () => (await import('../features/install/install-screen.tsx')).InstallScreen,
    restOfCode: null,
    texts: 'all',
    height: 'content',
  },
  unusable: {
    query: null,
    readAhead: null,
    screen: async () => (await import('./shell/unusable-entry-screen.tsx')).UnusableEntryScreen,
    restOfCode: null,
    texts: 'chat',
    height: 'content',
  },
}

/** The row of an entry. */
export function entryPlan(entry: Entry): EntryPlan<Entry> {
  // The type checker does not follow that a row takes the entry of its own key.
  return ENTRIES[entry.kind] as unknown as EntryPlan<Entry>
}
