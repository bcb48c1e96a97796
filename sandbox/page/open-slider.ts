import { element } from './element.ts'

/** Shows a path of the portal in the slider. Resolves when it is closed. */
export function openSlider(path: string): Promise<void> {
  const slider = element('slider', HTMLDialogElement)
  element('slider-path', HTMLElement).textContent = path
  slider.showModal()
  return new Promise((resolve) => slider.addEventListener('close', () => resolve(), { once: true }))
}
