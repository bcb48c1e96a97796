import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import type { Setup } from '../../setup/load-setup.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { useFocusOnChange } from '../../shared/focus/use-focus-on-change.ts'
import { usePortalQuery } from '../../shared/queries/use-portal-query.ts'
import { setupQuery } from '../../shared/tab-setup/setup-query.ts'
import { type TabRow, useApplyPlan } from '../../shared/tab-setup/use-apply-plan.ts'
import { usePlaceNames } from '../../shared/tab-setup/use-place-names.ts'
import { AskAdministrator } from './ask-administrator.tsx'
import { InstallBones } from './install-bones.tsx'
import { InstalledState } from './installed-state.tsx'
import { Installer } from './installer.tsx'
import { Working } from './working.tsx'

/** The installation: the choice of places, progress after the press, the end. */
export function InstallScreen() {
  const { portal } = useAppContext()
  const { data, blocking, attempt, staleSince, again } = usePortalQuery(setupQuery(portal), () => true)
  /** Placements that have the app at the end; null: not finished. */
  const [finished, setFinished] = useState<readonly string[] | null>(null)
  const names = usePlaceNames(data?.places ?? [])
  const work = useApplyPlan((rows) => {
    if (rows.every(({ progress }) => progress.state !== 'refused')) finish(rows)
  })
  const t = useTranslations('install')

  /** Tells the portal by `installFinish`, upon which it reloads its page at any time. */
  function finish(rows: readonly TabRow[]) {
    portal?.installFinish()
    const added = rows.filter(({ plan, progress }) => plan.isWanted && progress.state !== 'refused')
    setFinished(added.map(({ plan }) => plan.placement))
  }

  const bindingsFailure = bindingsFailureOf(data)
  const mayInstall = portal?.user.isAdmin === true && bindingsFailure?.kind !== 'not-allowed'
  const failure = blocking ?? bindingsFailure
  const stage = stageOf()
  const screen = useFocusOnChange(stage)
  return (
    <main className="screen" ref={screen} aria-label={stage === 'loading' ? t('loading') : undefined}>
      {stage === 'ask' && <AskAdministrator appId={data?.appId ?? null} />}
      {stage === 'done' && <InstalledState placements={finished ?? []} nameOf={names.ofPlacement} />}
      {(stage === 'working' || stage === 'refused') && (
        <Working {...work} nameOf={names.ofPlacement} onFinish={() => finish(work.rows)} />
      )}
      {stage === 'choose' && data !== undefined && (
        <Installer setup={data} isStale={staleSince !== null} {...again} onInstall={work.begin} />
      )}
      {stage === 'loading' && <InstallBones />}
      {failure !== null && stage === 'failed' && (
        <FailureScreen failure={failure} attempt={attempt} {...again} />
      )}
    </main>
  )

  function stageOf() {
    if (!mayInstall) return 'ask'
    if (finished !== null) return 'done'
    if (work.isRunning) return 'working'
    if (work.rows.length > 0) return 'refused'
    if (failure !== null) return 'failed'
    return data === undefined ? 'loading' : 'choose'
  }
}

/**
 * The failure of reading the bindings; null when they were read, or the scope for them is missing. Without them, tabs of
 * an earlier attempt couldn't be removed.
 */
function bindingsFailureOf(setup: Setup | undefined): Failure | null {
  if (setup === undefined || setup.bindings.ok) return null
  const { failure } = setup.bindings
  return failure.kind === 'missing-scope' ? null : failure
}
