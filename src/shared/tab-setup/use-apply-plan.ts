import { useState } from 'react'
import { applyPlan, type PlacementProgress } from '../../setup/apply-plan.ts'
import type { PlacementPlan } from '../../setup/plan-bindings.ts'
import { useAppContext } from '../app-context/app-context.tsx'
import { useAction } from '../queries/use-action.ts'

/** The progress of one placement. */
export interface TabRow {
  readonly plan: PlacementPlan
  readonly progress: PlacementProgress
}

export interface PlanRun {
  /** Rows of the last run, with those of the run that it retries; empty before the first one. */
  readonly rows: readonly TabRow[]
  readonly isRunning: boolean
  /** Applies plans after a press; does nothing while others run. */
  readonly begin: (plans: readonly PlacementPlan[]) => void
  /** Retries the refused plans; the others keep their rows. */
  readonly again: () => void
}

/** Applies plans, one placement after the other. The run lasts until `onEnd`, which gets its rows, is done. */
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
