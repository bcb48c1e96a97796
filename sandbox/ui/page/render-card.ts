import { html } from 'hono/html'
import { findCrmItem } from '../../portal/world.ts'
import type { CrmItem } from '../../services/crm/model/crm-item.ts'
import { CRM_TYPES } from '../../services/crm/model/crm-types.ts'
import { fullName } from '../../services/user/model/person.ts'
import { cardAddress } from '../card/card-address.ts'
import { cardTitle } from '../card/card-title.ts'
import { keptOptions } from './kept-options.ts'
import type { PageModel } from './page-model.ts'
import { renderFrame, renderFramePlace } from './render-frame.ts'

const STAGES = ['New', 'Survey', 'Quote', 'Contract', 'Delivery']
const CURRENT_STAGE = 2
/** Types without stages: contacts and companies. */
const WITHOUT_STAGES: ReadonlySet<string> = new Set(['CONTACT', 'COMPANY'])
const PAGE_NAMES = { crm: 'Deals', task: 'Tasks', group: 'Groups', messenger: '', link: '', own: '' } as const

/** A tab of the card with its panel. */
interface CardTab {
  readonly id: string
  readonly title: string
  readonly panel: unknown
}

/** The card of an item, a task or a group: its header, its own tabs, and the app's. */
export function renderCard(model: PageModel) {
  const { card, portal, realData } = model
  const isOfWorld = card.page === 'crm' && realData === null
  const item = isOfWorld ? findCrmItem(portal.world, card.itemType ?? 'DEAL', card.itemId) : null
  const own: CardTab[] = [
    { id: 'general', title: 'General', panel: renderGeneral(model) },
    ...(card.page === 'crm' ? [{ id: 'products', title: 'Products', panel: html`<p>No products.</p>` }] : []),
    { id: 'history', title: 'History', panel: html`<p>No history.</p>` },
  ]
  const place = card.page === 'group' ? 'app' : 'app in-card'
  const ofApp: CardTab[] = model.tabs.map(({ title, handler }, index) => ({
    id: index === 0 ? 'chat' : `app-${index}`,
    title,
    panel: index === 0 ? renderFrame(model, place) : renderFramePlace(handler, place),
  }))
  const chosen = ofApp[0] ?? own[0]
  return html`<p class="crumbs">${kindOf(model)} / ${card.itemId}</p>
          <div class="card-head">
            <h2 id="card-title" dir="auto">${titleOf(model)}</h2>
            <span class="muted small" dir="auto">${item === null ? '' : aside(item)}</span>
          </div>
          ${item === null || WITHOUT_STAGES.has(item.type) ? '' : renderTrack()}
          <div class="tabs" role="tablist" aria-label="Card">
            ${[...own, ...ofApp].map((tab) => renderTab(tab, tab === chosen))}
          </div>
          ${own.map((tab) => renderPanel(tab, 'sheet', tab === chosen))}
          ${ofApp.map((tab) => renderPanel(tab, '', tab === chosen))}`
}

/** The title of a real portal's item is known only when the webhook may read it. */
function titleOf({ card, portal, realData }: PageModel): string {
  if (realData !== null) return realData.title ?? 'An item of the real portal'
  return cardTitle(portal.world, card) ?? 'No such item'
}

function kindOf({ card }: PageModel): string {
  if (card.page !== 'crm') return PAGE_NAMES[card.page]
  const type = CRM_TYPES.find(({ code }) => code === (card.itemType ?? 'DEAL'))
  return type?.plural ?? PAGE_NAMES.crm
}

function aside({ customer, opportunity, currencyId }: CrmItem): string {
  if (opportunity === 0) return customer
  const money = { style: 'currency', currency: currencyId, maximumFractionDigits: 0 } as const
  return `${customer} · ${opportunity.toLocaleString('en', money)}`
}

function renderTrack() {
  return html`<ol class="track">${STAGES.map(
    (stage, index) =>
      html`<li ${
        index === CURRENT_STAGE
          ? html`class="now" aria-current="step"`
          : index < CURRENT_STAGE
            ? html`class="past"`
            : ''
      }>${stage}</li>`,
  )}</ol>`
}

function renderTab({ id, title }: CardTab, isChosen: boolean) {
  return html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="${String(isChosen)}" tabindex="${isChosen ? '0' : '-1'}">${title}</button>`
}

function renderPanel({ id, panel }: CardTab, className: string, isChosen: boolean) {
  return html`<div class="${className}" role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" ${isChosen ? '' : 'hidden'}>${panel}</div>`
}

function renderGeneral(model: PageModel) {
  const { card, portal, realData } = model
  if (realData !== null) return html`<p>The real portal has this.</p>${renderMissingTab(model)}`
  const { people, tasks, groups } = portal.world
  const nameOf = (id: number) => {
    const person = people.get(id)
    return person === undefined ? 'nobody' : fullName(person)
  }
  if (card.page === 'group') {
    const members = groups.find(({ id }) => id === card.itemId)?.memberIds ?? []
    return html`<p>Members: ${members.map(nameOf).join(', ')}</p>${renderMissingTab(model)}`
  }
  const item = findCrmItem(portal.world, card.itemType ?? 'DEAL', card.itemId)
  const task = tasks.find(({ id }) => id === card.itemId)
  const responsible = card.page === 'task' ? task?.responsibleId : item?.assignedById
  return html`<p>Responsible: ${nameOf(responsible ?? 0)}</p>${renderMissingTab(model)}`
}

/** The reason why the app has no tab here, and the way to install it. */
function renderMissingTab({ card, options, portal, tabs }: PageModel) {
  if (tabs.length > 0) return ''
  if (portal.installation.state !== 'unfinished') {
    return html`<p class="muted">The app has no tab here: it isn’t bound to ${card.placement}.</p>`
  }
  const install = cardAddress({ ...keptOptions(options), scenario: 'install' })
  return html`<form class="absence" method="post" action="/sandbox/install-as-seeded">
            <p class="muted">The app has no tab here: it isn’t installed.</p>
            <p><a href="${install}">Install it</a> <button class="button">Install it as the sandbox has it at its start</button></p>
          </form>`
}
