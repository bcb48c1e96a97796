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

/** People whose names, positions or departments begin with what is typed; colleagues from two letters on. */
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
    members: searchMembers(others, find).slice(0, MAX_MEMBERS),
    colleagues: found.filter(({ id }) => !ids.has(id) && id !== myId),
    isSearching: isEnough && search.isFetching,
    isFailed: isEnough && search.isError,
  }
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
