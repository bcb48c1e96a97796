import type { Authorised } from '../../portal/sessions.ts'
import { readCommands } from '../batch/batch.ts'
import type { Annotations } from '../rest/annotations.ts'
import type { RestRequest } from '../rest/read-request.ts'
import type { LogRow } from './log-row.ts'
import { toLogValue } from './log-value.ts'

/** Limit of parameters and of an answer, in characters; the batch that opens a chat fits. */
const MAX_LOGGED = 20_000

/** A request and its outcome. */
export interface RequestRecord {
  /** Time of arrival, Unix time in milliseconds. */
  readonly at: number
  readonly request: Request
  readonly restRequest: RestRequest
  readonly authorised: Authorised | null
  readonly status: string
  /** Body of the answer; null: none. */
  readonly answer: string | null
  readonly annotations: Annotations
}

/** The methods inside a batch, as written; empty for any other request. */
export function commandsOf({ method, params }: RestRequest): string[] {
  return method.toLowerCase() === 'batch' ? readCommands(params).map((command) => command.method) : []
}

/** Builds the log row of a request. */
export function restRow(record: RequestRecord): LogRow {
  const { restRequest, annotations } = record
  const commands = commandsOf(restRequest)
  const { auth: _auth, access_token: _token, ...params } = restRequest.params
  const { answer } = record
  return {
    at: record.at,
    sid: record.authorised?.session.sid ?? '',
    way: 'app → REST',
    method: restRequest.method,
    ...(commands.length === 0 ? {} : { commands }),
    httpMethod: record.request.method,
    status: record.status,
    tookMs: Date.now() - record.at,
    bytes: answer === null ? 0 : new TextEncoder().encode(answer).length,
    note: [...annotations.refusals, ...annotations.notes].join('; '),
    red: annotations.refusals.length > 0,
    write: annotations.isWrite,
    params: toLogValue(JSON.stringify(params), MAX_LOGGED),
    ...(answer === null ? {} : { answer: toLogValue(answer, MAX_LOGGED) }),
  }
}
