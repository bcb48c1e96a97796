import { LOG_PART } from '../panel/log-part.ts'

/** Storage key of the focus and its position before a reload. */
const PANEL_STATE_KEY = 'sandbox.place'
/** Delay before a choice by arrow keys takes effect, in milliseconds: arrows pass other options on their way. */
const ARROW_DELAY_MS = 500
/** Controls that arrow keys change. */
const ARROW_CONTROLS = 'select, [type="radio"], [type="range"]'

interface PanelState {
  readonly focus: string
  readonly top: number
  /** IDs of the open `details` elements. */
  readonly open: readonly string[]
}

/** The address that the panel's choices lead to. */
export interface NextAddress {
  /**
   * Replaces the values of a query parameter; none removes it. `focus`: ID of the element to focus after the reload.
   */
  set(name: string, values: readonly string[], focus?: string): void
  /** Replaces the whole address. */
  replace(address: string): void
}

/** Collects choices and navigates: at once, after a delay for arrow keys, or at once by Enter. */
export function createNextAddress(panel: HTMLElement): NextAddress {
  const next = new URL(location.href)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isChosen = false
  let isByArrow = false
  let focusNext: string | null = null

  const leave = () => {
    clearTimeout(timer)
    // A key that comes before the page has gone leaves it once.
    isChosen = false
    const focus = focusNext ?? document.activeElement?.id ?? ''
    const top = document.activeElement?.getBoundingClientRect().top ?? 0
    const open = [...panel.querySelectorAll('details[open]')].map(({ id }) => id)
    sessionStorage.setItem(PANEL_STATE_KEY, JSON.stringify({ focus, top, open } satisfies PanelState))
    location.assign(withLogPart(next))
  }
  const choose = () => {
    isChosen = true
    clearTimeout(timer)
    timer = setTimeout(leave, isByArrow ? ARROW_DELAY_MS : 0)
  }
  panel.addEventListener('keydown', (event) => {
    isByArrow = (event.target as Element).matches(ARROW_CONTROLS)
    if (event.key !== 'Enter' || !isByArrow || !isChosen) return
    event.preventDefault()
    leave()
  })
  panel.addEventListener('pointerdown', () => {
    isByArrow = false
  })

  return {
    set: (name, values, focus) => {
      next.searchParams.delete(name)
      for (const value of values) next.searchParams.append(name, value)
      if (focus !== undefined) focusNext = focus
      choose()
    },
    replace: (address) => {
      next.href = new URL(address, location.href).href
      choose()
    },
  }
}

/** Carries the log's parameter over, which changes without a reload. */
function withLogPart(next: URL): URL {
  const chosen = new URL(location.href).searchParams.get(LOG_PART)
  if (chosen === next.searchParams.get(LOG_PART)) return next
  if (chosen === null) next.searchParams.delete(LOG_PART)
  else next.searchParams.set(LOG_PART, chosen)
  return next
}

/** Restores the open parts, the focus and its scroll position after a reload. */
export function restorePanelState(): void {
  const kept = sessionStorage.getItem(PANEL_STATE_KEY)
  sessionStorage.removeItem(PANEL_STATE_KEY)
  if (kept === null) return
  const { focus, top, open } = JSON.parse(kept) as PanelState
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
  const control = document.getElementById(focus)
  if (control === null) return
  control.closest('details')?.setAttribute('open', '')
  control.focus({ preventScroll: true })
  scrollBy({ top: control.getBoundingClientRect().top - top, behavior: 'instant' })
}
