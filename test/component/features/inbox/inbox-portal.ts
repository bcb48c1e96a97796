import type { RecentChat } from '../../../../src/chat/inbox/inbox-row.ts'
import { itemOfKey } from '../../../../src/chat/inbox/item-key.ts'
import type { RecentItem } from '../../../../src/chat/inbox/recent-item.ts'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { BatchCommands, Method } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn, unanswered } from '../../../portal-stand-in.ts'
import { CHAT, FACTS, ME } from '../../../unit/chat/inbox/inbox-rows.ts'

/** The recent chats of a portal and its answers, which a test changes. */
export interface InboxOfPortal {
  recents: RecentItem[]
  /** Failures of whole requests to come, the next one first; null: none. */
  failures: (Failure | null)[]
  /** Failures by the method of a command. */
  refused: Readonly<Record<string, Failure>>
  /** Number of requests that are answered; later ones never are. */
  answers: number
  /** A method whose rows are missing in every answer. */
  missing?: string
}

/** A recent chat of an item, with an activity at this hour of the day before. */
export function recentChat(key: string, chat: Partial<RecentChat> = {}): RecentItem {
  const ref = itemOfKey(key)
  if (ref === null) throw new Error(key)
  return { kind: 'item', ref, chat: { ...CHAT, chatId: 2_000 + ref.id, unreadCount: 1, ...chat } }
}

/** A portal whose left menu shows the inbox; `asked` has the methods of each request. */
export function inboxPortal(inbox: InboxOfPortal, now: () => number) {
  const asked: string[][] = []
  function answer({ name, params }: Method<unknown>) {
    const refusal = inbox.refused[name]
    if (refusal !== undefined) return failed(refusal)
    switch (name) {
      case 'im.recent.list':
      case 'im.recent.get':
        return ok({ items: inbox.recents, hasMore: false })
      case 'profile':
        return ok({ id: ME })
      case 'crm.category.list':
        return ok([{ id: 0, name: 'General' }])
      case 'crm.item.list': {
        const { '@id': ids = [] } = params['filter'] as { '@id'?: number[] }
        const items = ids.map((id) => ({ id, facts: { ...FACTS, title: `Deal ${id}` } }))
        return ok({ items, count: items.length })
      }
      case 'im.dialog.messages.get':
        return ok({ messages: [], authors: [], files: [] })
      case 'im.chat.get':
        return ok(null)
      default:
        return ok([])
    }
  }
  const portal = portalStandIn({
    entry: { kind: 'left-menu', dealId: null },
    now,
    batch: async (commands: BatchCommands) => {
      asked.push(Object.values(commands).map(({ name }) => name))
      if (asked.length > inbox.answers) return await unanswered()
      const failure = inbox.failures.shift() ?? null
      if (failure !== null) throw new PortalError(failure)
      const told = Object.entries(commands).filter(([, { name }]) => name !== inbox.missing)
      return Object.fromEntries(told.map(([key, method]) => [key, answer(method)]))
    },
  })
  return { portal, asked }
}
