import type { BatchResult, BatchRow, Portal } from '../../portal/portal.ts'
import type { Member } from '../member.ts'
import type { ReadLines } from '../opening/open-channel-chat.ts'
import {
  chatIdOf,
  type DetailCommands,
  detailCommands,
  FACES,
  type Names,
  NO_LINES,
  type WantedDetails,
} from './detail-commands.ts'
import { dialogChat } from './dialog-chat.ts'
import { isUnknown, lacksDialog } from './groups.ts'
import {
  allRows,
  type InboxData,
  isMissed,
  type Loaded,
  passingFailure,
  rowsOf,
  withAsked,
  withRows,
} from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import type { InboxRow, RowChat, RowDetails } from './inbox-row.ts'

type Answers = BatchResult<DetailCommands>
type Clients = Readonly<Record<'companies' | 'contacts', ReadonlyMap<number, string>>>

/**
 * The rows that lack details: those in view, once their chats are looked up, and, in the group of quiet chats, those
 * whose last message decides whether they belong to it.
 */
export function rowsWithoutDetails(
  data: InboxData,
  shown: readonly string[],
  { group, kind }: Pick<InboxFilter, 'group' | 'kind'>,
): WantedDetails[] {
  const isBare = (row: InboxRow) =>
    row.facts.status !== 'loading' && !isUnknown(row) && (row.details === null || lacksDialog(row))
  const inView = rowsOf(data, shown).filter(isBare)
  const others =
    group === 'quiet' ? allRows(data).filter((row) => row.item.type === kind && lacksDialog(row)) : []
  return [
    ...inView.map((row) => ({ row, isShown: true })),
    ...others.filter((row) => !inView.includes(row)).map((row) => ({ row, isShown: false })),
  ]
}

/**
 * Loads the dialogs of chats that were looked up, clients, faces and customers' conversations, in one request. Throws
 * `PortalError`; writes nothing.
 */
export async function loadDetails(
  portal: Pick<Portal, 'batch'>,
  data: InboxData,
  wanted: readonly WantedDetails[],
  signal?: AbortSignal,
): Promise<Loaded> {
  const { rows, commands } = detailCommands(data, wanted)
  const answers: Answers = Object.keys(commands).length === 0 ? {} : await portal.batch(commands, signal)
  return {
    change: (now) => withDetails(now, rows, answers),
    failure: passingFailure(answers),
  }
}

/** The data with the details that a batch of `detailCommands` read. */
export function withDetails(data: InboxData, wanted: readonly WantedDetails[], answers: Answers): InboxData {
  const clients = { companies: namesOf(answers.companies), contacts: namesOf(answers.contacts) }
  const isClientMissed = isMissed(answers.companies) || isMissed(answers.contacts)
  const changed = wanted.flatMap(({ row: { key }, isShown }, at): InboxRow[] => {
    const row = data.rows[key]
    if (row === undefined) return []
    const users = answers[`users${at}`]
    const lines = answers[`lines${at}`]
    const isMissing = !isShown || isClientMissed || isMissed(users) || isMissed(lines)
    return [
      {
        ...row,
        chat: chatOf(data, row, { dialog: answers[`dialog${at}`], last: answers[`last${at}`] }),
        details: isMissing ? row.details : detailsOf(row, clients, users),
        customers: withLines(row, lines),
      },
    ]
  })
  const lacksLines = wanted.some((_, at) => isRefused(answers[`lines${at}`]))
  return withAsked(withRows(data, changed), lacksLines ? [NO_LINES] : [])
}

function chatOf(
  { me }: InboxData,
  row: InboxRow,
  {
    dialog,
    last,
  }: { dialog: Answers[`dialog${number}`] | undefined; last: Answers[`last${number}`] | undefined },
): RowChat {
  const chatId = chatIdOf(row)
  if (row.chat.status !== 'unknown' || chatId === null) return row.chat
  return dialogChat(chatId, dialog, last, me) ?? row.chat
}

function isRefused(row: BatchRow<unknown> | undefined): boolean {
  return row?.ok === false && row.failure.kind === 'missing-scope'
}

function namesOf(row: BatchRow<Names> | undefined): ReadonlyMap<number, string> {
  return new Map(row?.ok === true ? row.value.map(({ id, name }) => [id, name]) : [])
}

function detailsOf({ facts }: InboxRow, clients: Clients, users: BatchRow<Member[]> | undefined): RowDetails {
  const { companyId, contactId } =
    facts.status === 'known' ? facts.value : { companyId: null, contactId: null }
  const faces = users?.ok === true ? users.value.slice(0, FACES) : []
  return {
    client: clients.companies.get(companyId ?? 0) || clients.contacts.get(contactId ?? 0) || '',
    faces: faces.map(({ id, name, picture }) => ({ id, name, picture })),
  }
}

/** The row's conversations with those that the CRM tells besides; what they say is read later. */
function withLines(
  { customers }: InboxRow,
  lines: BatchResult<{ lines: ReadLines }>['lines'] | undefined,
): InboxRow['customers'] {
  if (lines?.ok !== true) return customers
  const unknown = lines.value.filter(({ chatId }) => customers.every((turn) => turn.chatId !== chatId))
  return [
    ...customers,
    ...unknown.map(({ chatId, connector, channel: title }) => ({
      chatId,
      connector,
      title,
      unreadCount: 0,
      lastMessage: null,
      waitsSince: null,
    })),
  ]
}
