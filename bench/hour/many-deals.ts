import { type Answers, documented, documentedWith } from '../server/portal.ts'

/** Chat ID of a deal: its number and this one. */
const CHAT_OF_DEAL = 10_000

/** Documented answers, with a chat of its own for each deal. */
export const manyDeals: Answers = (method, params) => {
  switch (method) {
    case 'im.chat.get':
      return documentedWith(method, { ID: CHAT_OF_DEAL + numberIn(params.get('ENTITY_ID')) })
    case 'im.dialog.get': {
      const id = numberIn(params.get('DIALOG_ID'))
      return documentedWith(method, { id, dialog_id: `chat${id}`, entity_id: `DEAL|${id - CHAT_OF_DEAL}` })
    }
    case 'im.dialog.messages.get':
      return documentedWith(method, { chat_id: numberIn(params.get('DIALOG_ID')) })
    default:
      return documented(method)
  }
}

/** The number at the end of `DEAL|1742` or `chat2184`. */
function numberIn(text: string | null): number {
  return Number(/\d+$/.exec(text ?? '')?.[0] ?? Number.NaN)
}
