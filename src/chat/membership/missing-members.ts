import type { Member } from '../member.ts'
import type { MemberList } from '../members/member-list.ts'
import type { CrmItem } from '../opening/crm-item.ts'

/** A person on the CRM item who is not a member of its chat. */
export interface MissingPerson {
  readonly id: number
  readonly role: 'responsible' | 'observer'
  /** Null when the app has no right to read it. */
  readonly name: string | null
}

/**
 * The difference between an item's people and its chat's members. A user who joins the chat becomes an observer; a new
 * observer joins the chat in current portals only, and one who leaves it goes on observing there.
 */
export interface MembershipDifference {
  /** The responsible first. */
  readonly missing: readonly MissingPerson[]
  /** Members who are neither responsible nor observers, without bots and without the current user. */
  readonly extra: readonly Member[]
}

/**
 * Compares an item's people with its chat's members. Null without the item, and until all members are loaded. `people`
 * gives names for IDs; of two names the later wins. `meId`: the current user; null: unknown, and no extra members are told.
 */
export function membershipDifference(
  item: CrmItem | null,
  list: MemberList | null,
  people: readonly { readonly id: number; readonly name: string }[],
  meId: number | null,
): MembershipDifference | null {
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
    extra:
      meId === null
        ? []
        : list.members.filter(({ id, kind }) => kind !== 'bot' && id !== meId && !onItem.has(id)),
  }
}
