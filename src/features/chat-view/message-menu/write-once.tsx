import { writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Method } from '../../../portal/portal.ts'
import type { MessageSlots } from '../timeline/message-slots.tsx'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { FailedNote, PendingNote } from './message-notes.tsx'
import { Thrown } from './thrown.tsx'
import type { WriteName, WriteProblem } from './write-problem.ts'

interface Writing<T> {
  readonly name: WriteName
  readonly method: Method<T>
  /** Reads if it was done, after an answer that got lost; null: that can't be told. */
  readonly look: () => Promise<boolean | null>
  /** Called when it is done; null: a look says so. */
  readonly onDone: (answer: T | null) => void
  /** Called when it is not done, or not certain. */
  readonly onFailed?: () => void
  /** The press once more. */
  readonly again: () => void
  /** True for a write that shows nothing while it is under way. */
  readonly isQuiet?: boolean
}

const underWay = new WeakMap<MessageSlots, Set<string>>()

/** True while a write of this name is under way for a message: a second press does nothing. */
export function isUnderWay(slots: MessageSlots, messageId: number, name: string): boolean {
  return underWay.get(slots)?.has(`${messageId} ${name}`) === true
}

/**
 * Writes once a press, then polls. The outcome stands at the message: a failure with its reason and the press to repeat it.
 * Never rejects.
 */
export async function writeOnce<T>(
  tools: MessageTools,
  messageId: number,
  writing: Writing<T>,
): Promise<void> {
  const { slots, portal } = tools
  const { name, method, look, onDone, onFailed, again } = writing
  if (isUnderWay(slots, messageId, name)) return
  const ofSlots = underWay.get(slots) ?? new Set()
  underWay.set(slots, ofSlots.add(`${messageId} ${name}`))
  slots.set(messageId, 'note', writing.isQuiet === true ? null : <PendingNote />)
  const fail = (kind: WriteProblem['kind'], failure: Failure | null) => {
    onFailed?.()
    slots.set(messageId, 'note', <FailedNote problem={{ name, kind, failure }} {...{ messageId, again }} />)
  }
  try {
    const outcome = await writeAndLook(() => portal.write(method), look)
    if (outcome.status === 'answered') {
      if (outcome.answer === false) fail('refused', null)
      else onDone(outcome.answer)
    } else if (outcome.status === 'done') onDone(null)
    else fail(outcome.status, outcome.failure)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) slots.set(messageId, 'note', <Thrown error={error} />)
    else if (isSoAlready(failure)) onDone(null)
    else fail('refused', failure)
  } finally {
    ofSlots.delete(`${messageId} ${name}`)
    await tools.refresh()
  }
}

/** True for the refusal of a like that is there already, or is not there any more. */
function isSoAlready(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'WITHOUT_CHANGES'
}
