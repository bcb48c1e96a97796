// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import {
  answerOwnAddress,
  controlClock,
  expectWrite,
  findHeading,
  type OpenedApp,
  openApp,
  passTime,
  startPortal,
} from '../../harness/open-app.ts'
import { exampleHost } from '../../unit/host/example-host.ts'
import { openSettings } from './open-settings.ts'
import { APP_ADDRESS, askAsAdmin } from './portal-tabs.ts'

const DEAL_TAB = 'CRM_DEAL_DETAIL_TAB'
const OLD_ADDRESS = `${APP_ADDRESS}?from=old`

/** The app's host, which accepts this portal. */
function hostFor({ origin }: Sandbox) {
  const host = exampleHost({ portalOrigins: [origin] })
  return (request: Request) => host.fetch(request)
}

async function check({ user }: OpenedApp, name = 'Check now'): Promise<void> {
  await user.click(screen.getByRole('button', { name }))
  await waitFor(() => {
    const button = screen.getByRole('button', { name: 'Check again' })
    expect(button.getAttribute('aria-disabled')).not.toBe('true')
  })
}

/** The report, from which a reader learns the versions as well. */
function report(): string {
  const all = [...document.querySelectorAll('pre')].map(({ textContent }) => textContent ?? '')
  const found = all.filter((text) => text.includes('versions app'))
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

/** The report's lines that are not good, sorted. */
function troubles(): string[] {
  return report()
    .split('\n')
    .filter((line) => !line.startsWith('good'))
    .map((line) => line.replace(/ +/g, ' '))
    .sort()
}

/** The text of the finding with these words. */
function finding(words: string | RegExp): string {
  const isIt = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text))
  const found = screen.getAllByRole('listitem').filter(({ textContent }) => isIt(textContent ?? ''))
  expect(found).toHaveLength(1)
  return found[0]?.textContent ?? ''
}

const bindOld = (sandbox: Sandbox) => {
  expectWrite(/placement\.bind/)
  return askAsAdmin(sandbox, 'placement.bind', { PLACEMENT: DEAL_TAB, HANDLER: OLD_ADDRESS })
}
const unbind = (sandbox: Sandbox) => {
  expectWrite(/placement\.unbind/)
  return askAsAdmin(sandbox, 'placement.unbind', { PLACEMENT: DEAL_TAB, HANDLER: APP_ADDRESS })
}

let portal: Sandbox
beforeEach(async () => {
  portal = await startPortal()
  answerOwnAddress(hostFor(portal))
})

test('without problems, the self-check says so after three requests that only read', async () => {
  const app = await openSettings({}, portal)
  await screen.findByRole('checkbox', { name: 'Deals' })
  const before = app.requests().length
  await check(app)
  expect(screen.getByText('Everything is in order.')).toBeTruthy()
  expect(troubles()).toEqual([])
  const asked = app.requests().slice(before)
  expect(asked.map(({ method }) => method).sort()).toEqual(['batch', 'batch', 'server.time'])
})

interface Case {
  readonly name: string
  readonly card?: CardOptions
  /** Faults that start once the settings are open. */
  readonly faults?: readonly string[]
  readonly prepare?: (sandbox: Sandbox) => Promise<unknown>
  /** The answer of the app's own address. */
  readonly own?: () => Response
  /** Words of the finding, and of its fix. */
  readonly text: string
  readonly fix: RegExp
  /** The report's lines that are not good. */
  readonly report: readonly string[]
}

const answer = (status: number, headers = {}) => new Response('', { status, headers })

