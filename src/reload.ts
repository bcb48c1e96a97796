/** Which entry of the frame's history was loaded anew: the steps that had led to it, then when. */
const PARAMETER = 'reload'

/**
 * Loads our own GET address, query and hash kept: `location.reload()` would ask whether to post the portal's form
 * again. A browser only scrolls to a hash where nothing else of an address is new, so something is.
 */
export function reload(): void {
  const address = new URL(location.href)
  if (address.hash !== '') address.searchParams.set(PARAMETER, `${stepsHere()}-${Date.now().toString(36)}`)
  location.replace(address)
}

/** How many steps within the app led to this entry of the frame's history; `hash-history.ts` counts them. */
export function stepsHere(): number {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('steps' in state)) return 0
  return typeof state.steps === 'number' ? state.steps : 0
}

/** The steps that had led to the entry before it was loaded anew, whose state a new load has lost; else 0. */
export function stepsBeforeReload(): number {
  const [steps = ''] = new URLSearchParams(location.search).get(PARAMETER)?.split('-') ?? []
  return /^\d{1,4}$/.test(steps) ? Number(steps) : 0
}
