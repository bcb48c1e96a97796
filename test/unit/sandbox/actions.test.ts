import { expect, test } from 'vitest'
import { resolveCard } from '../../../sandbox/ui/card/card.ts'
import { parseScheduledAction } from '../../../sandbox/ui/card/scheduled-action.ts'
import { openPortal, type PortalUnderTest } from './portal-under-test.ts'

const DIALOG = { DIALOG_ID: 'chat1437' }

async function act({ sandbox, session }: PortalUnderTest, action: string, sid = session.sid) {
  const address = `${sandbox.origin}/sandbox/sessions/${sid}/actions/${action}`
  const answer = await sandbox.handle(new Request(address, { method: 'POST' }))
  return { status: answer.status, message: answer.ok ? (await answer.json()).message : null }
}

test('a member other than the viewer writes into the item’s chat, a new text each time, with no row in the log', async () => {
  const portal = await openPortal({ scenario: 'found' })
  const before = (await portal.ask('im.dialog.get', DIALOG)).body.result.counter
  const sentences = [await act(portal, 'write'), await act(portal, 'write')].map((result) => result.message)
  expect(new Set(sentences).size).toBe(2)
  const { messages } = (await portal.ask('im.dialog.messages.get', { ...DIALOG, FIRST_ID: 90_413 })).body
    .result
  expect(messages).toHaveLength(2)
  for (const { text } of messages) expect(sentences.join()).toContain(text)
  expect(messages.map(({ author_id }: { author_id: number }) => author_id)).not.toContain(27)
  expect((await portal.ask('im.dialog.get', DIALOG)).body.result.counter).toBe(before + 2)
  expect(portal.sandbox.log.rows.filter(({ write }) => write)).toEqual([])
})

for (const [card, message] of [
  [{ scenario: 'none' }, 'Nobody writes: DEAL|1742 has no chat.'],
  [{ scenario: 'quiet' }, /^Nobody writes: chat \d+ has no other member\.$/],
  [{ scenario: 'left-menu' }, 'Nobody writes: this page is about no item of the CRM.'],
  [{ scenario: 'unknown-placement' }, 'Nobody writes: this page is about no item of the CRM.'],
  [{ scenario: 'hostile-id' }, /wrote into chat 1437/],
  [{ scenario: 'smart-process' }, /wrote into chat \d+/],
  [{ scenario: 'contact', viewer: 'marco' }, /wrote into chat \d+/],
] as const) {
  test(`a message on ${JSON.stringify(card)}: ${message}`, async () => {
    const portal = await openPortal(card)
    expect((await act(portal, 'write')).message).toMatch(message)
  })
}

test('a token expired by the action is refused until it is refreshed, and other pages keep theirs', async () => {
  const portal = await openPortal()
  const other = portal.sandbox.openSession()
  expect((await act(portal, 'expire')).message).toContain('expired')
  expect((await portal.ask('profile')).body.error).toBe('expired_token')
  expect((await portal.ask('profile', { auth: other.token })).status).toBe(200)
})

test('an hour passes by the whole portal’s clock', async () => {
  const portal = await openPortal()
  const other = portal.sandbox.openSession()
  const before = portal.sandbox.clock.now()
  expect((await act(portal, 'hour')).message).toMatch(/^It is 12:5\d in the portal/)
  expect(portal.sandbox.clock.now() - before).toBeGreaterThanOrEqual(3_600_000)
  expect((await portal.ask('profile', { auth: other.token })).body.error).toBe('expired_token')
})

test('an unknown action, and one for an unknown page, is a 404', async () => {
  const portal = await openPortal()
  expect((await act(portal, 'explode')).status).toBe(404)
  expect((await act(portal, 'constructor')).status).toBe(404)
  expect((await act(portal, 'expire', 'nobody')).status).toBe(404)
})

test('a scheduled action takes whole seconds up to an hour, and any other text is reported', async () => {
  expect(parseScheduledAction('write@5')).toMatchObject({ action: { id: 'write' }, afterSeconds: 5 })
  expect(parseScheduledAction('expire@3600')).not.toBeNull()
  for (const text of ['write', 'write@', 'write@-1', 'write@1.5', 'write@3601', 'shout@5', '@5']) {
    expect(parseScheduledAction(text), text).toBeNull()
  }
  expect(resolveCard({ timed: ['shout@5', 'hour@1'] })).toMatchObject({
    timed: [{ text: 'hour@1' }],
    problems: [expect.stringContaining('“shout@5”')],
  })
  const { sandbox } = await openPortal()
  expect(() => sandbox.cardUrl({ timed: ['shout@5'] })).toThrow('shout@5')
})
