import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type FoundDeal, loadDeals } from '../../../chat/search/search-deals.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'

/** As long as somebody may look at a deal before going back to the list. Milliseconds. */
const LIST_KEPT_MS = 30 * 60_000
/** After this, a list that is shown again is asked again behind it: deals come and go. Milliseconds. */
const LIST_FRESH_MS = 30_000

/** The deals for `words`, null: for nothing. While new words are asked, the list of the last ones stays. */
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
    staleTime: LIST_FRESH_MS,
    gcTime: LIST_KEPT_MS,
  })
}
