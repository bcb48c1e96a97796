import { expect, test } from 'vitest'
import { exampleDiagnostics } from '../../../../src/features/gallery/fixtures/example-diagnostics.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { PERMISSIONS } from '../../../../src/setup/permissions.ts'
import type { Diagnostics } from '../../../../src/setup/self-check/diagnostics.ts'
import { findingsOf } from '../../../../src/setup/self-check/findings-of.ts'

const failed = (
  kind: 'offline' | 'session-expired' | 'not-allowed' | 'portal-closed',
): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { kind },
})
const own = (status: number, method: 'POST' | 'GET' = 'POST') => ({
  method,
  status,
  policy: null,
  frameOptions: null,
  isUnlisted: false,
})
const bound = (...handlers: string[]) => ({
  bindings: {
    ok: true as const,
    value: handlers.map((handler) => ({ placement: 'CRM_DEAL_DETAIL_TAB', handler })),
  },
})

/** The findings that aren't good, in short. */
const troubles = (diagnostics: Diagnostics): string[] =>
  findingsOf(diagnostics)
    .filter(({ state }) => state !== 'good')
    .map((finding) => `${finding.state} ${finding.key} ${finding.is}`)

test('without problems every finding is good, with one for each permission and each bound tab', () => {
  const findings = findingsOf(exampleDiagnostics())
  expect(troubles(exampleDiagnostics())).toEqual([])
  expect(findings.filter(({ key }) => key === 'permission')).toHaveLength(PERMISSIONS.length)
  expect(findings.filter(({ key }) => key === 'tab')).toMatchObject([
    { placement: 'CRM_DEAL_DETAIL_TAB', is: 'here' },
  ])
})

test.each<[string, Diagnostics, string[]]>([
  [
    'outside of a portal',
    exampleDiagnostics({ portalOrigin: '' }),
    ['bad portal outside', 'unknown frame unknown'],
  ],
  [
    'an installation that isn’t finished',
    exampleDiagnostics({}, { isFinished: false }),
    ['bad installed unfinished'],
  ],
  [
    'an unknown state of the installation',
    exampleDiagnostics({}, { isFinished: null }),
    ['unknown installed unknown'],
  ],
  [
    'a missing permission that is needed',
    exampleDiagnostics(
      {},
      { granted: PERMISSIONS.map(({ scope }) => scope).filter((scope) => scope !== 'im') },
    ),
    ['bad permission missing'],
  ],
  [
    'a missing permission of a part',
    exampleDiagnostics(
      {},
      { granted: PERMISSIONS.map(({ scope }) => scope).filter((scope) => scope !== 'imopenlines') },
    ),
    ['warn permission missing'],
  ],
  ['a tab that isn’t there', exampleDiagnostics({}, bound()), ['warn tab absent']],
  ['a tab of another address', exampleDiagnostics({}, bound('https://old.example/')), ['bad tab elsewhere']],
  [
    'a tab bound twice',
    exampleDiagnostics({}, bound('https://old.example/', 'https://chat.example/')),
    ['warn tab twice'],
  ],
  [
    'tabs that only an administrator sees',
    exampleDiagnostics({}, { bindings: failed('not-allowed') }),
    ['unknown tabs adminOnly'],
  ],
  [
    'tabs without the permission',
    exampleDiagnostics(
      {},
      { bindings: { ok: false, failure: { kind: 'missing-scope', scope: 'placement' } } },
    ),
    ['unknown tabs needsPermission'],
  ],
  ['unknown tabs', exampleDiagnostics({}, { bindings: failed('offline') }), ['unknown tabs unknown']],
  [
    'an address that does not accept POST',
    exampleDiagnostics({ own: own(405) }),
    ['bad post refuses', 'unknown frame unknown'],
  ],
  ['a missing address', exampleDiagnostics({ own: own(404) }), ['bad post refuses', 'unknown frame unknown']],
  [
    'a host that doesn’t know the portal',
    exampleDiagnostics({ own: { ...own(403), isUnlisted: true } }),
    ['bad post unlisted', 'unknown frame unknown'],
  ],
  [
    'a 403 of a server in front of the host',
    exampleDiagnostics({ own: own(403) }),
    ['bad post refuses', 'unknown frame unknown'],
  ],
  ['an archive with its page', exampleDiagnostics({ own: own(200, 'GET') }), []],
  [
    'an archive without its page',
    exampleDiagnostics({ own: own(404, 'GET') }),
    ['bad post fails', 'unknown frame unknown'],
  ],
  ['a host that fails', exampleDiagnostics({ own: own(502) }), ['bad post fails', 'unknown frame unknown']],
  [
    'an address that doesn’t answer',
    exampleDiagnostics({ own: null }),
    ['unknown post unknown', 'unknown frame unknown'],
  ],
  [
    'a page that may not be framed',
    exampleDiagnostics({ own: { ...own(200), frameOptions: 'DENY' } }),
    ['bad frame forbidden'],
  ],
  ['a slow portal', exampleDiagnostics({ answered: { ok: true, value: 1_000 } }), ['warn speed slow']],
  [
    'a very slow portal',
    exampleDiagnostics({ answered: { ok: true, value: 3_000 } }),
    ['bad speed verySlow'],
  ],
  [
    'a session that is over',
    exampleDiagnostics({ answered: failed('session-expired') }),
    ['bad token over', 'unknown speed unknown'],
  ],
  [
    'a portal that does not answer',
    exampleDiagnostics({ answered: failed('offline') }),
    ['unknown token unknown', 'unknown speed unknown'],
  ],
  [
    'a refusal by the portal',
    exampleDiagnostics({ answered: failed('not-allowed') }),
    ['unknown speed unknown'],
  ],
  [
    'a portal too old for a part',
    exampleDiagnostics({ missing: { ok: true, value: ['im.dialog.users.list'] } }),
    ['warn methods missing'],
  ],
  [
    'a portal too old for the chat',
    exampleDiagnostics({ missing: { ok: true, value: ['im.chat.get'] } }),
    ['bad methods missing'],
  ],
  ['unknown methods', exampleDiagnostics({ missing: failed('offline') }), ['unknown methods unknown']],
  [
    'an unknown setup',
    exampleDiagnostics({ setup: failed('offline') }),
    [
      'unknown installed unknown',
      'unknown permissions unknown',
      'unknown tabs unknown',
      'unknown methods unknown',
    ],
  ],
])('%s: only its own findings are not good', (_name, diagnostics, expected) => {
  expect(troubles(diagnostics)).toEqual(expected)
})

