import { CORS_HEADERS } from '../server/rest/cors.ts'
import type { Fault } from './fault.ts'

/** Thrown instead of an answer: the server cuts the connection. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped'
}

/** An HTTP answer before it is sent. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8'
  readonly headers: Readonly<Record<string, string>>
}

const PAGE =
  '<!doctype html><title>Sign in</title><h1>Sign in</h1><p>This network asks you to sign in first.</p>\n'

/** A JSON answer of REST, with the CORS headers. */
export function jsonAnswer(status: number, body: unknown): Answer {
  return {
    status,
    body: JSON.stringify(body),
    type: 'application/json; charset=utf-8',
    headers: CORS_HEADERS,
  }
}

/** Applies a transport fault to an answer. `drop` and `hang` end before this. */
export function distort(answer: Answer, fault: Fault): Answer {
  if (fault.kind === 'html') {
    return { ...answer, status: fault.status ?? 200, body: PAGE, type: 'text/html; charset=utf-8' }
  }
  if (fault.kind === 'truncated') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) }
  if (fault.kind === 'no-cors') return { ...answer, headers: {} }
  return answer
}
