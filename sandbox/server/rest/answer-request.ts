import { requestFault } from '../../faults/request-fault.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import type { Authorised } from '../../portal/sessions.ts'
import { readCommands, runBatch } from '../batch/batch.ts'
import { ReferenceTypeError } from '../batch/references.ts'
import { remarkOnBatch } from '../batch/remark-on-batch.ts'
import type { MethodAnswer } from './method.ts'
import type { RestRequest } from './read-request.ts'
import type { Remarks } from './remarks.ts'
import { restError } from './rest-error.ts'
import { malformed, runMethod } from './run-method.ts'
import { timeBlock } from './time-block.ts'

/** Answers a request with a valid token. Throws `RestError`. */
export function answerRequest(
  asked: RestRequest,
  authorised: Authorised,
  portal: Portal,
  remarks: Remarks,
): MethodAnswer {
  const method = asked.method.toLowerCase()
  const fault = requestFault(asked, authorised)
  const { session } = authorised

  const run = (name: string, params: Readonly<Record<string, unknown>>) =>
    runMethod(name, params, { portal, session, remarks, isInBatch: method === 'batch' })
  const answer =
    method === 'batch' ? answerBatch(asked, session, portal, run, remarks) : run(asked.method, asked.params)
  if (fault === null) return answer
  remarks.notes.push('malformed, injected by a fault')
  return malformed(answer)
}

function answerBatch(
  { params }: RestRequest,
  session: Session,
  portal: Portal,
  run: (name: string, params: Readonly<Record<string, unknown>>) => MethodAnswer,
  remarks: Remarks,
): MethodAnswer {
  const startTime = () => {
    const startedAt = portal.clock.now()
    return () => timeBlock(startedAt, portal.clock)
  }
  const batch = died(() => runBatch(params, { run, startTime, isOldKernel: session.kernel === 'old' }))
  remarkOnBatch(remarks, readCommands(params).length, batch.failed)
  return { result: batch.result }
}

/** Turns an old kernel's TypeError into the error of the whole request. */
function died<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ReferenceTypeError) throw restError('INTERNAL_SERVER_ERROR', 'circumstance')
    throw error
  }
}
