import { requestFault } from '../faults/request-fault.ts'
import { type Answer, jsonAnswer } from '../faults/transport-fault.ts'
import type { RestRequest } from '../server/rest/read-request.ts'
import { malformed } from '../server/rest/run-method.ts'
import { answerRealBatch } from './answer-real-batch.ts'
import { guardWrites } from './guard-writes.ts'
import { methodFault } from './method-fault.ts'
import { passOn } from './pass-on.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealCall } from './real-call.ts'

/** Replaces an answer that isn't JSON: content of another portal is never served as a page of this origin. */
const NO_JSON =
  '<!doctype html><title>No JSON</title><p>The real portal answered something that isn’t JSON.</p>\n'

/**
 * Forwards a session's request to the real portal, with the faults that are switched on here. Throws `RestError` when
 * it isn't forwarded, and when no answer came.
 */
export async function answerByRealPortal(asked: RestRequest, call: RealCall): Promise<Answer> {
  const fault = requestFault(asked, call.authorised)
  const isBatch = asked.method.toLowerCase() === 'batch'
  const answer = isBatch ? await answerRealBatch(asked, call) : await answerOne(asked, call)
  if (fault === null) return httpAnswer(answer)
  call.remarks.notes.push('malformed, injected by a fault')
  return httpAnswer(spoilt(answer))
}

async function answerOne(asked: RestRequest, call: RealCall): Promise<RealAnswer> {
  const { authorised, real, remarks } = call
  guardWrites([asked], real, remarks)
  const fault = methodFault(asked.method, authorised.session, false)
  const answer = await passOn(asked.method, asked.params, call)
  const error = answer.body?.['error']
  if (typeof error === 'string') remarks.notes.push(error)
  if (fault === null) return answer
  remarks.notes.push(`${asked.method} malformed, injected by a fault`)
  return spoilt(answer)
}

function spoilt(answer: RealAnswer): RealAnswer {
  const { body } = answer
  if (body === null || !('result' in body)) return answer
  return { ...answer, body: { ...body, ...malformed({ result: body['result'] }) } }
}

function httpAnswer({ status, body }: RealAnswer): Answer {
  const answer = jsonAnswer(status, body)
  return body === null ? { ...answer, body: NO_JSON, type: 'text/html; charset=utf-8' } : answer
}
