import { requestFault } from '../faults/request-fault.ts'
import { type Answer, jsonAnswer } from '../faults/transport-fault.ts'
import type { RestRequest } from '../server/rest/read-request.ts'
import { malformed } from '../server/rest/run-method.ts'
import { answerRealBatch } from './answer-real-batch.ts'
import { forwardCall } from './forward-call.ts'
import { guardWrites } from './guard-writes.ts'
import { methodFault } from './method-fault.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealContext } from './real-context.ts'

/** Replaces an answer that isn't JSON: content of another portal is never served as a page of this origin. */
const NO_JSON =
  '<!doctype html><title>No JSON</title><p>The real portal answered something that isn’t JSON.</p>\n'

/**
 * Forwards a session's request to the real portal, with the faults that are switched on here. Throws `RestError` when
 * it isn't forwarded, and when no answer came.
 */
export async function answerByRealPortal(restRequest: RestRequest, context: RealContext): Promise<Answer> {
  const fault = requestFault(restRequest, context.authorised)
  const isBatch = restRequest.method.toLowerCase() === 'batch'
  const answer = isBatch ? await answerRealBatch(restRequest, context) : await answerOne(restRequest, context)
  if (fault === null) return httpAnswer(answer)
  context.annotations.notes.push('malformed, injected by a fault')
  return httpAnswer(malformedAnswer(answer))
}

async function answerOne(restRequest: RestRequest, context: RealContext): Promise<RealAnswer> {
  const { authorised, real, annotations } = context
  guardWrites([restRequest], real, annotations)
  const fault = methodFault(restRequest.method, authorised.session, false)
  const answer = await forwardCall(restRequest.method, restRequest.params, context)
  const error = answer.body?.['error']
  if (typeof error === 'string') annotations.notes.push(error)
  if (fault === null) return answer
  annotations.notes.push(`${restRequest.method} malformed, injected by a fault`)
  return malformedAnswer(answer)
}

function malformedAnswer(answer: RealAnswer): RealAnswer {
  const { body } = answer
  if (body === null || !('result' in body)) return answer
  return { ...answer, body: { ...body, ...malformed({ result: body['result'] }) } }
}

function httpAnswer({ status, body }: RealAnswer): Answer {
  const answer = jsonAnswer(status, body)
  return body === null ? { ...answer, body: NO_JSON, type: 'text/html; charset=utf-8' } : answer
}
