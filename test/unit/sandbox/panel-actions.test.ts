// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { showLog } from '../../../sandbox/ui/panel/show-log.ts'
import { wireActions } from '../../../sandbox/ui/panel/wire-actions.ts'
import { openPage } from './open-page.ts'

/** A card with its panel's buttons at work. */
async function openActions(card: CardOptions) {
  const page = await openPage(card)
  // The page's opening.
  vi.spyOn(performance, 'now').mockReturnValueOnce(0)
  wireActions(page.data.frame.sid, page.data.timed)
  return page
}

const said = () => document.getElementById('action-status')?.textContent ?? ''

/** Lets the portal answer, without any time passing. */
const answered = (words: string | RegExp) => vi.waitFor(() => expect(said()).toMatch(words))

test.each([
  ['none', 'Nobody writes: DEAL|1742 has no chat.'],
  ['quiet', 'Nobody writes: chat'],
  ['left-menu', 'Nobody writes: this page is about no item of the CRM.'],
])('in %s the button for a message says “%s”', async (scenario, words) => {
  await openActions({ scenario })
  fireEvent.click(screen.getByRole('button', { name: 'Somebody writes a message' }))
  await vi.waitFor(() => expect(said()).toContain(words))
})

test.each([
  ['Expire the token now', /The token has expired/],
  ['An hour passes', /^It is \d\d:\d\d in the portal/],
])('“%s” is done in the portal, and said', async (name, words) => {
  const { sandbox, data } = await openActions({ scenario: 'none' })
  fireEvent.click(screen.getByRole('button', { name }))
  await answered(words)
  const auth = data.frame.initData.AUTH_ID
  const answer = await sandbox.handle(new Request(`${sandbox.origin}/rest/profile?auth=${auth}`))
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([401, 'expired_token'])
})

test.each([
  ['write@5', /wrote into chat 1437/],
  ['expire@5', /The token has expired/],
])('%s in the address happens so long after the opening, and no sooner', async (timed, words) => {
  await openActions({ scenario: 'found', timed: [timed] })
  await vi.advanceTimersByTimeAsync(4_900)
  expect(said()).toMatch(/^Nothing is loaded anew/)
  await vi.advanceTimersByTimeAsync(200)
  await answered(words)
})

test('the log’s table goes on after “Clear”', async () => {
  const { sandbox, data } = await openPage({ scenario: 'none' })
  showLog(data.frame.sid, data.logEnd)
  const rows = () => document.getElementById('log-rows')?.textContent ?? ''
  const ask = async (method: string) => {
    await sandbox.handle(new Request(`${sandbox.origin}/rest/${method}?auth=${data.frame.initData.AUTH_ID}`))
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(400)
      expect(rows()).toContain(method)
    })
  }
  await ask('profile')
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
  expect([rows(), document.getElementById('log-count')?.textContent]).toEqual(['', '0 rows'])
  await ask('server.time')
  expect(rows()).not.toContain('profile')
})
