import type { Member } from '../member.ts'
import type { MemberList } from '../members/member-list.ts'
import type { CrmItem } from '../opening/crm-item.ts'

/** Somebody who is on the item, and isn't in its chat. */
export interface MissingPerson {
  readonly id: number
  readonly role: 'responsible' | 'observer'
  /** Null where the app may not know it. */
  readonly name: string | null
}

/** What sets an item's people apart from its chat's: Bitrix24 keeps the two in step one way only. */
export interface MembershipGap {
  /** The responsible first. */
  readonly missing: readonly MissingPerson[]
  /** Members who neither are responsible nor observe; bots are nobody. */
  readonly extra: readonly Member[]
}

/**
 * The difference between an item's people and its chat's members. Null where it can't be told: while not all members are
 * known, and without the item. `people` are those whose names are known besides; of two names
 * for one the later goes.
 */
export function membershipGap(
  item: CrmItem | null,
  list: MemberList | null,
  people: readonly { readonly id: number; readonly name: string }[],
): MembershipGap | null {
  if (item === null || list?.isComplete !== true) return null
  const { responsibleId, observerIds } = item
  const onItem = new Map<number, MissingPerson['role']>()
  if (responsibleId !== null) onItem.set(responsibleId, 'responsible')
  for (const id of observerIds) if (id !== responsibleId) onItem.set(id, 'observer')
  const inChat = new Set(list.members.map(({ id }) => id))
  const names = new Map(people.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]))
  return {
    missing: [...onItem]
      .filter(([id]) => !inChat.has(id))
      .map(([id, role]) => ({ id, role, name: names.get(id) ?? null })),
    extra: list.members.filter(({ id, kind }) => kind !== 'bot' && !onItem.has(id)),
  }
}
