import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Navigation, Place, Recent } from '../../screens/navigation.tsx'
import { hashOf, type Route, readRoute, START } from '../../screens/routes.ts'

const RECENTS_KEPT = 8

/**
 * The left-menu app's own place in the frame's history. Each entry's state counts the steps that led to it, so that
 * "back" never leaves the app: a frame's history is one with the page's around it.
 */
export function useNavigationState(): Navigation {
  const [route, setRoute] = useState(() => readRoute(location.hash))
  const [recents, setRecents] = useState<readonly Recent[]>([])
  const places = useRef(new Map<string, Place>())

  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const go = useCallback((to: Route) => {
    history.pushState({ steps: stepsHere() + 1 }, '', hashOf(to))
    setRoute(to)
  }, [])
  const replace = useCallback((to: Route) => {
    history.replaceState({ steps: stepsHere() }, '', hashOf(to))
    setRoute(to)
  }, [])
  const goBack = useCallback(() => {
    if (stepsHere() > 0) history.back()
    else replace(START)
  }, [replace])
  const remember = useCallback((recent: Recent) => {
    const hash = hashOf(recent.route)
    setRecents((known) =>
      [recent, ...known.filter((other) => hashOf(other.route) !== hash)].slice(0, RECENTS_KEPT),
    )
  }, [])
  const placeIn = useCallback((at: Route) => places.current.get(hashOf(at)) ?? null, [])
  const keepPlace = useCallback((at: Route, place: Place) => void places.current.set(hashOf(at), place), [])

  return useMemo(
    () => ({ route, recents, go, replace, goBack, remember, placeIn, keepPlace }),
    [route, recents, go, replace, goBack, remember, placeIn, keepPlace],
  )
}

function stepsHere(): number {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('steps' in state)) return 0
  return typeof state.steps === 'number' ? state.steps : 0
}
