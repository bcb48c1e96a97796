import { useState } from 'react'
import type { Member } from '../../../chat/member.ts'
import type { MemberList } from '../../../chat/members/member-list.ts'

/**
 * Everybody who was a member while this was shown, each as they were last: who leaves meanwhile is missing by name, for
 * other names are asked for at the opening only.
 */
export function useSeenMembers(list: MemberList | null): readonly Member[] {
  const [{ last, seen }, setSeen] = useState({ last: list, seen: list?.members ?? [] })
  if (list === last) return seen
  const members = list?.members ?? []
  const present = new Set(members.map(({ id }) => id))
  const all = [...seen.filter(({ id }) => !present.has(id)), ...members]
  setSeen({ last: list, seen: all })
  return all
}
