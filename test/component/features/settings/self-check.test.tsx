// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { SelfCheck } from '../../../../src/features/settings/self-check/self-check.tsx'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { ask } from '../../../unit/host/example-host.ts'
import { portalTelling } from '../../../unit/setup/portal-telling.ts'
import { renderScreen } from '../../render-screen.tsx'

const ADDRESS = 'https://chat.example/'

/** Answers of the portal; `granted` may change between two checks. */
function tellingPortal(granted: string[]) {
  const told = () => ({
    scope: { result: granted },
    'app.info': { result: { ID: 14, INSTALLED: true } },
    'placement.get': { result: [{ placement: 'CRM_DEAL_DETAIL_TAB', handler: ADDRESS }] },
    'placement.list': { result: ['CRM_DEAL_DETAIL_TAB'] },
    'crm.enum.ownertype': { result: [] },
    'method.get': { result: { isExisting: true, isAvailable: true } },
  })
  const asked = vi.fn()
  const portal = portalStandIn({
    user: { isAdmin: true },
    call: async ({ name }) => asked(name),
    batch: (commands) => {
      asked('batch')
      return portalTelling(told()).batch(commands)
    },
  })
  return { portal, asked }
}

/** A host of the app that gives this answer. */
function ownServer(status: number) {
  const fetched = vi.fn(async (_url: URL, _init: RequestInit) => new Response('', { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await new Promise((settled) => setTimeout(settled, 20))
  })

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('nothing is requested before the user asks for the self-check', async () => {
  const { portal, asked } = tellingPortal(['im'])
  const fetched = ownServer(200)
  await renderScreen(<SelfCheck />, { appContext: { portal, address: ADDRESS } })
  expect([asked.mock.calls, fetched.mock.calls]).toEqual([[], []])
})

test('each problem has its fix, and is checked again on request', async () => {
  const granted = ['im', 'crm']
  const { portal } = tellingPortal(granted)
  ownServer(405)
  await renderScreen(<SelfCheck />, { appContext: { portal, address: ADDRESS } })
  await press('Check now')
  expect(screen.getByText('2 things are broken.')).toBeTruthy()
  const row = screen.getByText(/The permission “App embedding” is missing/).closest('li') as HTMLElement
  expect(within(row).getByText('placement')).toBeTruthy()
  expect(within(row).getByText(/Without it, no tab can be added/)).toBeTruthy()
  expect(screen.getByText(/HTTP 405/)).toBeTruthy()

  granted.push('placement', 'imopenlines', 'user_brief', 'task', 'sonet_group', 'disk', 'imbot')
  ownServer(200)
  await press('Check again')
  expect(screen.getByText('Everything is in order.')).toBeTruthy()
  expect(screen.queryByText(/is missing/)).toBeNull()
})

test('the app’s address is requested as a portal would, without anyone’s data', async () => {
  const { portal } = tellingPortal(['im'])
  const fetched = ownServer(200)
  await renderScreen(<SelfCheck />, { appContext: { portal, address: `${ADDRESS}index.html` } })
  await press('Check now')
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(String(url)).toBe('https://chat.example/index.html?DOMAIN=acme.example&PROTOCOL=1')
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit' })
  expect(init).not.toHaveProperty('body')
})

test('an uploaded archive is requested by GET as the portal does, and reported as one', async () => {
  const { portal } = tellingPortal(['im'])
  const fetched = ownServer(200)
  const address = `${ADDRESS}app/42/index.html`
  await renderScreen(<SelfCheck />, { appContext: { portal, address, isArchive: true } })
  await press('Check now')
  const [url, init] = fetched.mock.calls[0] ?? []
  expect([init?.method, String(url)]).toEqual(['GET', address])
  expect(screen.getByText(/^The app was uploaded as an archive/)).toBeTruthy()
})

test('a portal that is missing from the host’s list is told apart from a 403 of a server in front', async () => {
  const { portal } = tellingPortal(['im'])
  const appContext = { portal, address: 'http://app.example/' }
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => ask(`${url.pathname}${url.search}`, init))
  await renderScreen(<SelfCheck />, { appContext })
  await press('Check now')
  expect(screen.getByText('The app’s server does not take this portal: HTTP 403')).toBeTruthy()

  ownServer(403)
  await press('Check again')
  expect(screen.getByText('The app’s address does not answer a portal (POST): HTTP 403')).toBeTruthy()
})

test('the report does not identify the portal', async () => {
  const { portal } = tellingPortal(['im'])
  ownServer(200)
  await renderScreen(<SelfCheck />, { appContext: { portal, address: ADDRESS } })
  await press('Check now')
  const report = document.querySelector('pre')?.textContent ?? ''
  expect(report).toContain('good    permission im granted')
  expect(report).toContain('versions app 1.2.3 SDK 2.2.0')
  expect(report).not.toMatch(/acme|chat\.example|https?:/)
})

test('an address that never answers delays the self-check for a limited time', async () => {
  vi.useFakeTimers()
  const { portal } = tellingPortal(['im', 'crm', 'placement'])
  vi.stubGlobal(
    'fetch',
    (_url: URL, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError'))),
      ),
  )
  await renderScreen(<SelfCheck />, { appContext: { portal, address: ADDRESS } })
  fireEvent.click(screen.getByRole('button', { name: 'Check now' }))
  await act(() => vi.advanceTimersByTimeAsync(9_000))
  expect(screen.queryByText('The app’s address did not answer')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(screen.getByText('The app’s address did not answer')).toBeTruthy()
})

test('when a check has no result, the self-check does not claim that nothing is broken', async () => {
  const { portal } = tellingPortal(['im', 'crm', 'placement'])
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await renderScreen(<SelfCheck />, { appContext: { portal, address: ADDRESS } })
  await press('Check now')
  expect(screen.getByText('2 things could not be told.')).toBeTruthy()
  expect(screen.getByText('The app’s address did not answer')).toBeTruthy()
})
