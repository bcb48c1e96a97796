import { type Member, sortMembers } from '../member.ts'

/** The loaded members of a chat. Plain JSON. */
export interface MemberList {
  /** In the order of `sortMembers`. */
  readonly members: readonly Member[]
  /** True when every member is loaded. */
  readonly isComplete: boolean
}

/** REST's default page size. */
export const FIRST_MEMBERS = 50

/** The owner and the managers, by which members are sorted. */
type Ranks = Parameters<typeof sortMembers>[1]

/** The list from its first page. `total` is REST's count of all members; null: not sent. */
export function memberList(page: readonly Member[], total: number | null, ranks: Ranks): MemberList {
  const isComplete = total === null ? page.length < FIRST_MEMBERS : page.length >= total
  return { members: sortMembers(page, ranks), isComplete }
}

/** The highest ID of the list, after which the next page begins; 0 for an empty list. */
export function lastMemberId({ members }: MemberList): number {
  return members.reduce((last, { id }) => Math.max(last, id), 0)
}

/** The list with a further page. `asked` is the page size that was asked for: a shorter page is the last one. */
export function withMoreMembers(
  list: MemberList,
  { page, asked }: { page: readonly Member[]; asked: number },
  ranks: Ranks,
): MemberList {
  const known = new Set(page.map(({ id }) => id))
  const members = [...list.members.filter(({ id }) => !known.has(id)), ...page]
  return { members: sortMembers(members, ranks), isComplete: page.length < asked }
}
