import type { Authorised } from '../../portal/sessions.ts'
import { readCommands } from '../batch/batch.ts'
import type { RestRequest } from '../rest/read-request.ts'
import type { Remarks } from '../rest/remarks.ts'
import { forLog } from './for-log.ts'
import type { LogRow } from './log-row.ts'

/** Limit of parameters and of an answer, in characters; the batch that opens a chat fits. */
const MAX_SHOWN = 20_000

/** A request and its outcome. */
export interface Seen {
  /** Time of arrival, Unix time in milliseconds. */
  readonly at: number
  readonly request: Request
  readonly asked: RestRequest
  readonly authorised: Authorised | null
  readonly status: string
  /** Body of the answer; null: none. */
  readonly answer: string | null
  readonly remarks: Remarks
}

/** The methods inside a batch, as written; empty for any other request. */
export function commandsOf({ method, params }: RestRequest): string[] {
  return method.toLowerCase() === 'batch' ? readCommands(params).map((command) => command.method) : []
}

/** Builds the log row of a request. */
export function rowOf(seen: Seen): LogRow {
  const { asked, remarks } = seen
  const commands = commandsOf(asked)
  const { auth: _auth, access_token: _token, ...params } = asked.params
  const { answer } = seen
  return {
    at: seen.at,
    sid: seen.authorised?.session.sid ?? '',
    way: 'app → REST',
    method: asked.method,
    ...(commands.length === 0 ? {} : { commands }),
    httpMethod: seen.request.method,
    status: seen.status,
    tookMs: Date.now() - seen.at,
    bytes: answer === null ? 0 : new TextEncoder().encode(answer).length,
    note: [...remarks.refused, ...remarks.notes].join('; '),
    red: remarks.refused.length > 0,
    write: remarks.isWrite,
    params: forLog(JSON.stringify(params), MAX_SHOWN),
    ...(answer === null ? {} : { answer: forLog(answer, MAX_SHOWN) }),
  }
}
