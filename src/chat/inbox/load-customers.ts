import type { Method, Portal } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { readNewest } from '../messages/read-messages.ts'
import { readDialog } from '../opening/open-item.ts'
import { dialogTurn } from './dialog-chat.ts'
import {
  allRows,
  type InboxData,
  isMissed,
  type Loaded,
  MOST_COMMANDS,
  passingFailure,
  rowsOf,
  withAsked,
  withRows,
} from './inbox-data.ts'
import type { CustomerTurn, InboxRow } from './inbox-row.ts'

type CustomerCommands = {
  readonly [dialog: `dialog${number}`]: Method<Chat>
  readonly [last: `last${number}`]: Method<MessagePage>
}

/** A conversation needs its dialog and its last message. */
const COMMANDS_PER_CHAT = 2

/** Conversations of the rows in view that the CRM told, and that are not among the user's recent chats. */
export function unreadTurns(data: InboxData, shown: readonly string[]): CustomerTurn[] {
  const turns = rowsOf(data, shown).flatMap(({ customers }) => customers)
  const unread = turns.filter(
    ({ chatId, lastMessage }) => lastMessage === null && !data.asked.includes(nameOf(chatId)),
  )
  const once = new Map(unread.map((turn) => [turn.chatId, turn]))
  return [...once.values()].slice(0, MOST_COMMANDS / COMMANDS_PER_CHAT)
}

/** Loads the dialogs of customers' conversations with their last messages, in one request. Throws `PortalError`. */
export async function loadCustomers(
  portal: Pick<Portal, 'batch'>,
  turns: readonly CustomerTurn[],
  signal?: AbortSignal,
): Promise<Loaded> {
  const commands: CustomerCommands = Object.assign(
    {},
    ...turns.map(({ chatId }) => ({
      [`dialog${chatId}`]: readDialog(`chat${chatId}`),
      [`last${chatId}`]: readNewest(`chat${chatId}`),
    })),
  )
  const answers = await portal.batch(commands, signal)
  const read = turns
    .map(({ chatId }) => chatId)
    .filter((chatId) => !isMissed(answers[`dialog${chatId}`]) && !isMissed(answers[`last${chatId}`]))
  const now = (turn: CustomerTurn) =>
    read.includes(turn.chatId)
      ? dialogTurn(turn, answers[`dialog${turn.chatId}`], answers[`last${turn.chatId}`])
      : turn
  return {
    change: (data) => withAsked(withTurns(data, read, now), read.map(nameOf)),
    failure: passingFailure(answers),
  }
}

function withTurns(
  data: InboxData,
  chatIds: readonly number[],
  change: (turn: CustomerTurn) => CustomerTurn,
): InboxData {
  const rows = allRows(data).filter(({ customers }) =>
    customers.some(({ chatId }) => chatIds.includes(chatId)),
  )
  return withRows(
    data,
    rows.map((row): InboxRow => ({ ...row, customers: row.customers.map(change) })),
  )
}

function nameOf(chatId: number): string {
  return `line ${chatId}`
}
