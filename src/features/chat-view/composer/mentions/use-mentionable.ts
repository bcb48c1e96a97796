import { useQuery } from '@tanstack/react-query'
import type { Member } from '../../../../chat/member.ts'
import { SHORTEST_SEARCH, searchColleagues } from '../../../../chat/membership/search-colleagues.ts'
import { searchMembers } from '../../../../chat/membership/search-members.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'

/** Pause after a key before colleagues are searched, in milliseconds. */
const PAUSE_MS = 250
/** Most members in the list; more letters lead to the others. */
const MAX_MEMBERS = 20

/** People for a mention. */
export interface Mentionable {
  readonly members: readonly Member[]
  /** Those who are not among the members. */
  readonly colleagues: readonly Member[]
  /** True while colleagues are searched, or are to be. */
  readonly isSearching: boolean
  readonly isFailed: boolean
}

/** People whose names or positions have what is typed; colleagues from two letters on, by the portal's own search. */
export function useMentionable(
  typed: string,
  everybody: readonly Member[],
  myId: number | null,
): Mentionable {
  const { portal, origin } = useAppContext()
  const find = typed.trim()
  const isEnough = [...find].length >= SHORTEST_SEARCH
  const search = useQuery({
    queryKey: ['colleagues', origin, find.toLowerCase()],
    queryFn: async ({ signal }): Promise<Member[]> => {
      // The next key aborts it, so that only a pause is searched after.
      await pause(PAUSE_MS, signal)
      if (portal === null) return []
      return portal.call(searchColleagues(find), signal)
    },
    enabled: portal !== null && isEnough,
    retry: false,
  })
  const others = everybody.filter(({ id }) => id !== myId)
  const ids = new Set(everybody.map(({ id }) => id))
  const found = isEnough ? (search.data ?? []) : []
  return {
    members: byName(searchMembers(others, find), find).slice(0, MAX_MEMBERS),
    colleagues: byName(
      found.filter(({ id }) => !ids.has(id) && id !== myId),
      find,
    ),
    isSearching: isEnough && search.isFetching,
    isFailed: isEnough && search.isError,
  }
}

/** People with the names that begin with what is typed first; the others are found by a position. */
function byName(people: readonly Member[], find: string): Member[] {
  const wanted = find.toLowerCase()
  const rank = ({ name }: Member) => {
    const words = name.toLowerCase()
    return words.startsWith(wanted) || words.includes(` ${wanted}`) ? 0 : 1
  }
  return [...people].sort((a, b) => rank(a) - rank(b))
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
