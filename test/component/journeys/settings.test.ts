// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../../sandbox/index.ts'
import {
  controlClock,
  expectWrite,
  findHeading,
  openApp,
  passTimeUntil,
  startPortal,
} from '../../harness/open-app.ts'
import { openLeftMenu } from './left-menu.ts'
import { openSettings } from './open-settings.ts'

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
/** Key of the copy for the first paint. */
const copyOf = ({ origin }: Sandbox) => `deal-chat.theme ${new URL(origin).host}`
const says = (text: string) => document.body.textContent.includes(text)
const tryAgain = () => screen.queryAllByRole('button', { name: 'Try again' })
const theme = () => document.documentElement.dataset['theme']

test('a link opens the settings, and “back” leads to the search', async () => {
  const { user } = await openSettings()
  const heading = screen.getByRole('heading', { level: 1, name: 'Settings' })
  await waitFor(() => expect(document.activeElement === heading).toBe(true))
  expect(location.hash).toBe('#/settings')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  await findHeading('Find a chat')
})

test('a theme is applied at once, kept by one write, and restored at the next opening', async () => {
  expectWrite(/user\.option\.set.*dark/)
  const portal = await startPortal()
  const { user, requests } = await openSettings({}, portal)
  expect(radio('Light').checked).toBe(true)
  await user.click(radio('Dark'))
  expect(theme()).toBe('dark')
  await waitFor(() => expect(requests().at(-1)).toMatchObject({ method: 'user.option.set', status: '200' }))
  expect(localStorage.getItem(copyOf(portal))).toBe('dark')

  localStorage.clear()
  await openSettings({}, portal)
  expect([theme(), radio('Dark').checked]).toEqual(['dark', true])
  expect(localStorage.getItem(copyOf(portal))).toBe('dark')
})

test('a theme that the portal does not keep is undone, with its reason', async () => {
  const { user, sandbox } = await openSettings()
  sandbox.setFaults(['ACCESS_DENIED:user.option.set'])
  await user.click(radio('Dark'))
  expect(await screen.findByText('The theme was not kept. You may not do this here.')).toBeTruthy()
  expect([radio('Light').checked, theme()]).toEqual([true, 'light'])
})

test('each member has a theme of their own', async () => {
  expectWrite(/user\.option\.set/)
  const { user, requests } = await openSettings({ viewer: 'marco' })
  await user.click(radio('As on this device'))
  expect(theme()).toBe('auto')
  await waitFor(() => expect(requests().at(-1)).toMatchObject({ method: 'user.option.set', status: '200' }))
})

test('the copy for the first paint is its portal’s, and the next person’s theme corrects it', async () => {
  const [acme, globex] = [await startPortal(), await startPortal()]
  await openLeftMenu({ theme: 'dark' }, acme)
  await openLeftMenu({ theme: 'auto' }, globex)
  expect({ ...localStorage }).toEqual({ [copyOf(acme)]: 'dark', [copyOf(globex)]: 'auto' })
  await openLeftMenu({ viewer: 'marco' }, acme)
  expect(theme()).toBe('light')
  expect({ ...localStorage }).toEqual({ [copyOf(globex)]: 'auto' })
})

test('in the settings, each part that failed comes back by itself', async () => {
  controlClock()
  const processes = 'INTERNAL_SERVER_ERROR:crm.enum.ownertype'
  const { session } = await openSettings({ faults: ['INTERNAL_SERVER_ERROR:placement.get', processes] })
  await passTimeUntil(() => says('The portal has a fault'))
  expect(tryAgain()).toHaveLength(1)
  session.setFaults([processes])
  await passTimeUntil(() =>
    says('Some cards and places may be missing here: not everything could be loaded.'),
  )
  expect(tryAgain()).toHaveLength(1)
  session.setFaults([])
  await passTimeUntil(() => says('Smart process “Projects”'))
  expect(tryAgain()).toEqual([])
})

test('typing is told until the user switches that off, by one write', async () => {
  const portal = await startPortal()
  expectWrite(/user.option.set.*typing/)
  const { user } = await openSettings({}, portal)
  const choice = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /that I am typing/ })
  expect(choice().checked).toBe(true)
  await user.click(choice())
  await waitFor(() => expect(choice().ariaDisabled).not.toBe('true'))
  expect(choice().checked).toBe(false)
  const card = await openApp({ scenario: 'found' }, portal)
  const box = await screen.findByRole('textbox', { name: 'Reply' })
  await card.user.type(box, 'The quote')
  expect(card.requests().filter(({ method }) => method === 'im.dialog.writing')).toEqual([])
})

test('a choice about typing that the portal does not keep is undone, with its reason', async () => {
  const { user, session } = await openSettings()
  session.setFaults(['ACCESS_DENIED:user.option.set'])
  const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: /that I am typing/ })
  await user.click(choice)
  expect(await screen.findByText('The choice was not kept. You may not do this here.')).toBeTruthy()
  expect(choice.checked).toBe(true)
})
