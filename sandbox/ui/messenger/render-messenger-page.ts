import { html } from 'hono/html'
import type { Portal } from '../../portal/portal.ts'
import type { World } from '../../portal/world.ts'
import { fullName } from '../../services/user/model/person.ts'
import { cardAddress } from '../card/card-address.ts'
import { MODULES_PATH } from '../page/serve-modules.ts'

/** The parameters of a messenger's address, as they are written there; empty: missing. */
interface MessengerAddress {
  /** `IM_DIALOG`; without it and a history, the last chat is opened. */
  readonly dialogId: string
  /** `IM_MESSAGE` of the dialog. */
  readonly messageId: string
  /** `IM_HISTORY`, the session of an open line: `imol|12`. */
  readonly history: string
}

/**
 * The page of a chat's own address (`/online/?IM_DIALOG=chat1437`), opened by a middle click or a copied link. `portal`:
 * null for a chat of a real portal, whose title isn't known here. The places of the messenger that the app is bound to
 * are links.
 */
export function renderMessengerPage(address: MessengerAddress, portal: Portal | null) {
  const { dialogId, messageId, history } = address
  const name = dialogId === '' ? 'the last chat' : dialogId
  const place = messageId === '' ? '' : ` at message ${messageId}`
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Messenger · Sandbox portal</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${MODULES_PATH}ui/page/base.css">
  </head>
  <body>
    <main class="alone">
      <h1>Messenger</h1>
      <p>A real portal opens <strong>${history === '' ? name : `the history of ${history}`}</strong>${place} here.</p>
      <p dir="auto">${portal === null ? '' : dialogName(dialogId, portal.world)}</p>
      ${portal === null ? '' : renderPlaces(dialogId, portal)}
      <p><a href="/">Back to the deal</a></p>
    </main>
  </body>
</html>`
}

/** Links to the app's places in the messenger. */
function renderPlaces(dialogId: string, { placements }: Portal) {
  const bound = placements.all.filter(({ placement }) => placement.startsWith('IM_'))
  if (bound.length === 0) return ''
  const at = dialogId === '' ? {} : { dialog: dialogId }
  return html`<ul aria-label="Applications">${bound.map(
    ({ placement, title }) =>
      html`<li><a href="${cardAddress({ ...at, placement })}">${title}</a> (${placement})</li>`,
  )}</ul>`
}

/** The dialog's name in the messenger: a chat, a group's chat, or a user. */
function dialogName(dialogId: string, { chats, people }: World): string {
  const [, kind = '', digits = ''] = /^(chat|sg|)(\d+)$/i.exec(dialogId) ?? []
  if (digits === '') return ''
  const person = people.get(Number(digits))
  if (kind === '') return person === undefined ? 'There is no such person.' : fullName(person)
  const chat = chats.find(({ id, entityType, entityId }) =>
    kind.toLowerCase() === 'sg' ? entityType === 'SONET_GROUP' && entityId === digits : id === Number(digits),
  )
  return chat?.title ?? 'There is no such chat.'
}
