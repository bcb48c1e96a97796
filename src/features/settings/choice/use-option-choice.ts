import { useState } from 'react'
import { type WriteOutcome, writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { UserOption } from '../../../portal/portal.ts'
import { readUserOption } from '../../../setup/read-user-option.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'

/** Two values of an option of the user. */
interface OptionValues {
  readonly on: string
  readonly off: string
  /** True where the option was never set. */
  readonly isOnAtFirst: boolean
}

/** A choice between on and off. */
export interface OptionChoice {
  readonly isOn: boolean
  readonly isPending: boolean
  /** The reason why the last choice was not kept; null: it was. */
  readonly failure: Failure | null
  /** True when the answer got lost, and a look told that the choice was not kept. */
  readonly isKnownUnkept: boolean
  readonly choose: (isOn: boolean) => void
}

/** The user's own choice, stored in the portal by one write a press; a failure undoes it. */
export function useOptionChoice(name: UserOption, { on, off, isOnAtFirst }: OptionValues): OptionChoice {
  const { portal } = useAppContext()
  const isOnBy = (value: unknown) => value === on || (value !== off && isOnAtFirst)
  const [isOn, setOn] = useState(() => isOnBy(portal?.options[name]))
  const [outcome, setOutcome] = useState<WriteOutcome<void> | null>(null)
  const action = useAction(async (wanted: boolean) => {
    if (portal === null) return
    setOn(wanted)
    setOutcome(null)
    try {
      const ending = await writeAndLook(
        () => portal.setUserOption(name, wanted ? on : off),
        async () => isOnBy(await portal.call(readUserOption(name))) === wanted,
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
