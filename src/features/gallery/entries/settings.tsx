import type { Diagnostics } from '../../../setup/self-check/diagnostics.ts'
import { findingsOf } from '../../../setup/self-check/findings-of.ts'
import { OptionSection } from '../../settings/choice/option-section.tsx'
import { Findings } from '../../settings/self-check/findings.tsx'
import { SettingsScreen } from '../../settings/settings-screen.tsx'
import { ThemeChoices } from '../../settings/theme/theme-choices.tsx'
import { exampleDiagnostics } from '../fixtures/example-diagnostics.ts'
import { HANDLER, setupOf } from '../fixtures/setups.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'features/settings'
const OFFLINE = { ok: false, failure: { kind: 'offline' } } as const
const ELSEWHERE = 'https://old.example/'

/** The settings screen and the findings of its self-check. */
export const SETTINGS: GalleryGroup = {
  id: 'settings',
  title: 'Settings, in the left menu',
  entries: [
    {
      id: 'settings',
      title: 'as they are opened',
      folder,
      render: () => (
        <LeftMenuStage isAdmin cached={[[['setup'], { data: setupOf({ bound: { DEAL: [HANDLER] } }) }]]}>
          <SettingsScreen />
        </LeftMenuStage>
      ),
    },
    {
      id: 'theme-failed',
      title: 'a theme that the portal didn’t keep',
      folder,
      render: () => (
        <div className="page">
          <ThemeChoices
            theme="light"
            failure={{ kind: 'offline' }}
            isKnownUnkept={false}
            choose={() => undefined}
          />
        </div>
      ),
    },
    {
      id: 'theme-lost',
      title: 'a theme that wasn’t kept, as a look told after a lost answer',
      folder,
      render: () => (
        <div className="page">
          <ThemeChoices theme="light" failure={{ kind: 'timeout' }} isKnownUnkept choose={() => undefined} />
        </div>
      ),
    },
    {
      id: 'typing-failed',
      title: 'a choice that the portal didn’t keep',
      folder,
      render: () => (
        <div className="page">
          <OptionSection
            heading="Typing"
            text="For you alone. Customers are never told."
            label="Tell the chat’s members that I am typing"
            failed={(reason) => `The choice was not kept. ${reason}`}
            isOn
            isPending={false}
            failure={{ kind: 'offline' }}
            isKnownUnkept={false}
            choose={() => undefined}
          />
        </div>
      ),
    },
    found('good', 'nothing is wrong', exampleDiagnostics()),
    found(
      'warn',
      'something is worth a look',
      exampleDiagnostics(
        { answered: { ok: true, value: 1_400 }, missing: { ok: true, value: ['im.dialog.users.list'] } },
        { granted: ['im', 'crm', 'placement', 'task', 'sonet_group'], bindings: { ok: true, value: [] } },
      ),
    ),
    found(
      'bad',
      'all that can be broken',
      exampleDiagnostics(
        {
          portalOrigin: '',
          answered: { ok: false, failure: { kind: 'session-expired' } },
          missing: { ok: true, value: ['im.chat.get', 'im.dialog.get', 'im.dialog.users.list'] },
          own: ofStatus(405),
        },
        {
          granted: ['im', 'crm'],
          isFinished: false,
          bindings: {
            ok: true,
            value: [
              { placement: 'CRM_DEAL_DETAIL_TAB', handler: ELSEWHERE },
              { placement: 'IM_NAVIGATION', handler: ELSEWHERE },
              { placement: 'IM_SIDEBAR', handler: ELSEWHERE },
              { placement: 'IM_SIDEBAR', handler: 'https://chat.example/' },
              { placement: 'TASK_VIEW_TAB', handler: ELSEWHERE },
              { placement: 'TASK_VIEW_TAB', handler: 'https://chat.example/' },
            ],
          },
        },
      ),
    ),
    found(
      'forbidden',
      'a server that forbids the portal to show the app, and a very slow portal',
      exampleDiagnostics({
        answered: { ok: true, value: 4_200 },
        own: { ...ofStatus(200), policy: "frame-ancestors 'none'" },
      }),
    ),
    found(
      'unlisted',
      'a server that doesn’t take the portal',
      exampleDiagnostics({ own: { ...ofStatus(403), isUnlisted: true } }),
    ),
    found(
      'archive',
      'an app that was uploaded as an archive',
      exampleDiagnostics({ own: { ...ofStatus(200), method: 'GET' } }),
    ),
    found('fails', 'a server that fails', exampleDiagnostics({ own: ofStatus(502) })),
    found(
      'member',
      'what somebody sees who is no administrator',
      exampleDiagnostics({}, { bindings: { ok: false, failure: { kind: 'not-allowed' } } }),
    ),
    found(
      'no-placement',
      'without the permission to look at the tabs',
      exampleDiagnostics(
        {},
        {
          granted: ['im', 'crm'],
          isFinished: null,
          bindings: { ok: false, failure: { kind: 'missing-scope', scope: 'placement' } },
        },
      ),
    ),
    found(
      'offline',
      'nothing answers',
      exampleDiagnostics({ answered: OFFLINE, setup: OFFLINE, missing: OFFLINE, own: null }),
    ),
  ],
}

function found(id: string, title: string, diagnostics: Diagnostics): GalleryEntry {
  return {
    id: `check-${id}`,
    title: `self-check: ${title}`,
    folder,
    render: () => (
      <div className="page">
        <Findings findings={findingsOf(diagnostics)} />
      </div>
    ),
  }
}

function ofStatus(status: number) {
  return { method: 'POST' as const, status, policy: null, frameOptions: null, isUnlisted: false }
}
