import type { MessengerView } from '../../services/im/model/messenger-view.ts'
import { element } from '../page/element.ts'
import type { OpenedDialog } from '../page/serve-session-api.ts'

let lastTurn = 0

/**
 * Opens the messenger panel and moves the focus to it, as a portal does, so that the app's frame loses it. The server
 * at `address` applies the effects to its data. `dialogId` empty: the last chat.
 */
export function openMessenger(dialogId: string, address: string): void {
  const panel = element('messenger', HTMLDialogElement)
  const name = dialogId === '' ? 'the last chat' : dialogId
  show(name, 'Opening…', [])
  panel.show()
  // `show` moves the focus only when the panel was closed.
  element('messenger-title', HTMLElement).focus()
  lastTurn += 1
  void fill(lastTurn, name, address, dialogId)
}

async function fill(turn: number, name: string, address: string, dialogId: string): Promise<void> {
  const body = JSON.stringify({ dialogId })
  const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
  const { chat, isElsewhere } =
    answer?.ok === true ? ((await answer.json()) as OpenedDialog) : { chat: null, isElsewhere: false }
  // Ignored when another chat was opened meanwhile.
  if (turn !== lastTurn) return
  if (isElsewhere)
    show(name, 'The real portal’s messenger opens this chat; here nothing is opened or read.', [])
  else if (chat === null) show(name, 'This can’t be opened: it isn’t there, or isn’t for who looks.', [])
  else {
    const typing = chat.typing.map((person) => ` · ${person} is typing…`).join('')
    show(chat.title, `${name} · ${pluralize(chat.memberCount, 'member')}${typing}`, chat.messages)
  }
}

function show(title: string, detail: string, messages: MessengerView['messages']): void {
  element('messenger-dialog', HTMLElement).textContent = title
  element('messenger-detail', HTMLElement).textContent = detail
  const list = element('messenger-messages', HTMLElement)
  list.hidden = messages.length === 0
  list.replaceChildren(
    ...messages.map(({ author, text, marks }) => {
      const item = document.createElement('li')
      item.dir = 'auto'
      if (author !== '') {
        const who = document.createElement('strong')
        who.textContent = `${author}: `
        item.append(who)
      }
      item.append(text, marks === '' ? '' : ` (${marks})`)
      return item
    }),
  )
  list.scrollTop = list.scrollHeight
}

function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
