import { type Member, sortMembers } from '../member.ts'

/** Who is in a chat, as far as was asked. Plain JSON. */
export interface MemberList {
  /** In the order of `sortMembers`. */
  readonly members: readonly Member[]
  /** Nobody else is in the chat. */
  readonly isComplete: boolean
}

/** REST's own, where it isn't asked otherwise: the first page's. */
export const FIRST_MEMBERS = 50

/** Who stands where in the order. */
type Ranks = Parameters<typeof sortMembers>[1]

/** The first page of a chat's members. `total` is REST's count of all, null where it sent none. */
export function memberList(page: readonly Member[], total: number | null, ranks: Ranks): MemberList {
  const isComplete = total === null ? page.length < FIRST_MEMBERS : page.length >= total
  return { members: sortMembers(page, ranks), isComplete }
}

/** The number after which further members come: pages go by it. 0: from the beginning. */
export function lastMemberId({ members }: MemberList): number {
  return members.reduce((last, { id }) => Math.max(last, id), 0)
}

/** A list with a further page, for which `asked` people were asked: a shorter one is the last, for it has no count. */
export function withMoreMembers(
  list: MemberList,
  { page, asked }: { page: readonly Member[]; asked: number },
  ranks: Ranks,
): MemberList {
  const known = new Set(page.map(({ id }) => id))
  const members = [...list.members.filter(({ id }) => !known.has(id)), ...page]
  return { members: sortMembers(members, ranks), isComplete: page.length < asked }
}
