import { html } from 'hono/html'
import type { PageModel } from './page-model.ts'

/**
 * The app's frame. Without `src`: a portal posts a form into the frame by its name. For a static app the page's script
 * sets `src`.
 */
export function renderFrame({ frameName, data, card }: PageModel, className: string) {
  const width = card.width === null ? '' : html`style="inline-size: ${card.width}px"`
  // A fixed width may exceed the page's: the container scrolls then, by keyboard too.
  const scrolls = card.width === null ? '' : html`tabindex="0" role="group" aria-label="The app’s place"`
  return html`<div class="${className}" ${scrolls}>
            ${renderMissing(data.appUrl)}
            <iframe id="app-frame" name="${frameName}" title="The app under test" ${width}
              allow="geolocation *; microphone *; camera *; autoplay *;"></iframe>
          </div>`
}

/** The container of a further tab's frame, which is created when the tab is first chosen. */
export function renderFramePlace(handler: string, className: string) {
  return html`<div class="${className}" data-handler="${handler}">${renderMissing(handler)}</div>`
}

function renderMissing(address: string) {
  return html`<div class="missing" role="alert" hidden>
              <p><strong>The app can’t be reached.</strong></p>
              <p>Nothing answers at <code>${address}</code>. Start the app, then press “Reload the app”.</p>
            </div>`
}