test('a method of a missing permission is not reported, but the permission is', () => {
  const granted = PERMISSIONS.map(({ scope }) => scope).filter((scope) => scope !== 'imbot')
  const diagnostics = exampleDiagnostics({ missing: { ok: true, value: ['imbot.chat.get'] } }, { granted })
  expect(troubles(diagnostics)).toEqual(['warn permission missing'])
})

test('a half-bound tab is reported, even when it is not preselected', () => {
  const placements = ['CRM_QUOTE_DETAIL_TAB', 'CRM_SMART_INVOICE_DETAIL_TAB']
  const diagnostics = exampleDiagnostics(
    {},
    {
      places: [{ key: 'quotes', placements, scope: 'crm', isOn: false, title: null, isNew: false }],
      bindings: {
        ok: true,
        value: [{ placement: 'CRM_QUOTE_DETAIL_TAB', handler: 'https://chat.example/' }],
      },
    },
  )
  expect(findingsOf(diagnostics).filter(({ state }) => state !== 'good')).toMatchObject([
    { key: 'tab', is: 'absent', state: 'warn', placement: 'CRM_SMART_INVOICE_DETAIL_TAB' },
  ])
})

test('an absent tab that is not preselected is not reported', () => {
  expect(
    findingsOf(exampleDiagnostics()).some(
      (finding) => finding.key === 'tab' && finding.placement === 'TASK_VIEW_TAB',
    ),
  ).toBe(false)
})

test('a place of the messenger is reported where it is bound: here, elsewhere or twice', () => {
  const of = (...handlers: string[]) => {
    const value = handlers.map((handler) => ({ placement: 'IM_SIDEBAR', handler }))
    return findingsOf(exampleDiagnostics({}, { bindings: { ok: true, value } })).flatMap((finding) =>
      finding.key === 'place' ? [`${finding.state} ${finding.placement} ${finding.is}`] : [],
    )
  }
  expect(of('https://chat.example/')).toEqual(['good IM_SIDEBAR here'])
  expect(of('https://old.example/')).toEqual(['bad IM_SIDEBAR elsewhere'])
  expect(of('https://old.example/', 'https://chat.example/')).toEqual(['warn IM_SIDEBAR twice'])
  expect(of()).toEqual([])
})
