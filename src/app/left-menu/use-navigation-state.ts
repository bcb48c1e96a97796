import { useEffect, useMemo, useRef, useState } from 'react'
import { crmKindOf } from '../../portal/entry.ts'
import type { ListPosition, Navigation, Recent } from '../../shared/navigation/navigation.tsx'
import { hashOf, type Route, readRoute, START } from '../../shared/navigation/routes.ts'
import { createHashHistory } from './hash-history.ts'

const RECENTS_KEPT = 8

/** `entityTypeId` of deals. */
const DEAL = crmKindOf(2)

/**
 * The navigation state of the left-menu app, kept in the frame's history. It begins with the hash; a frame that opens
 * has none, and begins with this deal.
 */
export function useNavigationState(dealId: number | null): Navigation {
  const [route, setRoute] = useState<Route>(() => {
    if (location.hash !== '' || dealId === null) return readRoute(location.hash)
    return { page: 'item', item: DEAL, id: dealId }
  })
  const [recents, setRecents] = useState<readonly Recent[]>([])
  const [frame] = useState(createHashHistory)
  const positions = useRef(new Map<string, ListPosition>())

  useEffect(() => {
    // A reload, and the way back to this entry, find the deal in the hash.
    if (location.hash === '' && dealId !== null) {
      frame.replace(hashOf({ page: 'item', item: DEAL, id: dealId }))
    }
  }, [frame, dealId])
  useEffect(() => frame.follow(() => setRoute(readRoute(location.hash))), [frame])

  return useMemo(() => {
    const replace = (to: Route) => {
      frame.replace(hashOf(to))
      setRoute(to)
    }
    return {
      route,
      recents,
      replace,
      go: (to) => {
        frame.push(hashOf(to))
        setRoute(to)
      },
      goBack: () => {
        if (!frame.back()) replace(START)
      },
      remember: (recent) => {
        const hash = hashOf(recent.route)
        const others = (known: readonly Recent[]) => known.filter((other) => hashOf(other.route) !== hash)
        setRecents((known) => [recent, ...others(known)].slice(0, RECENTS_KEPT))
      },
      positionIn: (at) => positions.current.get(hashOf(at)) ?? null,
      keepPosition: (at, position) => void positions.current.set(hashOf(at), position),
    }
  }, [route, recents, frame])
}
