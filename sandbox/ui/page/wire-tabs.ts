const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * Wires the card's tabs: a click or an arrow key selects one, and the other panels are hidden, as in a portal.
 * `onChosen` gets the panel that is shown.
 */
export function wireTabs(onChosen: (panel: HTMLElement) => void): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]

  function choose(chosen: HTMLElement): void {
    for (const tab of tabs) {
      const isChosen = tab === chosen
      tab.ariaSelected = String(isChosen)
      tab.tabIndex = isChosen ? 0 : -1
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '')
      if (panel === null) continue
      panel.hidden = !isChosen
      if (isChosen) onChosen(panel)
    }
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab))
    tab.addEventListener('keydown', (event) => {
      const step = STEPS[event.key]
      const next = step === undefined ? undefined : tabs.at((index + step) % tabs.length)
      if (next === undefined) return
      event.preventDefault()
      choose(next)
      next.focus()
    })
  }
}
