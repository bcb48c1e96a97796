/** Controls that the tab key reaches, and the rows themselves. */
const CONTROLS = 'a[href], button, input, textarea, select, summary, [tabindex]'

/** Keeps one row of a list in the tab order, with what is in it. */
export interface RovingTabs {
  /** The key of the row (`data-row`) that takes the place of the last one. */
  readonly activate: (key: string) => void
  readonly end: () => void
}

/**
 * Takes all controls of a region's rows out of the tab order, but those of the active row, also of rows that are mounted
 * later. What stands outside of rows is left as it is.
 */
export function rovingTabs(region: HTMLElement): RovingTabs {
  const before = new WeakMap<Element, string | null>()
  let active = ''

  function settle(root: Element): void {
    const own = root.matches(CONTROLS) ? [root] : []
    for (const control of [...own, ...root.querySelectorAll(CONTROLS)]) {
      const row = control.closest<HTMLElement>('[data-row]')
      if (row === null) continue
      const isActive = row.dataset['row'] === active
      if (control === row) row.tabIndex = isActive ? 0 : -1
      else if (isActive) restore(control)
      else takeOut(control)
    }
  }
  function takeOut(control: Element): void {
    if (before.has(control)) return
    before.set(control, control.getAttribute('tabindex'))
    control.setAttribute('tabindex', '-1')
  }
  function restore(control: Element): void {
    const value = before.get(control)
    if (value === undefined) return
    before.delete(control)
    if (value === null) control.removeAttribute('tabindex')
    else control.setAttribute('tabindex', value)
  }
  function settleRow(key: string): void {
    const row = region.querySelector(`[data-row="${key}"]`)
    if (row !== null) settle(row)
  }
  const watching = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) settle(node)
    }
  })
  watching.observe(region, { childList: true, subtree: true })
  settle(region)
  return {
    activate(key) {
      if (key === active) return
      const last = active
      active = key
      settleRow(last)
      settleRow(key)
    },
    end: () => watching.disconnect(),
  }
}
