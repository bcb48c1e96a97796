import { byId } from '../by-id.ts'
import { type Member, sortMembers } from '../member.ts'

/** The loaded members of a chat. Plain JSON. */
export interface MemberList {
  /** In the order of `sortMembers`. */
  readonly members: readonly Member[]
  /** True when every member is loaded. */
  readonly isComplete: boolean
  /**
   * IDs of the rows read so far, gapless from the first one on, in REST's order (joining); the next page begins after
   * them. Absent: the next page is the first, because all is read, or the order changed between two pages.
   */
  readonly readIds?: readonly number[]
}

/** A page of members, as read after the rows of `readIds`. */
export interface MemberPage {
  readonly page: readonly Member[]
  /** REST's count of all members; null: not sent. */
  readonly total: number | null
  /** ID of the row before the page at that time; undefined: the page is the first. */
  readonly before: number | undefined
}

/** REST's default page size. */
export const FIRST_MEMBERS = 50

/** The owner and the managers, by which members are sorted. */
type Ranks = Parameters<typeof sortMembers>[1]

/** True when a reading ended before all were read, because the order changed meanwhile: it has to begin anew. */
export function hasChangedOrder({ isComplete, members, readIds }: MemberList): boolean {
  return !isComplete && readIds === undefined && members.length > 0
}

/** The list from its first rows. `total` is REST's count of all members; null: not sent. */
export function memberList(page: readonly Member[], total: number | null, ranks: Ranks): MemberList {
  return withMoreMembers({ members: [], isComplete: false }, { page, total, before: undefined }, ranks)
}

/**
 * The list with a further page. After a member has left, the later rows move up and one would be skipped: the row before
 * the page is another one then. Such a page ends the reading, as does one that brings nobody new.
 */
export function withMoreMembers(
  list: MemberList,
  { page, total, before }: MemberPage,
  ranks: Ranks,
): MemberList {
  const read = list.readIds ?? []
  const ids = [...read, ...page.map(({ id }) => id)]
  const distinct = new Set(ids)
  const all = byId([...list.members, ...page])
  const members = sortMembers([...all.values()], ranks)
  if (before !== read.at(-1) || distinct.size < ids.length) return { members, isComplete: false }
  const isLast = total === null ? page.length < FIRST_MEMBERS : ids.length >= total
  // An earlier reading may have left members who are gone by now.
  if (isLast) return { members: members.filter(({ id }) => distinct.has(id)), isComplete: true }
  return page.length === 0 ? { members, isComplete: false } : { members, isComplete: false, readIds: ids }
}
