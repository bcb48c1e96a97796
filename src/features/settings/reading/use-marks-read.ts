import { useState } from 'react'
import { type WriteOutcome, writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { readMarksRead } from '../../../setup/read-marks-read.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { MARKS_READ } from '../../../shared/marks-read/marks-read.ts'
import { useAction } from '../../../shared/queries/use-action.ts'

/** The choice if messages are marked as read at a chat's end. */
export interface MarksReadChoice {
  readonly isOn: boolean
  readonly isPending: boolean
  /** The reason why the last choice was not kept; null: it was. */
  readonly failure: Failure | null
  /** True when the answer got lost, and a look told that the choice was not kept. */
  readonly isKnownUnkept: boolean
  readonly choose: (isOn: boolean) => void
}

/** The user's own choice, stored in the portal by one write a press; a failure undoes it. Off by default. */
export function useMarksRead(): MarksReadChoice {
  const { portal } = useAppContext()
  const [isOn, setOn] = useState(portal?.options[MARKS_READ] === 'Y')
  const [outcome, setOutcome] = useState<WriteOutcome<void> | null>(null)
  const action = useAction(async (wanted: boolean) => {
    if (portal === null) return
    setOn(wanted)
    setOutcome(null)
    try {
      const ending = await writeAndLook(
        () => portal.setUserOption(MARKS_READ, wanted ? 'Y' : 'N'),
        async () => (await portal.call(readMarksRead())) === wanted,
      )
      setOutcome(ending)
      if (ending.status === 'not-done' || ending.status === 'uncertain') setOn(!wanted)
    } catch (error) {
      if (failureOf(error) !== null) setOn(!wanted)
      throw error
    }
  })
  const isUnkept = outcome?.status === 'not-done' || outcome?.status === 'uncertain'
  return {
    isOn,
    isPending: action.isPending,
    failure: action.failure ?? (isUnkept ? outcome.failure : null),
    isKnownUnkept: outcome?.status === 'not-done',
    choose: action.run,
  }
}
