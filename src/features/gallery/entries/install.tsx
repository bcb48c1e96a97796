import type { PlacementProgress } from '../../../setup/apply-plan.ts'
import type { Setup } from '../../../setup/load-setup.ts'
import type { TabRow } from '../../../shared/tab-setup/use-apply-plan.ts'
import { usePlaceNames } from '../../../shared/tab-setup/use-place-names.ts'
import { AskAdministrator } from '../../install/ask-administrator.tsx'
import { InstallScreen } from '../../install/install-screen.tsx'
import { InstalledState } from '../../install/installed-state.tsx'
import { Working } from '../../install/working.tsx'
import { HANDLER, setupOf } from '../fixtures/setups.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'features/install'
const CARDS = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY']
const PLACES = ['CRM_DEAL_DETAIL_TAB', 'IM_SIDEBAR', 'REST_APP_URI']
const OLD = 'https://old.example/'
const ADDED: PlacementProgress = { state: 'added' }
const THERE: PlacementProgress = { state: 'there' }
const TOO_SLOW: PlacementProgress = { state: 'refused', failure: { kind: 'timeout' } }
const NO_PLACE = refused('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found', 400)
const NAMED = refused('ERROR_CORE', 'Unable to set placement handler', 400)

const BAD_ICON = refused('INVALID_ERROR_ICON_NAME', 'Invalid value of an option', 200)
const TAKEN = refused('ERROR_PLACEMENT_MAX_COUNT', 'Placement max count: 1', 400)

/** The installation screen and its parts. */
export const INSTALL: GalleryGroup = {
  id: 'install',
  title: 'Installation',
  entries: [
    installer('fresh', 'nothing is there yet', setupOf()),
    installer('missing', 'two permissions missing', setupOf({ without: ['imopenlines', 'imbot'] })),
    screen('stale', 'two permissions missing, and the portal couldn’t be asked again', {
      data: setupOf({ without: ['imopenlines', 'imbot'] }),
      failure: { kind: 'timeout' },
    }),
    installer(
      'again',
      'some tabs are there, one at an old address',
      setupOf({ bound: { DEAL: [HANDLER], LEAD: [OLD] } }),
    ),
    installer('no-placement', 'no permission to add tabs', setupOf({ without: ['placement'] })),
    screen('loading', 'the portal is asked', {}),
    screen('failed', 'the portal couldn’t be asked', { failure: { kind: 'timeout' } }),
    working('working', 'working', [ADDED, THERE, { state: 'working' }, { state: 'waiting' }], true),
    working('refused', 'one refused', [ADDED, THERE, NO_PLACE, ADDED], false),
    working(
      'places',
      'working, places of the messenger among them',
      [ADDED, { state: 'working' }],
      true,
      PLACES,
    ),
    working('places-refused', 'places of the messenger refused', [ADDED, BAD_ICON, TAKEN], false, PLACES),
    working('refused-two', 'two refused', [ADDED, NAMED, TOO_SLOW, ADDED], false),
    done('done', 'done', CARDS.map(tabOf)),
    done('done-without-deals', 'done, without a tab in deals', CARDS.slice(1).map(tabOf)),
    done('done-without', 'done, without tabs', []),
    done('done-places', 'done, in the messenger alone', PLACES.slice(1)),
    { id: 'ask', title: 'not an administrator', folder, render: () => <AskAdministrator appId={14} /> },
  ],
}

function refused(code: string, description: string, status: number): PlacementProgress {
  return { state: 'refused', failure: { kind: 'portal', code, description, status } }
}

function tabOf(code: string): string {
  return `CRM_${code}_DETAIL_TAB`
}

function installer(id: string, title: string, setup: Setup): GalleryEntry {
  return screen(id, title, { data: setup })
}

function screen(id: string, title: string, answer: Cached[1]): GalleryEntry {
  return {
    id,
    title,
    folder,
    render: () => (
      <LeftMenuStage isAdmin cached={[[['setup'], answer]]}>
        <InstallScreen />
      </LeftMenuStage>
    ),
  }
}

function working(
  id: string,
  title: string,
  progress: readonly PlacementProgress[],
  isRunning: boolean,
  placements: readonly string[] = CARDS.map(tabOf),
): GalleryEntry {
  const rows = progress.map(
    (each, index): TabRow => ({
      plan: {
        placement: placements[index] ?? '',
        isWanted: true,
        steps: [{ act: 'bind', handler: HANDLER }],
      },
      progress: each,
    }),
  )
  return { id, title, folder, render: () => <WorkingStage rows={rows} isRunning={isRunning} /> }
}

function done(id: string, title: string, placements: readonly string[]): GalleryEntry {
  return {
    id,
    title,
    folder,
    render: () => <DoneStage placements={placements} />,
  }
}

function DoneStage({ placements }: { placements: readonly string[] }) {
  const { ofPlacement } = usePlaceNames([])
  return <InstalledState placements={placements} nameOf={ofPlacement} />
}

function WorkingStage({ rows, isRunning }: { rows: readonly TabRow[]; isRunning: boolean }) {
  const { ofPlacement } = usePlaceNames([])
  return (
    <Working
      {...{ rows, isRunning }}
      nameOf={ofPlacement}
      again={() => undefined}
      onFinish={() => undefined}
    />
  )
}
