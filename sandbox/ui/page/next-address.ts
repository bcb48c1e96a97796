import { LOG_PART } from '../panel/log-part.ts'

/** Which control had the focus before the page loaded anew, and how far down the window it stood. */
const PLACE_KEY = 'sandbox.place'
/** A choice by arrow is made when no other has followed it for so long: arrows pass by what one doesn't want. */
const SETTLED_MS = 500
/** What arrows choose in. */
const PASSED_BY = 'select, [type="radio"], [type="range"]'

interface Place {
  readonly focus: string
  readonly top: number
  /** The folded parts that were open. */
  readonly open: readonly string[]
}

/** The address that the panel's choices lead to. */
export interface NextAddress {
  /** Another value, or values, of a part of the address; none: the part goes. `focus`: where it shall be then. */
  set(name: string, values: readonly string[], focus?: string): void
  /** Another address altogether. */
  replace(address: string): void
}

/** Collects choices, and goes where they lead: at once, or after arrows a moment later, or by Enter. */
export function createNextAddress(panel: HTMLElement): NextAddress {
  const next = new URL(location.href)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isChosen = false
  let isPassing = false
  let focusNext: string | null = null

  const leave = () => {
    clearTimeout(timer)
    const focus = focusNext ?? document.activeElement?.id ?? ''
    const top = document.activeElement?.getBoundingClientRect().top ?? 0
    const open = [...panel.querySelectorAll('details[open]')].map(({ id }) => id)
    sessionStorage.setItem(PLACE_KEY, JSON.stringify({ focus, top, open } satisfies Place))
    location.assign(withLogPart(next))
  }
  const choose = () => {
    isChosen = true
    clearTimeout(timer)
    timer = setTimeout(leave, isPassing ? SETTLED_MS : 0)
  }
  panel.addEventListener('keydown', (event) => {
    isPassing = (event.target as Element).matches(PASSED_BY)
    if (event.key !== 'Enter' || !isPassing || !isChosen) return
    event.preventDefault()
    leave()
  })
  panel.addEventListener('pointerdown', () => {
    isPassing = false
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

/** The log's choice changes the address without loading the page, and goes along wherever the panel leads. */
function withLogPart(next: URL): URL {
  const chosen = new URL(location.href).searchParams.get(LOG_PART)
  if (chosen === next.searchParams.get(LOG_PART)) return next
  if (chosen === null) next.searchParams.delete(LOG_PART)
  else next.searchParams.set(LOG_PART, chosen)
  return next
}

/** After a choice the page is as it was left: the same parts unfolded, the focus where it was, at the same height. */
export function restorePlace(): void {
  const kept = sessionStorage.getItem(PLACE_KEY)
  sessionStorage.removeItem(PLACE_KEY)
  if (kept === null) return
  const { focus, top, open } = JSON.parse(kept) as Place
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
  const control = document.getElementById(focus)
  if (control === null) return
  control.closest('details')?.setAttribute('open', '')
  control.focus({ preventScroll: true })
  scrollBy({ top: control.getBoundingClientRect().top - top, behavior: 'instant' })
}
