import { fireRequestFault } from '../portal/fire-fault.ts'
import type { Portal } from '../portal/portal.ts'
import type { Session } from '../portal/session.ts'
import type { Authorised } from '../portal/sessions.ts'
import { readCommands, runBatch } from './batch.ts'
import type { MethodAnswer } from './method.ts'
import { phpUrlDecode } from './php-url-decode.ts'
import type { RestRequest } from './read-request.ts'
import { holdsReference, ReferenceTypeError } from './references.ts'
import type { Remarks } from './remarks.ts'
import { restError } from './rest-error.ts'
import { injectedError, malformed, runMethod } from './run-method.ts'
import { timeBlock } from './time-block.ts'

/** Whether a batch's commands lean on one another. */
function isChained({ method, params }: RestRequest): boolean {
  if (method.toLowerCase() !== 'batch') return false
  return readCommands(params).some(({ query }) => holdsReference(phpUrlDecode(query)))
}

/** The answer of one request that has come in with a valid token. Throws `RestError`. */
export function answerRequest(
  asked: RestRequest,
  { session, generation }: Authorised,
  portal: Portal,
  remarks: Remarks,
): MethodAnswer {
  const method = asked.method.toLowerCase()
  const fault = fireRequestFault(session, {
    method,
    generation,
    isChained: isChained(asked),
  })
  if (fault?.kind === 'no-references') throw restError('INTERNAL_SERVER_ERROR', 'injected')
  if (fault !== null && fault.kind !== 'malformed') throw injectedError(fault)

  const run = (name: string, params: Readonly<Record<string, unknown>>) =>
    runMethod(name, params, { portal, session, remarks })
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
  remarks.notes.push(`${count(readCommands(params).length, 'command')}, ${batch.failed.length} failed`)
  for (const { key, error } of batch.failed) {
    const sentence = `${key}: ${error.code}`
    if (error.blame === 'app') remarks.refused.push(`${sentence} ${error.message}`)
    else remarks.notes.push(error.blame === 'injected' ? `${sentence}, injected by a fault` : sentence)
  }
  return { result: batch.result }
}

/** An old kernel's TypeError takes the whole request with it. */
function died<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ReferenceTypeError) throw restError('INTERNAL_SERVER_ERROR', 'circumstance')
    throw error
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
