import { ConfirmRemoval } from '../../settings/tabs/confirm-removal.tsx'
import { Tabs } from '../../settings/tabs/tabs.tsx'
import { HANDLER, setupOf } from '../fixtures/setups.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'features/settings'
const OLD = 'https://old.example/'

/** The choice of cards with the tab, in the settings. */
export const TABS: GalleryGroup = {
  id: 'tabs',
  title: 'Tabs, in the settings',
  entries: [
    tabs('there', 'every card and place that was chosen has it', {
      data: setupOf({ bound: { DEAL: [HANDLER], LEAD: [HANDLER], IM_SIDEBAR: [HANDLER] } }),
    }),
    tabs('news', 'an earlier version was installed: new places and a new permission', {
      data: setupOf({ bound: { DEAL: [HANDLER] }, without: ['disk'] }),
    }),
    tabs('places', 'the messenger’s places, one at an old address', {
      data: setupOf({ bound: { IM_NAVIGATION: [HANDLER], IM_SIDEBAR: [HANDLER], REST_APP_URI: [OLD] } }),
    }),
    tabs('repair', 'an old address, and one of two cards', {
      data: setupOf({ bound: { DEAL: [OLD], CONTACT: [HANDLER], IM_NAVIGATION: [HANDLER] } }),
    }),
    tabs('none', 'no card has it', { data: setupOf() }),
    tabs('loading', 'the portal is asked', {}),
    tabs('stale', 'the portal couldn’t be asked again', {
      data: setupOf({ bound: { DEAL: [HANDLER], IM_NAVIGATION: [HANDLER] } }),
      failure: { kind: 'timeout' },
    }),
    tabs('partial', 'some cards couldn’t be read', {
      data: { ...setupOf({ bound: { DEAL: [HANDLER], IM_NAVIGATION: [HANDLER] } }), hasFailed: true },
    }),
    tabs('failed', 'the portal couldn’t be asked', { failure: { kind: 'unreachable' } }),
    tabs('no-permission', 'no permission to bind', {
      data: {
        ...setupOf({ without: ['placement'] }),
        bindings: { ok: false, failure: { kind: 'missing-scope', scope: 'placement' } },
      },
    }),
    tabs('member', 'not an administrator', {}, false),
    {
      id: 'confirm-places',
      title: 'asks before all are removed, places of the messenger among them',
      folder,
      render: () => (
        <div className="page">
          <ConfirmRemoval
            count={5}
            what="places"
            isPending={false}
            onRemove={() => undefined}
            onKeep={() => undefined}
          />
        </div>
      ),
    },
    {
      id: 'confirm',
      title: 'asks before all are removed',
      folder,
      render: () => (
        <div className="page">
          <ConfirmRemoval
            count={4}
            what="tabs"
            isPending={false}
            onRemove={() => undefined}
            onKeep={() => undefined}
          />
        </div>
      ),
    },
  ],
}

function tabs(id: string, title: string, answer: Cached[1], isAdmin = true): GalleryEntry {
  return {
    id,
    title,
    folder,
    render: () => (
      <LeftMenuStage isAdmin={isAdmin} cached={[[['setup'], answer]]}>
        <div className="page">
          <Tabs />
        </div>
      </LeftMenuStage>
    ),
  }
}
