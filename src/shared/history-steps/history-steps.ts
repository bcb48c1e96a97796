/** The query parameter of a reloaded frame: the steps that had led to the entry, a hyphen, and the time. */
export const RELOAD_PARAMETER = 'reload'

/** The number of steps within the app that led to this entry of the frame's history; `hash-history.ts` counts them. */
export function stepsHere(): number {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('steps' in state)) return 0
  return typeof state.steps === 'number' ? state.steps : 0
}

/** The steps to the entry before a reload, which loses the entry's state; otherwise 0. */
export function stepsBeforeReload(): number {
  const [steps = ''] = new URLSearchParams(location.search).get(RELOAD_PARAMETER)?.split('-') ?? []
  return /^\d{1,4}$/.test(steps) ? Number(steps) : 0
}
