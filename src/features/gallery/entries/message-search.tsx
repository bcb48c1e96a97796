import type { MessageHit } from '../../../chat/message-search/search-messages.ts'
import { HitList } from '../../chat-view/message-search/hit-list.tsx'
import { SearchLine } from '../../chat-view/message-search/search-line.tsx'
import type { MessageSearchState, SearchState } from '../../chat-view/message-search/use-message-search.ts'
import { NamesProvider } from '../../chat-view/timeline/text/names.tsx'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'

const folder = 'features/chat-view/message-search'
const nothing = () => undefined
const AUTHORS = [
  { id: 5, name: 'Marco Rossi', picture: '', colour: '', isBot: false },
  { id: 7, name: 'Leila Haddad', picture: '', colour: '', isBot: false },
  { id: 11, name: 'Quote bot', picture: '', colour: '', isBot: true },
]
const hit = (id: number, authorId: number, at: string, text: string): MessageHit => ({
  id,
  authorId,
  at,
  text,
})
const HITS = [
  hit(
    5,
    7,
    '2026-09-22T16:40:00+02:00',
    'The supplier holds the price for [b]200 W[/b] if we order by 1 October.',
  ),
  hit(
    4,
    5,
    '2026-08-18T11:05:00+02:00',
    `${'Bays A to D are measured. '.repeat(9)}I would only take 200 W fittings.`,
  ),
  hit(3, 11, '2026-07-02T08:30:00+02:00', 'Quote with 200 W: €48,200'),
  hit(2, 0, '2026-06-02T08:30:00+02:00', 'The deal moved to the stage “200 W”'),
  hit(1, 404, '2026-05-20T14:18:00+02:00', 'هل تركيبات 200 W مسموحة؟'),
]
const FOUND: SearchState = {
  status: 'found',
  words: '200 W',
  more: { status: 'idle' },
  hits: HITS,
  authors: AUTHORS,
  hasMore: false,
  isHistoryLimited: false,
}
const TIMEOUT = { kind: 'timeout' } as const

/** The search in a chat: its line and its hits. */
export const MESSAGE_SEARCH: GalleryGroup = {
  id: 'message-search',
  title: 'Search in a chat',
  entries: [
    search('short', 'two letters are typed', { status: 'short' }),
    search('searching', 'the answer is on its way', { status: 'searching' }),
    search('found', 'five hits, the second is chosen', FOUND, 1),
    search('none', 'nothing is found', { ...FOUND, words: 'dimmer', hits: [] }),
    search('none-limited', 'nothing is found, and the plan hides older messages', {
      ...FOUND,
      words: 'dimmer',
      hits: [],
      isHistoryLimited: true,
    }),
    search('limited', 'the plan hides older messages', { ...FOUND, isHistoryLimited: true }),
    search('more', 'there are more', { ...FOUND, hasMore: true }),
    search('more-loading', 'more are on their way', {
      ...FOUND,
      hasMore: true,
      more: { status: 'loading' },
    }),
    search('more-failed', 'more could not be loaded', {
      ...FOUND,
      hasMore: true,
      more: { status: 'failed', failure: TIMEOUT },
    }),
    search('failed', 'the search failed', { status: 'failed', failure: TIMEOUT }),
    search('no-access', 'the person is not in the chat any more', {
      status: 'failed',
      failure: { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 403 },
    }),
  ],
}

function search(id: string, title: string, state: SearchState, chosen: number | null = null): GalleryEntry {
  const shown: MessageSearchState = {
    words: state.status === 'short' ? 'ab' : state.status === 'found' ? state.words : '200 W',
    state,
    hits: state.status === 'found' ? state.hits : [],
    type: nothing,
    again: nothing,
    loadMore: nothing,
  }
  return {
    id,
    title,
    folder,
    render: () => (
      <NamesProvider people={[]}>
        <div className="chat-head">
          <SearchLine
            field={{ current: null }}
            search={shown}
            chosen={chosen}
            listId={`${id}-list`}
            activeId={undefined}
            onKeyDown={nothing}
            onType={nothing}
            onStep={nothing}
            onClose={nothing}
          />
        </div>
        <HitList
          id={id}
          listId={`${id}-list`}
          search={shown}
          chosen={chosen}
          total={20_418}
          onShow={nothing}
        />
      </NamesProvider>
    ),
  }
}
