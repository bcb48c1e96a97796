import { html } from 'hono/html'
import type { PageModel } from './page-model.ts'

/**
 * No `src`: a portal opens the app by a form posted into the frame, which its name is the address of. The page's script
 * gives a static app's frame its `src`.
 */
export function renderFrame({ frameName, data, card }: PageModel, className: string) {
  const width = card.width === null ? '' : html`style="inline-size: ${card.width}px"`
  // A width of its own may be more than there is room for: then one scrolls, by keyboard too.
  const scrolls = card.width === null ? '' : html`tabindex="0" role="group" aria-label="The app’s place"`
  return html`<div class="${className}" ${scrolls}>
            ${renderMissing(data.appUrl)}
            <iframe id="app-frame" name="${frameName}" title="The app under test" ${width}
              allow="geolocation *; microphone *; camera *; autoplay *;"></iframe>
          </div>`
}

/** Where a frame comes to when its tab is chosen first. */
export function renderFramePlace(handler: string) {
  return html`<div class="app" data-handler="${handler}">${renderMissing(handler)}</div>`
}

function renderMissing(address: string) {
  return html`<div class="missing" role="alert" hidden>
              <p><strong>The app can’t be reached.</strong></p>
              <p>Nothing answers at <code>${address}</code>. Start the app, then press “Reload the app”.</p>
            </div>`
}
