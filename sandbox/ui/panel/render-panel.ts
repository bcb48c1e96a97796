import { html } from 'hono/html'
import { VIEWERS } from '../../services/user/model/viewers.ts'
import { cardAddress } from '../card/card-address.ts'
import { isOverRealData, SCENARIOS } from '../card/scenarios.ts'
import { keptOptions } from '../page/kept-options.ts'
import { LANGUAGES } from '../page/languages.ts'
import type { PageModel } from '../page/page-model.ts'
import { renderActions } from './render-actions.ts'
import { renderFaults } from './render-faults.ts'
import { renderSegments } from './render-segments.ts'
import { renderSelect } from './render-select.ts'
import { renderSettings } from './render-settings.ts'

const WIDTHS = [360, 760, 900]
/** `None`: the app gets no such option. */
const THEMES = [
  { id: '', title: 'None' },
  { id: 'light', title: 'Light' },
  { id: 'dark', title: 'Dark' },
  { id: 'auto', title: 'Auto' },
]
const MAX_LATENCY_MS = 3_000

/** The developer's panel: every choice is a part of the page's address. */
export function renderPanel(model: PageModel) {
  const { card } = model
  return html`<aside class="panel" id="panel" aria-label="Developer panel">
      <div class="panel-part">
        <section>
          <h2><label for="scenario">scenario</label></h2>
          ${renderScenarios(model)}
          <p class="muted small">${card.scenario?.description ?? 'Chosen piece by piece.'}</p>
        </section>
        <section>
          ${renderAppearance(model)}
          ${renderSettings(card)}
        </section>
        <section>${renderActions(card.timed, model.realData !== null)}</section>
      </div>
      <div class="panel-part">
        <section>${renderFaults(card.faults)}</section>
      </div>
    </aside>`
}

function renderScenarios({ card, options, realData }: PageModel) {
  const isReal = realData !== null
  const kept = { ...keptOptions(options), ...(isReal ? { deal: card.itemId } : {}) }
  return html`<select class="input" id="scenario">
          ${card.scenario === null ? html`<option selected data-address="">—</option>` : ''}
          ${SCENARIOS.filter((scenario) => !isReal || isOverRealData(scenario)).map(
            ({ id, title }) =>
              html`<option value="${id}" data-address="${cardAddress({ ...kept, scenario: id })}" ${
                id === card.scenario?.id ? 'selected' : ''
              }>${title}</option>`,
          )}
        </select>`
}

function renderAppearance({ card, realData }: PageModel) {
  const { viewer, language, width, theme, latencyMs } = card
  return html`<h2>who looks, and how</h2>
        <div class="row">
          <label for="viewer">Viewer</label>${renderSelect('viewer', 'viewer', realData === null ? VIEWERS : [{ id: viewer.id, title: 'The webhook’s person' }], viewer.id)}
          <label for="lang">Language</label>${renderSelect('lang', 'lang', languagesWith(language), language)}
          ${renderSegments('width', 'width', 'Width', widthsWith(width), String(width ?? ''))}
          ${renderSegments('theme', 'theme', 'Theme', THEMES, theme ?? '')}
          <label for="latency">Latency</label>
          <div class="range">
            <input id="latency" data-param="latency" type="range" min="0" max="${Math.max(MAX_LATENCY_MS, latencyMs)}" step="10" value="${latencyMs}">
            <output id="latency-shown" for="latency">${latencyMs} ms</output>
          </div>
        </div>`
}

/** The listed languages, and the one of the address. */
function languagesWith(language: string) {
  const isListed = LANGUAGES.some(({ id }) => id === language)
  const all = isListed ? LANGUAGES : [...LANGUAGES, { id: language, title: 'Unknown' }]
  return all.map(({ id, title }) => ({ id, title: `${title} · ${id}` }))
}

/** The listed widths, and the one of the address. */
function widthsWith(width: number | null) {
  const all = new Set(width === null ? WIDTHS : [...WIDTHS, width])
  const pixels = [...all].sort((a, b) => a - b).map((id) => ({ id: String(id), title: String(id) }))
  return [...pixels, { id: '', title: 'Full' }]
}
