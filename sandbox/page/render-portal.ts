import { html } from 'hono/html'
import { cardAddress } from '../card/card-address.ts'
import { fullName } from '../portal/person.ts'
import { findCrmItem } from '../portal/world.ts'
import { icon } from './icon.ts'
import { keptOptions } from './kept-options.ts'
import type { PageModel } from './render-page.ts'

const STAGES = ['New', 'Survey', 'Quote', 'Contract', 'Delivery']
const CURRENT_STAGE = 2

/** The fake portal: its left menu, and the card or the app's own page with the app's frame. */
export function renderPortal(model: PageModel) {
  const isOwnPage = model.card.itemType === null && ['DEFAULT', 'LEFT_MENU'].includes(model.card.placement)
  return html`<div class="portal">
        ${renderMenu(model)}
        <div class="card">${isOwnPage ? renderOwnPage(model) : renderCard(model)}</div>
        <dialog class="messenger" id="messenger" aria-label="Messenger">
          <form method="dialog" class="dialog-head"><h2 id="messenger-title" tabindex="-1">Messenger</h2><button class="button">Close</button></form>
          <p class="title" id="messenger-dialog" dir="auto"></p>
          <p class="muted" id="messenger-why"></p>
          <ol class="messages" id="messenger-messages" tabindex="0" aria-label="Last messages"></ol>
        </dialog>
        <dialog class="slider" id="slider" aria-label="Slider">
          <form method="dialog" class="dialog-head"><h2>Slider</h2><button class="button">Close</button></form>
          <p class="title" id="slider-title" dir="auto"></p>
          <p class="muted">A real portal opens this page here:</p>
          <p class="mono" id="slider-path"></p>
        </dialog>
      </div>`
}

function renderMenu({ card, options }: PageModel) {
  const kept = keptOptions(options)
  const isOwnPage = card.placement === 'DEFAULT' || card.placement === 'LEFT_MENU'
  const here = isOwnPage
    ? card.isInstall
      ? 'install'
      : 'chats'
    : card.itemType === 'CONTACT'
      ? 'contacts'
      : 'deals'
  const link = (id: string, title: string, mark: Parameters<typeof icon>[0], address: string) =>
    html`<li><a href="${address}" ${here === id ? html`aria-current="page"` : ''}>${icon(mark)} ${title}</a></li>`
  return html`<nav class="left" aria-label="Portal">
          <p class="who"><span aria-hidden="true"></span> Sandbox</p>
          <ul>
            ${link('deals', 'Deals', 'deal', cardAddress({ ...kept, scenario: 'found' }))}
            ${link('contacts', 'Contacts', 'users', cardAddress({ ...kept, scenario: 'contact' }))}
            ${link('chats', 'Deal chats', 'chats', cardAddress({ ...kept, scenario: 'left-menu' }))}
            ${link('install', 'Install the app', 'box', cardAddress({ ...kept, scenario: 'install' }))}
          </ul>
        </nav>`
}

function renderOwnPage(model: PageModel) {
  return html`<div class="card-head"><h2 id="card-title">Deal chats</h2></div>
          ${renderApp(model, 'app own-page')}`
}

function renderCard(model: PageModel) {
  const { card, world } = model
  const item = findCrmItem(world, card.itemType ?? 'DEAL', card.itemId)
  const responsible = world.people.get(item?.assignedById ?? 0)
  const money = item === null ? '' : `${item.opportunity.toLocaleString('en')} ${item.currencyId}`
  return html`<p class="crumbs">${card.itemType ?? 'DEAL'} / ${card.itemId}</p>
          <div class="card-head">
            <h2 id="card-title" dir="auto">${item?.title ?? 'No such item'}</h2>
            <span class="muted small" dir="auto">${item === null ? '' : `${item.customer} · ${money}`}</span>
          </div>
          <ol class="track">${STAGES.map(
            (stage, index) =>
              html`<li ${
                index === CURRENT_STAGE
                  ? html`class="now" aria-current="step"`
                  : index < CURRENT_STAGE
                    ? html`class="past"`
                    : ''
              }>${stage}</li>`,
          )}</ol>
          <div class="tabs" role="tablist" aria-label="Card">
            ${renderTab('general', 'General', false)}
            ${renderTab('products', 'Products', false)}
            ${renderTab('history', 'History', false)}
            ${renderTab('chat', 'Chat', true)}
          </div>
          <div class="sheet" role="tabpanel" id="panel-general" aria-labelledby="tab-general" hidden>
            <p>Responsible: ${responsible === undefined ? 'nobody' : fullName(responsible)}</p>
          </div>
          <div class="sheet" role="tabpanel" id="panel-products" aria-labelledby="tab-products" hidden><p>No products.</p></div>
          <div class="sheet" role="tabpanel" id="panel-history" aria-labelledby="tab-history" hidden><p>No history.</p></div>
          <div role="tabpanel" id="panel-chat" aria-labelledby="tab-chat">${renderApp(model, 'app')}</div>`
}

function renderTab(id: string, title: string, isChosen: boolean) {
  return html`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="${String(isChosen)}" tabindex="${isChosen ? '0' : '-1'}">${title}</button>`
}

/** No `src`: a portal opens the app by a form posted into the frame, which its name is the address of. */
function renderApp({ frameName, data, card }: PageModel, className: string) {
  const width = card.width === null ? '' : html`style="inline-size: ${card.width}px"`
  // A width of its own may be more than there is room for: then one scrolls, by keyboard too.
  const scrolls = card.width === null ? '' : html`tabindex="0" role="group" aria-label="The app’s place"`
  return html`<div class="${className}" ${scrolls}>
            <div class="missing" id="app-missing" role="alert" hidden>
              <p><strong>The app can’t be reached.</strong></p>
              <p>Nothing answers at <code>${data.appUrl}</code>. Start the app, then press “Reload the app”.</p>
            </div>
            <iframe id="app-frame" name="${frameName}" title="The app under test" ${width}
              allow="geolocation *; microphone *; camera *; autoplay *;"></iframe>
          </div>`
}
