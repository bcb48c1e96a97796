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
import { useTabNames } from '../../shared/tab-setup/use-tab-names.ts'
import { AskAdministrator } from './ask-administrator.tsx'
import { InstallBones } from './install-bones.tsx'
import { InstalledState } from './installed-state.tsx'
import { Installer } from './installer.tsx'
import { Working } from './working.tsx'

/** The portal runs our installation: what will be added where; after a press, how far it is, and the end. */
export function InstallScreen() {
  const { portal } = useAppContext()
  const { data, blocking, attempt, staleSince, again } = usePortalQuery(setupQuery(portal), () => true)
  /** The places that have the tab in the end; null: it isn't the end. */
  const [finished, setFinished] = useState<readonly string[] | null>(null)
  const names = useTabNames(data?.tabs ?? [])
  const work = useApplyPlan((rows) => {
    if (rows.every(({ progress }) => progress.state !== 'refused')) finish(rows)
  })
  const t = useTranslations('install')

  /** The portal loads its page anew; nobody is told when. */
  function finish(rows: readonly TabRow[]) {
    portal?.installFinish()
    const added = rows.filter(({ plan, progress }) => plan.isWanted && progress.state !== 'refused')
    setFinished(added.map(({ plan }) => plan.placement))
  }

  const unread = unreadIn(data)
  const mayInstall = portal?.user.isAdmin === true && unread?.kind !== 'not-allowed'
  const failure = blocking ?? unread
  const stage = stageOf()
  const screen = useFocusOnChange(stage)
  return (
    <main className="screen" ref={screen} aria-label={stage === 'loading' ? t('loading') : undefined}>
      {stage === 'ask' && <AskAdministrator appId={data?.appId ?? null} />}
      {stage === 'done' && <InstalledState places={finished ?? []} nameOf={names.ofPlacement} />}
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
 * Why the portal doesn't tell what is bound; null where it does, or where nothing can be. Without knowing that, what an
 * earlier attempt has left behind would stay.
 */
function unreadIn(setup: Setup | undefined): Failure | null {
  if (setup === undefined || setup.bindings.ok) return null
  const { failure } = setup.bindings
  return failure.kind === 'missing-scope' ? null : failure
}