const CASES: readonly Case[] = [
  {
    name: 'a needed permission is missing',
    card: { without: ['crm'] },
    text: 'The permission “CRM” is missing',
    fix: /there are no tabs in CRM cards.*An administrator ticks it/,
    report: ['bad permission crm missing'],
  },
  {
    name: 'a permission for a part is missing',
    card: { with: ['task', 'sonet_group', 'disk'] },
    text: 'The permission “Open channels” is missing',
    fix: /the customer’s conversations are not listed/,
    report: ['warn permission imopenlines missing'],
  },
  {
    name: 'the permission for tabs is missing',
    card: { without: ['placement'] },
    text: 'Where the tabs are can’t be seen without a permission',
    fix: /ticks “App embedding”/,
    report: ['bad permission placement missing', 'unknown tabs needsPermission'],
  },
  {
    name: 'the deal’s tab is gone',
    prepare: unbind,
    text: 'Deals: the tab is not added',
    fix: /An administrator can add it/,
    report: ['warn tab CRM_DEAL_DETAIL_TAB absent'],
  },
  {
    name: 'the deal’s tab opens another address',
    prepare: async (sandbox) => {
      await unbind(sandbox)
      await bindOld(sandbox)
    },
    text: 'Deals: the tab opens another address',
    fix: /can repair it/,
    report: ['bad tab CRM_DEAL_DETAIL_TAB elsewhere'],
  },
  {
    name: 'the deal’s tab is bound twice',
    prepare: bindOld,
    text: 'Deals: the tab is there more than once',
    fix: /can repair it/,
    report: ['warn tab CRM_DEAL_DETAIL_TAB twice'],
  },
  {
    name: 'the portal is too old for a list of members',
    faults: ['ERROR_METHOD_NOT_FOUND:im.dialog.users.list'],
    text: 'The portal lacks 1 method',
    fix: /A newer Bitrix24 has them/,
    report: ['warn methods missing im.dialog.users.list'],
  },
  {
    name: 'the portal is too old for the chat',
    faults: ['ERROR_METHOD_NOT_FOUND:im.chat.get', 'ERROR_METHOD_NOT_FOUND:im.dialog.get'],
    text: 'The portal lacks 2 methods',
    fix: /A newer Bitrix24 has them/,
    report: ['bad methods missing im.chat.get im.dialog.get'],
  },
  {
    name: 'the portal does not list its methods',
    faults: ['ERROR_CORE:method.get'],
    text: 'Which methods the portal has could not be told',
    fix: /Check again/,
    report: ['unknown methods unknown'],
  },
  {
    name: 'the installation is not finished',
    prepare: (sandbox) =>
      sandbox.handle(new Request(`${sandbox.origin}/sandbox/uninstall`, { method: 'POST' })),
    text: 'The installation is not finished',
    fix: /hides the tabs from everybody/,
    report: [
      'bad installed unfinished',
      'warn tab CRM_DEAL_DETAIL_TAB absent',
      'warn tab CRM_LEAD_DETAIL_TAB absent',
      'warn tab CRM_CONTACT_DETAIL_TAB absent',
      'warn tab CRM_COMPANY_DETAIL_TAB absent',
    ],
  },
  {
    name: 'the session is over',
    faults: ['NO_AUTH_FOUND'],
    text: 'The session has ended',
    fix: /Reload the tab/,
    report: [
      'bad token over',
      'unknown speed unknown',
      'unknown installed unknown',
      'unknown permissions unknown',
      'unknown tabs unknown',
      'unknown methods unknown',
    ],
  },
  {
    name: 'the app’s server does not accept POST',
    own: () => answer(405),
    text: 'does not answer a portal (POST): HTTP 405',
    fix: /plain file servers refuse/,
    report: ['bad post refuses 405', 'unknown frame unknown'],
  },
  {
    name: 'the app’s server does not accept this portal',
    own: () => answer(403, { 'x-deal-chat': 'unlisted' }),
    text: 'does not take this portal: HTTP 403',
    fix: /PORTAL_ORIGINS/,
    report: ['bad post unlisted 403', 'unknown frame unknown'],
  },
  {
    name: 'the app’s server fails',
    own: () => answer(502),
    text: 'The app’s server fails: HTTP 502',
    fix: /what stands before it/,
    report: ['bad post fails 502', 'unknown frame unknown'],
  },
  {
    name: 'the app’s server does not answer',
    own: () => {
      throw new TypeError('There is no network')
    },
    text: 'The app’s address did not answer',
    fix: /may be down/,
    report: ['unknown post unknown', 'unknown frame unknown'],
  },
  {
    name: 'the app’s server forbids the portal to show the app',
    own: () => answer(200, { 'x-frame-options': 'SAMEORIGIN' }),
    text: 'forbids this portal to show it',
    fix: /leave this portal out/,
    report: ['bad frame forbidden'],
  },
  {
    name: 'only an administrator sees the tabs',
    card: { viewer: 'marco' },
    text: 'Only an administrator can see where the tabs are',
    fix: /Ask an administrator/,
    report: ['unknown tabs adminOnly'],
  },
]

