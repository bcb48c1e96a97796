import { element } from './element.ts'
import type { CardTitle } from './serve-card-titles.ts'

/** Shows a path of the portal in the slider. Resolves when it is closed. */
export function openSlider(path: string): Promise<void> {
  const slider = element('slider', HTMLDialogElement)
  element('slider-path', HTMLElement).textContent = path
  element('slider-title', HTMLElement).textContent = ''
  void showTitle(path)
  slider.showModal()
  return new Promise((resolve) => slider.addEventListener('close', () => resolve(), { once: true }))
}

/** A card of this world has a title; any other page has its path only. */
async function showTitle(path: string): Promise<void> {
  const answer = await fetch(`/sandbox/card-title?path=${encodeURIComponent(path)}`).catch(() => null)
  const { title } = answer === null ? { title: null } : ((await answer.json()) as CardTitle)
  // Another path may have been opened by now.
  if (element('slider-path', HTMLElement).textContent !== path) return
  element('slider-title', HTMLElement).textContent = title ?? ''
}
