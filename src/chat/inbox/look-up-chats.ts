import type { BatchRow, Method, Portal } from '../../portal/portal.ts'
import { discussionOf, findChat } from '../opening/open-item.ts'
import { isUnknown } from './groups.ts'
import {
  type InboxData,
  isPassing,
  type Loaded,
  MOST_COMMANDS,
  passingFailure,
  rowsOf,
  withRows,
} from './inbox-data.ts'
import type { InboxRow, RowChat } from './inbox-row.ts'

/**
 * The rows whose chats are to be looked up: those in view, and, so that fifty rows cost one request, those that follow
 * in the list. Empty: none of those in view is.
 */
export function rowsToLookUp(data: InboxData, list: readonly string[], shown: readonly string[]): InboxRow[] {
  const wanted = rowsOf(data, shown).filter(isUnknown)
  const [first] = wanted
  if (first === undefined) return []
  const following = rowsOf(data, list.slice(list.indexOf(first.key) + 1)).filter(isUnknown)
  return [...new Set([...wanted, ...following])].slice(0, MOST_COMMANDS)
}

/** Looks the rows' chats up in one request, each by its own command. Throws `PortalError`; writes nothing. */
export async function lookUpChats(
  portal: Pick<Portal, 'batch'>,
  rows: readonly InboxRow[],
  signal?: AbortSignal,
): Promise<Loaded> {
  const commands: Readonly<Record<string, Method<number | null>>> = Object.fromEntries(
    rows.map((row, at) => [`chat${at}`, findChat(discussionOf(row))]),
  )
  const answers = await portal.batch(commands, signal)
  const found = new Map(rows.map(({ key }, at) => [key, answers[`chat${at}`]]))
  return {
    change: (now) => withLookUps(now, found),
    failure: passingFailure(answers),
  }
}

function withLookUps(
  data: InboxData,
  found: ReadonlyMap<string, BatchRow<number | null> | undefined>,
): InboxData {
  const changed = rowsOf(data, [...found.keys()]).flatMap((row) => {
    const answer = found.get(row.key)
    const chat = answer === undefined || !isUnknown(row) ? null : lookedUp(answer)
    return chat === null ? [] : [{ ...row, chat }]
  })
  return withRows(data, changed)
}

/** The chat by the answer of its look-up; null: it is to be looked up again. */
function lookedUp(answer: BatchRow<number | null>): RowChat | null {
  if (!answer.ok) return isPassing(answer.failure) ? null : { status: 'failed', failure: answer.failure }
  return answer.value === null ? { status: 'none' } : { status: 'unknown', chatId: answer.value }
}
