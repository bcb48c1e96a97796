import { useState } from 'react'
import { applyPlan, type PlacementProgress } from '../../setup/apply-plan.ts'
import type { PlacementPlan } from '../../setup/plan-bindings.ts'
import { useAppContext } from '../app-context/app-context.tsx'
import { useAction } from '../queries/use-action.ts'

/** One place, and how far it is. */
export interface TabRow {
  readonly plan: PlacementPlan
  readonly progress: PlacementProgress
}

export interface PlanRun {
  /** Of the last press, and of what it is a repetition of; empty: nothing was begun. */
  readonly rows: readonly TabRow[]
  readonly isRunning: boolean
  /** Does the plans, after a press; nothing while others are under way. */
  readonly begin: (plans: readonly PlacementPlan[]) => void
  /** Does those again that were refused; the others stay as they are. */
  readonly again: () => void
}

/** Carries plans out, one place after the other; `onEnd` is told how each ended, and belongs to it. */
export function useApplyPlan(onEnd: (rows: readonly TabRow[]) => void | Promise<void>): PlanRun {
  const { portal } = useAppContext()
  const [rows, setRows] = useState<readonly TabRow[]>([])
  const { run, isPending } = useAction(
    async (plans: readonly PlacementPlan[], others: readonly TabRow[]): Promise<void> => {
      if (portal === null) return
      let current = [...others, ...plans.map((plan): TabRow => ({ plan, progress: { state: 'waiting' } }))]
      setRows(current)
      await applyPlan(portal, plans, (placement, progress) => {
        current = current.map((row) => (row.plan.placement === placement ? { ...row, progress } : row))
        setRows(current)
      })
      await onEnd(current)
    },
  )
  return {
    rows,
    isRunning: isPending,
    begin: (plans) => run(plans, []),
    again: () =>
      run(
        rows.filter(isRefused).map(({ plan }) => plan),
        rows.filter((row) => !isRefused(row)),
      ),
  }
}

function isRefused({ progress }: TabRow): boolean {
  return progress.state === 'refused'
}
