import { discussionOf, type EntityRef } from '../../../chat/entity-ref.ts'
import { readEntityForm } from '../../../chat/find/entity-form.ts'
import type { PortalAddress } from '../../../chat/find/portal-address.ts'
import type { FoundDeal } from '../../../chat/find/search-deals.ts'
import type { Route } from '../../routes.ts'

/** What can be chosen under the box. */
export type Option =
  | { kind: 'deal'; deal: FoundDeal }
  /** What a pasted address leads to: the thing that a chat belongs to, or the chat itself. */
  | { kind: 'address'; route: Route; target: EntityRef | { chatId: number } }

/** The one choice that an address offers; null where it leads to nothing that can be asked. */
export function optionOf(address: PortalAddress): Option | null {
  switch (address.kind) {
    case 'crm':
      return { kind: 'address', route: { page: 'item', ...pick(address) }, target: discussionOf(address) }
    case 'entity': {
      const read = readEntityForm(address.form)
      if (!read.ok) return null
      const route = { page: 'any', form: address.form, asBot: false, botId: '', isAsked: true } as const
      return { kind: 'address', route, target: read.refs[0] }
    }
    case 'chat':
      return {
        kind: 'address',
        route: { page: 'chat', chatId: address.chatId },
        target: { chatId: address.chatId },
      }
    default:
      return null
  }
}

function pick({ item, id }: Extract<PortalAddress, { kind: 'crm' }>) {
  return { item, id }
}
