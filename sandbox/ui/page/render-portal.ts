import { html } from 'hono/html'
import { renderMessenger } from '../messenger/render-messenger.ts'
import type { PageModel } from './page-model.ts'
import { renderCard } from './render-card.ts'
import { renderFrame } from './render-frame.ts'
import { renderMenu } from './render-menu.ts'

/** The fake portal: its left menu, and the card or the app's own page with the app's frame. */
export function renderPortal(model: PageModel) {
  return html`<div class="portal">
        ${renderMenu(model)}
        <div class="card">${renderPlace(model)}</div>
        <dialog class="messenger" id="messenger" aria-label="Messenger">
          <form method="dialog" class="dialog-head"><h2 id="messenger-title" tabindex="-1">Messenger</h2><button class="button">Close</button></form>
          <p class="title" id="messenger-dialog" dir="auto"></p>
          <p class="muted" id="messenger-detail"></p>
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

function renderPlace(model: PageModel) {
  const { page } = model.card
  if (page === 'messenger') return renderMessenger(model)
  return page === 'own' || page === 'link' ? renderOwnPage(model) : renderCard(model)
}

function renderOwnPage(model: PageModel) {
  const title = model.isInstall ? 'Installation' : 'Deal chats'
  return html`<div class="card-head"><h2 id="card-title">${title}</h2></div>
          ${model.tabs.length > 0 ? renderFrame(model, 'app own-page') : renderUnfinished(model)}`
}

/** The portal's message to a user who isn't an administrator, until the app is installed. */
function renderUnfinished({ card }: PageModel) {
  return html`<div class="sheet"><p>The app isn’t fully installed yet. An administrator finishes that; ${card.viewer.title} isn’t one, or looks where it isn’t done.</p></div>`
}
