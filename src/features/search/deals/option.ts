import type { EntityRef } from '../../../chat/entity-ref.ts'
import { discussionOf } from '../../../chat/opening/open-item.ts'
import { readEntityForm } from '../../../chat/search/entity-form.ts'
import type { PortalAddress } from '../../../chat/search/portal-address.ts'
import { DEAL_TYPE_ID, type FoundDeal } from '../../../chat/search/search-deals.ts'
import { crmKindOf } from '../../../portal/entry.ts'
import type { Route } from '../../../shared/navigation/routes.ts'

/** An option of the search field's list. */
export type Option = { readonly route: Route } & (
  | { kind: 'deal'; deal: FoundDeal }
  /** The target of a pasted address: the pair that a chat belongs to, or the chat itself. */
  | { kind: 'address'; target: EntityRef | { chatId: number } }
)

/** The option of a found deal. */
export function dealOption(deal: FoundDeal): Option {
  return { kind: 'deal', deal, route: { page: 'item', item: crmKindOf(DEAL_TYPE_ID), id: deal.id } }
}

/** The option of a pasted address; null when it leads to nothing with a chat. */
export function addressOption(address: PortalAddress): Option | null {
  switch (address.kind) {
    case 'crm': {
      const { item, id } = address
      return { kind: 'address', route: { page: 'item', item, id }, target: discussionOf(address) }
    }
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
