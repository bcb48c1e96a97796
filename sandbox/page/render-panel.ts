import { html } from 'hono/html'
import { cardAddress } from '../card/card-address.ts'
import { SCENARIOS } from '../card/scenarios.ts'
import { GRANTED_SCOPES } from '../portal/scopes.ts'
import { VIEWERS } from '../portal/viewers.ts'
import { METHODS } from '../rest/methods/index.ts'
import { type FaultSwitch, faultSwitches, otherCodes } from './fault-switches.ts'
import { keptOptions } from './kept-options.ts'
import type { PageModel } from './render-page.ts'

const LANGUAGES: readonly { id: string; title: string }[] = [
  { id: 'en', title: 'English' },
  { id: 'ru', title: 'Русский' },
]
const WIDTHS = ['360', '760', '900', '']
/** None: the app gets no such option. */
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
  return html`<aside class="panel" aria-label="Developer panel">
      <section class="scenario-part">
        <h2><label for="scenario">scenario</label></h2>
        ${renderScenarios(model)}
        <p class="muted small">${card.scenario?.description ?? 'Chosen piece by piece.'}</p>
      </section>
      <section class="looks-part">
        <h2>who looks, and how</h2>
        <div class="row">
          <label for="viewer">Viewer</label>${select('viewer', VIEWERS, card.viewer.id)}
          <label for="lang">Language</label>${select('lang', languagesWith(card.language), card.language)}
          ${segments(
            'width',
            'Width',
            WIDTHS.map((id) => ({ id, title: id === '' ? 'Full' : id })),
            String(card.width ?? ''),
          )}
          ${segments('theme', 'Theme', THEMES, card.theme ?? '')}
          <label for="latency">Latency</label>
          <div class="range">
            <input id="latency" type="range" min="0" max="${MAX_LATENCY_MS}" step="10" value="${card.latencyMs}">
            <output id="latency-shown" for="latency">${card.latencyMs} ms</output>
          </div>
        </div>
      </section>
      <section class="faults-part">
        <h2>faults</h2>
        ${renderFaultTarget()}
        <div class="faults">${faultSwitches(card.faults).map(renderSwitch)}</div>
        <div class="row">
          <label for="another-fault">Another</label>
          <select class="input" id="another-fault">
            <option value="">REST error…</option>
            ${otherCodes().map((code) => html`<option>${code}</option>`)}
          </select>
        </div>
        <h2>granted</h2>
        <div class="faults">${GRANTED_SCOPES.map((scope) => renderScope(scope, card.scopes.includes(scope)))}</div>
      </section>
    </aside>`
}

function renderScenarios({ card, options }: PageModel) {
  const kept = keptOptions(options)
  return html`<select class="input" id="scenario">
          ${card.scenario === null ? html`<option selected data-address="">—</option>` : ''}
          ${SCENARIOS.map(
            ({ id, title }) =>
              html`<option value="${id}" data-address="${cardAddress({ ...kept, scenario: id })}" ${
                id === card.scenario?.id ? 'selected' : ''
              }>${title}</option>`,
          )}
        </select>`
}

function select(id: string, choices: readonly { id: string; title: string }[], chosen: string) {
  return html`<select class="input" id="${id}">${choices.map(
    (choice) =>
      html`<option value="${choice.id}" ${choice.id === chosen ? 'selected' : ''}>${choice.title}</option>`,
  )}</select>`
}

function segments(
  name: string,
  title: string,
  choices: readonly { id: string; title: string }[],
  chosen: string,
) {
  return html`<span id="${name}-label">${title}</span>
          <div class="segmented" role="radiogroup" aria-labelledby="${name}-label">${choices.map(
            (choice) =>
              html`<label><input type="radio" name="${name}" id="${name}-${choice.id}" value="${choice.id}" ${
                choice.id === chosen ? 'checked' : ''
              }>${choice.title}</label>`,
          )}</div>`
}

/** What the next fault that is switched on will be for. */
function renderFaultTarget() {
  return html`<div class="row">
          <label for="fault-method">For</label>
          <select class="input" id="fault-method">
            <option value="*">every request</option>
            <option>batch</option>
            ${METHODS.map(({ name }) => html`<option>${name}</option>`)}
          </select>
          <label for="fault-once">Once only</label><input type="checkbox" id="fault-once">
        </div>`
}

function renderSwitch({ kind, reach, title, sign, detail, isOn }: FaultSwitch) {
  return html`<label class="fault">
            <span class="switch"><input type="checkbox" role="switch" id="fault-${kind}" data-fault="${kind}" data-reach="${reach}" ${isOn ? 'checked' : ''}><span class="knob"></span></span>
            <span>${title}${detail === '' ? '' : html` <span class="muted">${detail}</span>`}</span>
            <code>${sign}</code>
          </label>`
}

/** A permission that the app has, or was denied. */
function renderScope(scope: string, isGranted: boolean) {
  return html`<label class="fault">
            <span class="switch"><input type="checkbox" role="switch" id="scope-${scope}" data-scope="${scope}" ${isGranted ? 'checked' : ''}><span class="knob"></span></span>
            <span>${scope}</span>
          </label>`
}

/** The address may ask for any language of a portal. */
function languagesWith(language: string) {
  return LANGUAGES.some(({ id }) => id === language)
    ? LANGUAGES
    : [...LANGUAGES, { id: language, title: language }]
}
