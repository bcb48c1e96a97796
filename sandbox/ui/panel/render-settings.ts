import { html } from 'hono/html'
import { ALL_SCOPES, GRANTED_SCOPES } from '../../services/app/model/scopes.ts'
import { PLACEMENT_CODES } from '../../services/placement/model/placement-codes.ts'
import type { Card } from '../card/card.ts'
import { renderSegments } from './render-segments.ts'
import { renderSelect } from './render-select.ts'
import { renderSwitch } from './render-switch.ts'

const LIMITS = [
  { id: 'off', title: 'None' },
  { id: 'on', title: '2 a second' },
]
const DATA = [
  { id: 'ordinary', title: 'Ordinary' },
  { id: 'large', title: '5,000 deals' },
]
const SHAPES = [
  { id: 'current', title: 'Current' },
  { id: '2017', title: '2017' },
]
const KERNELS = [
  { id: 'current', title: 'Current' },
  { id: 'old', title: 'Old' },
]
const OBSERVER_SYNCS = [
  { id: 'current', title: 'Current' },
  { id: 'old', title: 'Old' },
]
const OPENINGS = [
  { id: 'post', title: 'POST' },
  { id: 'get', title: 'GET' },
]
/** Placement of the app's own page, which needs no binding. */
const OWN_PAGE = 'DEFAULT'

/** The portal's version and the app's scopes; folded away while all are at their defaults. */
export function renderSettings(card: Card) {
  return html`<details id="settings" ${isOrdinary(card) ? '' : 'open'}>
        <summary>The portal and its permissions</summary>
        <div class="row">
          <label for="placement">Placement</label>${renderSelect('placement', 'placement', placementsWith(card.placement), card.placement)}
          <label for="placement-id">Its ID</label>
          <input class="input" id="placement-id" data-param="placementId" value="${card.placementId}">
          <label for="dialog">Dialog</label>
          <input class="input" id="dialog" data-param="IM_DIALOG" value="${card.dialogId}">
          <label for="message">Message</label>
          <input class="input" id="message" data-param="IM_MESSAGE" value="${card.messageId}">
          ${renderSegments('limit', 'limit', 'Limit', LIMITS, card.isLimited ? 'on' : 'off')}
          ${renderSegments('data', 'data', 'Data', DATA, card.data)}
          ${renderSegments('shape', 'shape', 'Answers', SHAPES, card.shape)}
          ${renderSegments('kernel', 'kernel', 'Kernel', KERNELS, card.kernel)}
          ${renderSegments('observers', 'observers', 'Observers', OBSERVER_SYNCS, card.observerSync)}
          ${renderSegments('opening', 'opening', 'Opened by', OPENINGS, card.opening)}
        </div>
        <h2>granted</h2>
        <div class="faults">
          ${GRANTED_SCOPES.map((scope) => renderScope(scope, card.scopes.includes(scope), false))}
          ${extraScopesOf(card).map((scope) => renderScope(scope, true, true))}
        </div>
        <div class="row">
          <label for="another-scope">Besides</label>
          <select class="input" id="another-scope">
            <option value="">Permission…</option>
            ${ALL_SCOPES.filter(
              (scope) => !GRANTED_SCOPES.includes(scope) && !card.scopes.includes(scope),
            ).map((scope) => html`<option>${scope}</option>`)}
          </select>
        </div>
      </details>`
}

/** `isExtra`: true for a scope that the app doesn't ask for. */
function renderScope(scope: string, isGranted: boolean, isExtra: boolean) {
  return renderSwitch({
    id: `scope-${scope}`,
    isOn: isGranted,
    data: isExtra ? html`data-extra-scope="${scope}"` : html`data-scope="${scope}"`,
    title: scope,
    isGood: true,
  })
}

function isOrdinary(card: Card): boolean {
  const isItsOwn = card.placementId === String(card.itemId)
  const isCurrent =
    card.data === 'ordinary' &&
    card.shape === 'current' &&
    card.kernel === 'current' &&
    card.observerSync === 'current' &&
    card.opening === 'post'
  const hasAll = GRANTED_SCOPES.every((scope) => card.scopes.includes(scope))
  return isItsOwn && isCurrent && hasAll && !card.isLimited && extraScopesOf(card).length === 0
}

function extraScopesOf({ scopes }: Card): string[] {
  return scopes.filter((scope) => !GRANTED_SCOPES.includes(scope))
}

/** The known placements, and the one of the address. */
function placementsWith(placement: string) {
  const codes = new Set([OWN_PAGE, ...PLACEMENT_CODES.map(({ code }) => code), placement])
  return [...codes].map((id) => ({ id, title: id }))
}
