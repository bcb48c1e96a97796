import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type FoundDeal, loadDeals } from '../../../chat/search/search-deals.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'

/** Time a list stays cached, in milliseconds: a user goes back to it from a deal. */
const LIST_KEPT_MS = 30 * 60_000
/** Age from which a cached list is refreshed in the background, in milliseconds. */
const LIST_FRESH_MS = 30_000

/** Searches deals by `words`; null: no search. The previous list stays as placeholder while new words are searched. */
export function useDealSearch(words: string | null): UseQueryResult<FoundDeal[]> {
  const { portal } = useAppContext()
  const query = portalQuery(portal, ['deals', words ?? ''], (asked, signal) => {
    if (words === null) throw new Error('a search without words')
    return loadDeals(asked, words, signal)
  })
  return useQuery({
    ...query,
    enabled: query.enabled && words !== null,
    ...(words === null ? {} : { placeholderData: keepPreviousData }),
    // A list of a later time is from before the device's clock went back: its age is unknown.
    staleTime: ({ state }) => (state.dataUpdatedAt > Date.now() ? Number.NEGATIVE_INFINITY : LIST_FRESH_MS),
    gcTime: LIST_KEPT_MS,
  })
}
