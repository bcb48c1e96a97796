import { useState } from 'react'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { changeStage, lookAtStage, type StageChange } from '../../chat/inbox/stage/change-stage.ts'
import type { Stage, StagePlace } from '../../chat/inbox/stage/stage-book.ts'
import { discussionOf } from '../../chat/opening/open-item.ts'
import { useAppContext } from '../app-context/app-context.tsx'
import { useAction } from '../queries/use-action.ts'
import { alone } from './alone.ts'

/** The change of an item's stage, from the choice to its outcome. */
export interface StageChanging {
  /** The closing stage that the user is asked about; null: none. */
  readonly asked: Stage | null
  /** The stage that the item is being moved to; null: none. */
  readonly pending: Stage | null
  /** The outcome of the last press, and the stage that was chosen; null: none, or it was put away. */
  readonly outcome: { readonly change: StageChange; readonly to: Stage } | null
  /** Moves the item, or asks first where the stage closes it. Does nothing while a change is under way. */
  readonly choose: (stage: Stage) => void
  /** Answers the question. */
  readonly confirm: () => void
  readonly cancel: () => void
  /** The last choice once more, from where the item stands by now. */
  readonly again: () => void
  /** Looks where the item stands, after an outcome that is not certain. */
  readonly look: () => void
  /** Puts the outcome away. */
  readonly putAway: () => void
}

interface StageChangeOptions extends CrmItemRef {
  /** The item's pipeline and stage as the user sees them. */
  readonly place: StagePlace
  /** Called with where the portal says that the item stands. */
  readonly onPlace: (now: StagePlace) => void
}

/** Changes an item's stage: one write a press, and one at a time in all pages of the browser. */
export function useStageChange({ item, id, place, onPlace }: StageChangeOptions): StageChanging {
  const { portal, origin } = useAppContext()
  const [asked, setAsked] = useState<Stage | null>(null)
  const [pending, setPending] = useState<Stage | null>(null)
  const [outcome, setOutcome] = useState<StageChanging['outcome']>(null)
  const ref: CrmItemRef = { item, id }
  const action = useAction(async (to: Stage, isLook: boolean) => {
    if (portal === null) return
    const from = outcomeFrom(outcome?.change ?? null, isLook) ?? place
    setPending(to)
    setOutcome(null)
    const run = isLook ? lookAtStage : changeStage
    try {
      const change = await alone(`deal-chat stage ${origin} ${discussionOf(ref).id}`, () =>
        run(portal, ref, { from, to: to.id }),
      )
      setOutcome({ change, to })
      if ('now' in change) onPlace(change.now)
    } finally {
      setPending(null)
      setAsked(null)
    }
  })
  return {
    asked,
    pending,
    outcome,
    choose(stage) {
      if (action.isPending || asked !== null || stage.id === place.stageId) return
      setOutcome(null)
      if (stage.outcome === 'open') action.run(stage, false)
      else setAsked(stage)
    },
    confirm: () => asked !== null && action.run(asked, false),
    cancel: () => !action.isPending && setAsked(null),
    again: () => outcome !== null && action.run(outcome.to, false),
    look: () => outcome !== null && action.run(outcome.to, true),
    putAway: () => setOutcome(null),
  }
}

/** The place from which an uncertain change began; null: any other look begins from what is shown. */
function outcomeFrom(change: StageChange | null, isLook: boolean): StagePlace | null {
  return isLook && change?.status === 'uncertain' ? change.from : null
}
