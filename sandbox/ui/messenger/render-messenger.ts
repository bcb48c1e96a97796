import { html } from 'hono/html'
import { findChat } from '../../portal/world.ts'
import { canSee } from '../../services/im/model/can-see.ts'
import type { Chat } from '../../services/im/model/chat.ts'
import { messengerView } from '../../services/im/model/messenger-view.ts'
import { findPrivateChat } from '../../services/im/model/private-chat.ts'
import type { Person } from '../../services/user/model/person.ts'
import type { PageModel } from '../page/page-model.ts'
import { renderFrame } from '../page/render-frame.ts'

/**
 * The messenger with the app in one of its places: in the whole working area (`IM_NAVIGATION`), or beside a dialog. It
 * shows the dialog without opening it: nothing is marked as read.
 */
export function renderMessenger(model: PageModel) {
  const { card } = model
  const isWhole = card.placement === 'IM_NAVIGATION'
  return html`<div class="card-head"><h2 id="card-title">Messenger</h2></div>
          ${isWhole ? renderApp(model) : html`<div class="beside">${renderDialog(model)}<aside aria-label="Side bar">${renderApp(model)}</aside></div>`}`
}

function renderApp(model: PageModel) {
  const { tabs, card } = model
  if (tabs.length > 0) return renderFrame(model, 'app own-page')
  return html`<div class="sheet"><p>The app isn’t shown here: ${card.placement} is bound for other dialogs or other users, or the app isn’t installed.</p></div>`
}

function renderDialog({ card, portal }: PageModel) {
  const viewer = portal.world.people.get(card.viewer.personId) as Person
  const chat = dialogOf(card.dialogId, viewer, portal.world)
  if (chat === null)
    return html`<section class="sheet" aria-label="Dialog"><p>No such dialog, or not for ${card.viewer.title}.</p></section>`
  const { title, memberCount, messages } = messengerView(chat, {
    world: portal.world,
    viewer,
    at: portal.clock.now(),
  })
  return html`<section class="sheet" aria-label="Dialog">
            <h3 dir="auto">${title}</h3>
            <p class="muted small">${memberCount} ${memberCount === 1 ? 'member' : 'members'}</p>
            <ol class="messages">${messages.map(
              ({ author, text }) =>
                html`<li dir="auto">${author === '' ? '' : html`<strong>${author}: </strong>`}${text}</li>`,
            )}</ol>
          </section>`
}

function dialogOf(dialogId: string, viewer: Person, world: PageModel['portal']['world']): Chat | null {
  const [, kind = '', digits = ''] = /^(chat|)(\d+)$/i.exec(dialogId) ?? []
  const chat =
    kind === '' ? findPrivateChat(world, viewer.id, Number(digits)) : findChat(world, Number(digits))
  return chat !== null && canSee(chat, viewer) ? chat : null
}
