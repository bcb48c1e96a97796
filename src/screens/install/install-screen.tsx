import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Setup } from '../../setup/load-setup.ts'
import { FailureScreen } from '../failure/failure-screen.tsx'
import { setupQuery } from '../setup-query.ts'
import { useSurroundings } from '../surroundings.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { usePortalQuery } from '../use-portal-query.ts'
import { AskAdministrator } from './ask-administrator.tsx'
import { InstallBones } from './install-bones.tsx'
import { InstalledState } from './installed-state.tsx'
import { Installer } from './installer.tsx'
import { type TabRow, useCarryOut } from './use-carry-out.ts'
import { useTabNames } from './use-tab-names.ts'
import { Working } from './working.tsx'

/** The portal runs our installation: what will be added where; after a press, how far it is, and the end. */
export function InstallScreen() {
  const { portal, origin } = useSurroundings()
  const { data, blocking, attempt, again } = usePortalQuery(setupQuery(portal, origin), () => true)
  const [finished, setFinished] = useState<{ hasTabs: boolean } | null>(null)
  const names = useTabNames(data?.tabs ?? [])
  const work = useCarryOut((rows) => {
    if (rows.every(({ progress }) => progress.state !== 'refused')) finish(rows)
  })
  const t = useTranslations('install')

  /** The portal loads its page anew; nobody is told when. */
  function finish(rows: readonly TabRow[]) {
    portal?.installFinish()
    setFinished({
      hasTabs: rows.some(({ plan, progress }) => plan.isWanted && progress.state !== 'refused'),
    })
  }

  const mayInstall = portal?.user.isAdmin === true && !isRefusedTo(data)
  const stage = stageOf()
  const screen = useFocusOnChange(stage)
  return (
    <main className="screen" ref={screen} aria-label={stage === 'loading' ? t('loading') : undefined}>
      {stage === 'ask' && <AskAdministrator appId={data?.appId ?? null} />}
      {stage === 'done' && <InstalledState hasTabs={finished?.hasTabs === true} />}
      {(stage === 'working' || stage === 'refused') && (
        <Working {...work} nameOf={names.ofPlacement} onFinish={() => finish(work.rows)} />
      )}
      {stage === 'choose' && data !== undefined && (
        <Installer setup={data} {...again} onInstall={work.begin} />
      )}
      {stage === 'loading' && <InstallBones />}
      {blocking !== null && stage === 'failed' && (
        <FailureScreen failure={blocking} attempt={attempt} {...again} />
      )}
    </main>
  )

  function stageOf() {
    if (!mayInstall) return 'ask'
    if (finished !== null) return 'done'
    if (work.isRunning) return 'working'
    if (work.rows.length > 0) return 'refused'
    if (blocking !== null) return 'failed'
    return data === undefined ? 'loading' : 'choose'
  }
}

/** The portal opened our installation, but doesn't let this person see what is bound. */
function isRefusedTo(setup: Setup | undefined): boolean {
  return setup !== undefined && !setup.bindings.ok && setup.bindings.failure.kind === 'not-allowed'
}