test.each(CASES)('the self-check finds that $name, and says what to do', async (its) => {
  const app = await openSettings(its.card, portal)
  await its.prepare?.(portal)
  portal.setFaults(its.faults ?? [])
  if (its.own !== undefined) answerOwnAddress(its.own)
  await check(app)
  expect(finding(its.text)).toMatch(its.fix)
  expect(troubles()).toEqual([...its.report].sort())
})

test.each([
  [1_100, /The portal is slow: 1\.\d s/, /Every screen waits for this/, /^warn speed slow 1\d\d\d ms$/],
  [
    3_100,
    /The portal is very slow: 3\.\d s/,
    /whoever looks after the portal/,
    /^bad speed verySlow 3\d\d\d ms$/,
  ],
])(
  'the self-check finds a portal that answers after %i ms, and says what to do',
  async (ms, text, fix, line) => {
    controlClock()
    await openSettings({ latencyMs: 100 }, portal)
    await screen.findByRole('checkbox', { name: 'Deals' })
    fireEvent.click(screen.getByRole('button', { name: 'Check now' }))
    await passTime(ms)
    await screen.findByText(text)
    expect(finding(text)).toMatch(fix)
    expect(troubles()).toEqual([expect.stringMatching(line)])
  },
)

test('a repaired finding disappears with the next check', async () => {
  const app = await openSettings({}, portal)
  portal.setFaults(['ERROR_METHOD_NOT_FOUND:im.dialog.users.list'])
  await check(app)
  expect(finding('The portal lacks 1 method')).toBeTruthy()
  portal.setFaults([])
  await check(app, 'Check again')
  expect(screen.getByText('Everything is in order.')).toBeTruthy()
})

test('on a portal too old for a list of members, the chat is shown and the self-check names the missing method', async () => {
  const faults = ['ERROR_METHOD_NOT_FOUND:im.dialog.users.list']
  await openApp({ scenario: 'found', faults }, portal)
  await findHeading('Warehouse lighting for Northwind')
  expect(await screen.findByRole('link', { name: 'Open chat' })).toBeTruthy()
  expect(await screen.findByText('The members could not be loaded. The rest is up to date.')).toBeTruthy()
  expect(document.body.textContent).toContain('The client approved the estimate')
  expect(screen.queryByRole('region', { name: 'Members' })).toBeNull()

  const app = await openSettings({ faults }, portal)
  await check(app)
  expect(finding('The portal lacks 1 method')).toContain('im.dialog.users.list')
})

test('the report of a portal with problems has no token, name, text or address in it', async () => {
  const app = await openSettings({ without: ['crm', 'user_brief'] }, portal)
  await bindOld(portal)
  portal.setFaults(['ERROR_METHOD_NOT_FOUND:im.recent.pin'])
  await check(app)
  const { AUTH_ID, REFRESH_ID, MEMBER_ID } = app.session.initData
  const secrets = [
    ...[AUTH_ID, REFRESH_ID, MEMBER_ID, app.session.sid],
    ...[portal.origin, APP_ADDRESS].map((address) => new URL(address).host),
    ...['http', '127.0.0.1', 'localhost', 'example', 'Anna', 'Keller', 'Site visits', 'old'],
  ]
  expect(troubles().length).toBeGreaterThan(1)
  expect(secrets.filter((secret) => report().includes(secret))).toEqual([])
  expect(report()).toMatch(/^[\w .\n]+$/)
})
