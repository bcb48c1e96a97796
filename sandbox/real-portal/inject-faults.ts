import type { Session } from '../portal/session.ts'
import type { Command } from '../server/batch/batch.ts'
import { RestError } from '../server/rest/rest-error.ts'
import { methodFault } from './method-fault.ts'

/** What the faults that are switched on make of a batch's commands. */
export interface Injected {
  /** What the real portal is asked. */
  readonly passed: readonly Command[]
  /** By key: what is answered in the real portal's place. */
  readonly held: ReadonlyMap<string, RestError>
  /** By key: what the real portal's answer must suffer. */
  readonly spoilt: ReadonlySet<string>
}

/** Asks each command's faults in turn; where the batch halts, no further than to the first that fails. */
export function injectFaults(commands: readonly Command[], session: Session, isHalting: boolean): Injected {
  const passed: Command[] = []
  const held = new Map<string, RestError>()
  const spoilt = new Set<string>()
  for (const command of commands) {
    try {
      const fault = methodFault(command.method, session, true)
      if (fault !== null) spoilt.add(command.key)
      passed.push(command)
    } catch (error) {
      if (!(error instanceof RestError)) throw error
      held.set(command.key, error)
      if (isHalting) break
    }
  }
  return { passed, held, spoilt }
}
