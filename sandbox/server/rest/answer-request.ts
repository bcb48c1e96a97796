import { requestFault } from '../../faults/request-fault.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import type { Authorised } from '../../portal/sessions.ts'
import { annotateBatch } from '../batch/annotate-batch.ts'
import { readCommands, runBatch } from '../batch/batch.ts'
import { ReferenceTypeError } from '../batch/references.ts'
import type { Annotations } from './annotations.ts'
import type { MethodAnswer } from './method.ts'
import type { RestRequest } from './read-request.ts'
import { restError } from './rest-error.ts'
import { malformed, runMethod } from './run-method.ts'
import { timeBlock } from './time-block.ts'

/** Answers a request with a valid token. Throws `RestError`. */
export function answerRequest(
  restRequest: RestRequest,
  authorised: Authorised,
  portal: Portal,
  annotations: Annotations,
): MethodAnswer {
  const method = restRequest.method.toLowerCase()
  const fault = requestFault(restRequest, authorised)
  const { session } = authorised

  const run = (name: string, params: Readonly<Record<string, unknown>>) =>
    runMethod(name, params, {
      portal,
      session,
      annotations,
      isInBatch: method === 'batch',
      isForm: restRequest.isForm,
    })
  const answer =
    method === 'batch'
      ? answerBatch(restRequest, session, portal, run, annotations)
      : run(restRequest.method, restRequest.params)
  if (fault === null) return answer
  annotations.notes.push('malformed, injected by a fault')
  return malformed(answer)
}

function answerBatch(
  { params }: RestRequest,
  session: Session,
  portal: Portal,
  run: (name: string, params: Readonly<Record<string, unknown>>) => MethodAnswer,
  annotations: Annotations,
): MethodAnswer {
  const startTime = () => {
    const startedAt = portal.clock.now()
    return () => timeBlock(startedAt, portal.clock)
  }
  const batch = mapReferenceError(() =>
    runBatch(params, { run, startTime, isOldKernel: session.kernel === 'old' }),
  )
  annotateBatch(annotations, readCommands(params).length, batch.failed)
  return { result: batch.result }
}

/** Turns an old kernel's TypeError into the error of the whole request. */
function mapReferenceError<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ReferenceTypeError) throw restError('INTERNAL_SERVER_ERROR', 'circumstance')
    throw error
  }
}
