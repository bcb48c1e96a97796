import { crmKindOf } from '../../../portal/entry.ts'
import { MessengerSidebarScreen } from '../../chat-view/messenger-sidebar/messenger-sidebar-screen.tsx'
import { KNOWN, STAGES } from '../fixtures/deal-facts.ts'
import { FOUND, NO_ACCESS } from '../fixtures/opened-items.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'

const CHAT = ['item-of-chat', 1437] as const
const ITEM: Cached = [CHAT, { data: { status: 'item', ref: { item: crmKindOf(2), id: 1663 } } }]
const FACTS: Cached = [
  ['item-facts', 'DEAL', 1663],
  { data: { facts: KNOWN, client: 'Northwind Logistics', stages: STAGES } },
]
const OPENED: Cached = [['crm-item', 'DEAL', 1663], { data: FOUND }]

/** Beside a chat in the messenger (`IM_SIDEBAR`). */
export const MESSENGER_SIDEBAR: GalleryGroup = {
  id: 'messenger-sidebar',
  title: 'Beside a chat in the messenger',
  entries: [
    sidebar('found', 'a deal’s chat', [ITEM, FACTS, OPENED]),
    sidebar('no-access-to-discussion', 'a customer’s conversation, whose deal’s chat is closed to the user', [
      ITEM,
      FACTS,
      [['crm-item', 'DEAL', 1663], { data: NO_ACCESS }],
    ]),
    sidebar('facts-failed', 'the CRM answers 403', [
      ITEM,
      [['item-facts', 'DEAL', 1663], { failure: { kind: 'not-allowed' } }],
      OPENED,
    ]),
    sidebar('opening-failed', 'the chat’s people failed', [
      ITEM,
      FACTS,
      [['crm-item', 'DEAL', 1663], { failure: { kind: 'server-error' } }],
    ]),
    sidebar('loading', 'which item is it?', []),
    sidebar('no-item', 'a chat of no item', [[CHAT, { data: { status: 'none' } }]]),
    sidebar('no-access', 'a chat that the user is not in', [[CHAT, { data: { status: 'no-access' } }]]),
    sidebar('failed', 'a failure', [[CHAT, { failure: { kind: 'timeout' } }]]),
    sidebar('private', 'a private dialog', [], null),
  ],
}

function sidebar(
  id: string,
  title: string,
  cached: readonly Cached[],
  chatId: number | null = 1437,
): GalleryEntry {
  return {
    id,
    title,
    folder: 'features/chat-view',
    render: () => (
      <LeftMenuStage cached={cached}>
        <div style={{ inlineSize: '300px', minBlockSize: '30rem' }}>
          <MessengerSidebarScreen chatId={chatId} />
        </div>
      </LeftMenuStage>
    ),
  }
}
