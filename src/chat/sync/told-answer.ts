import * as v from 'valibot'
import type { BatchCommands, BatchResult, BatchRow, Method } from '../../portal/portal.ts'
import { readAnswer } from '../../portal/read-answer.ts'
import { isSame } from '../is-same.ts'
import { type MessagePage, messagePageSchema } from '../messages/message-page.ts'

/** The commands of a poll, as one page tells them to the browser's other pages of the same chat and person. */
export type ToldCommands = v.InferOutput<typeof toldCommandsSchema>

/** By the keys of the batch. */
export const toldCommandsSchema = v.record(
  v.string(),
  v.object({ name: v.string(), params: v.record(v.string(), v.unknown()) }),
)

/** The rows of a told poll that succeeded: each `result` as the portal sent it, which the listener reads by its schema. */
export type ToldRows = v.InferOutput<typeof toldRowsSchema>

/** By the keys of the batch. */
export const toldRowsSchema = v.record(
  v.string(),
  v.object({ value: v.unknown(), total: v.nullable(v.number()) }),
)

/** The commands with rows that hold each `result` as the portal sent it, to be read by `readRows`. */
export function withoutSchemas(commands: BatchCommands): BatchCommands {
  const entries = Object.entries(commands).map(([key, method]) => [key, { ...method, schema: v.unknown() }])
  return Object.fromEntries(entries)
}

/** The rows of `commands`, read from those of `withoutSchemas`. */
export function readRows<B extends BatchCommands>(
  commands: B,
  rows: Readonly<Record<string, BatchRow<unknown>>>,
): BatchResult<B> {
  return rowsOf(commands, (key, method) => {
    const row = rows[key]
    return row?.ok ? readAnswer(method, row.value, row.total) : row
  })
}

/** The commands of a poll, to tell. */
export function toldCommands(commands: BatchCommands): ToldCommands {
  const entries = Object.entries(commands).map(([key, { name, params }]) => [key, { name, params }])
  return Object.fromEntries(entries)
}

/** The rows of a poll that succeeded, to tell. */
export function toldRows(rows: Readonly<Record<string, BatchRow<unknown>>>): ToldRows {
  const entries = Object.entries(rows).flatMap(([key, row]) =>
    row.ok ? [[key, { value: row.value, total: row.total }]] : [],
  )
  return Object.fromEntries(entries)
}

/** True when a told poll answers all of `commands`; its pages of messages may be longer. */
export function isAnsweredBy(commands: BatchCommands, told: ToldCommands): boolean {
  return Object.entries(commands).every(([key, { name, params }]) => {
    const other = told[key]
    if (other === undefined || other.name !== name) return false
    const [limit, otherLimit] = [limitOf(params), limitOf(other.params)]
    if (limit === null || otherLimit === null) return isSame(params, other.params)
    return otherLimit >= limit && isSame({ ...params, LIMIT: 0 }, { ...other.params, LIMIT: 0 })
  })
}

/** The rows of `commands` from those of a poll that answers them all; null: one of them failed there. */
export function readToldRows<B extends BatchCommands>(commands: B, told: ToldRows): BatchResult<B> | null {
  if (Object.keys(commands).some((key) => told[key] === undefined)) return null
  return rowsOf(commands, (key, method) => {
    const { value, total } = told[key] as ToldRows[string]
    const row = readAnswer(method, value, total)
    const limit = limitOf(method.params)
    return row.ok && limit !== null && isPage(method, row.value)
      ? { ...row, value: { ...row.value, messages: row.value.messages.slice(-limit) } }
      : row
  })
}

function rowsOf<B extends BatchCommands>(
  commands: B,
  rowOf: (key: string, method: Method<unknown>) => BatchRow<unknown> | undefined,
): BatchResult<B> {
  const rows = Object.entries(commands).map(([key, method]) => [key, rowOf(key, method)])
  return Object.fromEntries(rows) as BatchResult<B>
}

/** The `LIMIT` of a page that ends before a message: only such a page is the end of a longer one. Null: none. */
function limitOf({ LIMIT, LAST_ID }: Method<unknown>['params']): number | null {
  return typeof LIMIT === 'number' && LAST_ID !== undefined ? LIMIT : null
}

function isPage({ schema }: Method<unknown>, _value: unknown): _value is MessagePage {
  return schema === messagePageSchema
}
