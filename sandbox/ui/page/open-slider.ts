import { element } from './element.ts'
import type { CardTitle } from './serve-card-titles.ts'

/** Shows a portal path in the slider. Resolves when it is closed. */
export function openSlider(path: string): Promise<void> {
  const slider = element('slider', HTMLDialogElement)
  element('slider-path', HTMLElement).textContent = path
  element('slider-title', HTMLElement).textContent = ''
  void showTitle(path)
  slider.showModal()
  return new Promise((resolve) => slider.addEventListener('close', () => resolve(), { once: true }))
}

/** Shows the title of a card of this portal; other pages show their path only. */
async function showTitle(path: string): Promise<void> {
  const answer = await fetch(`/sandbox/card-title?path=${encodeURIComponent(path)}`).catch(() => null)
  const { title } = answer === null ? { title: null } : ((await answer.json()) as CardTitle)
  // Ignored when another path was opened meanwhile.
  if (element('slider-path', HTMLElement).textContent !== path) return
  element('slider-title', HTMLElement).textContent = title ?? ''
}
