import { AnyChatAnswer } from '../../../app/left-menu/any-chat-answer.tsx'
import { ChatScreen } from '../../../app/left-menu/chat-screen.tsx'
import { ItemScreen } from '../../../app/left-menu/item-screen.tsx'
import type { Failure } from '../../../portal/failure.ts'
import type { Route } from '../../../shared/navigation/routes.ts'
import { ChatAddress } from '../../../shared/open-chat/chat-address.tsx'
import { SearchScreen } from '../../search/search-screen.tsx'
import { buildOpenedItem } from '../fixtures/build-opened-item.ts'
import { DEALS, FULL_PAGE } from '../fixtures/deals.ts'
import { OPEN_CHAT } from '../fixtures/open-chat.ts'
import { FOUND, NO_ACCESS, NONE } from '../fixtures/opened-items.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'
import { SearchStage } from '../search-stage.tsx'

const folder = 'features/search'
const DEAL = { type: 'DEAL', entityTypeId: 2 }
const TASK: Route = {
  page: 'any',
  form: { kind: 'task', fields: { id: '8293' } },
  asBot: false,
  botId: '',
  isAsked: true,
}
const THROTTLED: Failure = { kind: 'throttled', retryInMs: 5_000 }
const SCOPE: Failure = { kind: 'missing-scope', scope: 'crm' }

/** The left-menu app: the search, and the screens it leads to. */
export const FIND: GalleryGroup = {
  id: 'find',
  title: 'Find, in the left menu',
  entries: [
    search('empty', 'nothing typed, nothing opened yet', ''),
    {
      id: 'recent',
      title: 'what was opened before',
      folder,
      render: () => (
        <LeftMenuStage
          recents={[
            { route: { page: 'item', item: DEAL, id: 1663 }, label: 'Warehouse lighting for Northwind' },
            { route: { page: 'chat', chatId: 1437 }, label: 'Chat 1437' },
            { route: TASK, label: 'Task 8293' },
          ]}
        >
          <SearchScreen route={{ page: 'find', text: '' }} Answer={AnyChatAnswer} />
        </LeftMenuStage>
      ),
    },
    search('too-short', 'one letter', 'l'),
    search('searching', 'the portal is asked', 'light'),
    search('deals', 'deals', 'light', [[['deals', 'light'], { data: DEALS }]]),
    search('page', 'as many deals as REST gives at once', 'light', [
      [['deals', 'light'], { data: FULL_PAGE }],
    ]),
    search('no-deal', 'no deal', 'zzz', [[['deals', 'zzz'], { data: [] }]]),
    search('failed', 'a failure', 'light', [[['deals', 'light'], { failure: SCOPE }]]),
    search('throttled', 'too many requests', 'light', [[['deals', 'light'], { failure: THROTTLED }]]),
    search('address', 'the address of a task', '/company/personal/user/2/tasks/task/view/8293/'),
    search('address-card', 'the address of a CRM card', '/crm/type/128/details/17/'),
    search('address-chat', 'the address of a chat', 'https://acme.example/online/?IM_DIALOG=chat1437'),
    search('address-person', 'the address of a person', '/online/?IM_DIALOG=27'),
    search('address-elsewhere', 'an address of another portal', 'https://other.example/crm/deal/details/5/'),
    search('address-unknown', 'an address of nothing that has a chat', '/crm/deal/'),
    item('item', 'a deal that was chosen', { data: FOUND }),
    item('item-loading', 'a deal: on its way', {}),
    item('item-none', 'a deal without a chat', { data: NONE }),
    item('item-no-access', 'a deal whose chat one isn’t in', { data: NO_ACCESS }),
    item('item-failed', 'a deal that couldn’t be asked', { failure: { kind: 'timeout' } }),
    item('item-stale', 'a deal that couldn’t be asked again', { data: FOUND, failure: { kind: 'timeout' } }),
    chat('chat', 'a chat by its number', { data: FOUND }),
    chat('chat-loading', 'a chat: on its way', {}),
    chat('chat-free', 'a chat that belongs to nothing', {
      data: buildOpenedItem({ kind: 'group', entity: null, recordPath: '' }),
    }),
    chat('chat-without-page', 'a chat of something without a page', {
      data: buildOpenedItem({ kind: 'other', entity: { type: 'MYAPP', id: 'order-15' }, recordPath: '' }),
    }),
    chat('chat-stale', 'a chat that couldn’t be asked again', { data: FOUND, failure: { kind: 'offline' } }),
    chat('chat-no-access', 'a chat that one isn’t in, or that isn’t there', { data: NO_ACCESS }),
    chat('chat-failed', 'a chat that couldn’t be asked', { failure: { kind: 'unreachable' } }),
    {
      id: 'stuck',
      title: 'the messenger didn’t open',
      folder: 'shared/open-chat',
      render: () => (
        <div className="page">
          <ChatAddress chat={{ ...OPEN_CHAT, isStuck: true }} />
        </div>
      ),
    },
  ],
}

function search(id: string, title: string, text: string, cached: readonly Cached[] = []): GalleryEntry {
  const route = { page: 'find', text } as const
  return {
    id,
    title: `search: ${title}`,
    folder,
    render: () => <SearchStage route={route} cached={cached} />,
  }
}

function item(id: string, title: string, answer: Cached[1]): GalleryEntry {
  return {
    id,
    title,
    folder: 'app/left-menu',
    render: () => (
      <LeftMenuStage cached={[[['crm-item', 'DEAL', 1663], answer]]}>
        <ItemScreen item={DEAL} id={1663} />
      </LeftMenuStage>
    ),
  }
}

function chat(id: string, title: string, answer: Cached[1]): GalleryEntry {
  return {
    id,
    title,
    folder: 'app/left-menu',
    render: () => (
      <LeftMenuStage cached={[[['chat', 1437], answer]]}>
        <ChatScreen chatId={1437} />
      </LeftMenuStage>
    ),
  }
}
