const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * The card's tabs: a press or an arrow key chooses, and the others' panels aren't rendered, as in a portal. `onChosen` is
 * told each time which panel is shown.
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
