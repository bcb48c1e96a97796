import { html } from 'hono/html'
import { unreadMessages } from '../../services/im/model/unread-messages.ts'
import { cardAddress } from '../card/card-address.ts'
import { type IconName, icon } from './icon.ts'
import { keptOptions } from './kept-options.ts'
import type { PageModel } from './page-model.ts'

/** Highest number shown by the counter. */
const MOST_SHOWN = 99

/** Menu entry of each item type. */
const PLACES: Readonly<Record<string, string>> = { DEAL: 'deals', CONTACT: 'contacts' }

/** The portal's left menu. Entries without a page are no links; over real data none leads to the sandbox's items. */
export function renderMenu(model: PageModel) {
  const { card, options, portal, realData } = model
  const isReal = realData !== null
  const kept = keptOptions(options)
  const here = placeOf(model)
  const { state } = portal.installation
  const link = (id: string, title: string, mark: IconName, address: string, more: unknown = '') =>
    html`<li><a href="${address}" ${here === id ? html`aria-current="page"` : ''}>${icon(mark)} ${title}${more}</a></li>`
  const own = portal.placements.all.filter(({ placement }) => placement === 'LEFT_MENU')
  return html`<nav class="left" aria-label="Portal">
          <p class="who"><span aria-hidden="true"></span> Sandbox</p>
          <ul>
            <li><span>${icon('home')} Start</span></li>
            ${isReal ? '' : link('tasks', 'Tasks', 'task', cardAddress({ ...kept, scenario: 'task' }))}
            ${link('deals', 'Deals', 'deal', isReal ? '/' : cardAddress({ ...kept, scenario: 'found' }))}
            ${isReal ? '' : link('contacts', 'Contacts', 'users', cardAddress({ ...kept, scenario: 'contact' }))}
            ${isReal ? '' : link('messenger', 'Messenger', 'chat', '/online/', renderCount(model))}
            ${state === 'unfinished' ? '' : link('chats', 'Deal chats', 'chats', cardAddress({ ...kept, scenario: 'left-menu' }))}
            ${
              state === 'unfinished'
                ? ''
                : own.map(({ title }) =>
                    link(
                      'left-menu',
                      title,
                      'box',
                      cardAddress({ ...kept, placement: 'LEFT_MENU', viewer: card.viewer.id }),
                    ),
                  )
            }
            ${state === 'finished' ? renderUninstall() : link('install', 'Install the app', 'box', cardAddress({ ...kept, scenario: 'install' }))}
          </ul>
        </nav>`
}

function placeOf({ card, isInstall }: PageModel): string {
  if (card.page === 'task') return 'tasks'
  if (card.page === 'group') return ''
  if (card.page === 'messenger') return 'messenger'
  if (card.page === 'crm') return PLACES[card.itemType ?? 'DEAL'] ?? ''
  if (isInstall) return 'install'
  return card.placement === 'LEFT_MENU' && card.scenario === null ? 'left-menu' : 'chats'
}

/** The counter of unread messages, without those of muted chats. */
function renderCount({ card, portal }: PageModel) {
  const id = card.viewer.personId
  const count = portal.world.chats.reduce((sum, chat) => {
    const own = chat.members.get(id)
    return own === undefined || own.isMuted ? sum : sum + unreadMessages(chat, id).length
  }, 0)
  if (count === 0) return ''
  return html` <span class="count">${count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}<span class="sr-only"> unread</span></span>`
}

function renderUninstall() {
  return html`<li><form method="post" action="/sandbox/uninstall"><button>${icon('box')} Uninstall the app</button></form></li>`
}
