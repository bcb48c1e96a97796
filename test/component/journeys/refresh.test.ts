// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../../sandbox/index.ts'
import { controlClock, foundInTime, openApp, passTimeUntil, startPortal } from '../../harness/open-app.ts'

const MINUTE_MS = 60_000
const CHAT = 1437

const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const rows = () => [...(messages()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
const said = (text: string) => rows().filter((row) => row.includes(text))
const unread = () => /(\d+) unread/.exec(document.querySelector('.chat-head')?.textContent ?? '')?.[1] ?? null
const members = () =>
  /\d+/.exec(screen.queryByRole('button', { name: /members$/ })?.textContent ?? '')?.[0] ?? null
const lastRows = (count: number) => rows().slice(-count)

/** Replaces each text node as browsers do when they translate a page: by a new one, in two font elements. */
function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('script, style, [translate="no"]')) continue
    const inner = document.createElement('font')
    inner.textContent = text.data
    const outer = document.createElement('font')
    outer.append(inner)
    text.replaceWith(outer)
  }
}

/** A portal, and the IDs of three messages of others, the last of deal 1663's chat. */
interface PortalWithThree {
  readonly portal: Sandbox
  readonly ids: readonly [number, number, number]
}

async function portalWithThree(): Promise<PortalWithThree> {
  const portal = await startPortal()
  const write = (who: number, text: string) => portal.people.write({ who, chat: CHAT, text })
  return {
    portal,
    ids: [write(44, 'Wrong chat, sorry'), write(31, 'It is 100 EUR'), write(45, 'Agreed?')],
  }
}

function changeAll({ portal: { people }, ids: [first, second, third] }: PortalWithThree): void {
  people.remove({ id: first })
  people.edit({ id: second, text: 'It is 900 EUR' })
  people.like({ who: 'tomas', id: third })
}

/** Passes time until the app has asked the portal `count` times more. */
async function passPolls(requests: () => readonly unknown[], count: number): Promise<void> {
  const before = requests().length
  await passTimeUntil(() => requests().length >= before + count, { withinMs: 3 * MINUTE_MS, stepMs: 1_000 })
}

// Case 15 of test/cases/.
test(' a deletion, an edit and a like, then one message more, are on the screen after a poll or two', async () => {
  controlClock()
  const world = await portalWithThree()
  const { requests } = await openApp({ scenario: 'found' }, world.portal)
  await foundInTime(messages)
  expect(lastRows(3)).toEqual([
    expect.stringContaining('Wrong chat'),
    expect.stringContaining('It is 100 EUR'),
    expect.stringContaining('Agreed?'),
  ])
  changeAll(world)
  world.portal.people.write({ who: 31, chat: CHAT, text: 'The fourth' })
  await passPolls(requests, 2)
  await passTimeUntil(() => said('The fourth').length === 1)
  expect(lastRows(4)).toEqual([
    expect.stringContaining('This message was deleted'),
    expect.stringMatching(/Edited.*It is 900 EUR/),
    expect.stringMatching(/Agreed\?.*1 like/),
    expect.stringContaining('The fourth'),
  ])
})

test('a deletion, an edit and a like, then nothing more, are on the screen after two polls, and nothing is announced', async () => {
  controlClock()
  const world = await portalWithThree()
  const { requests } = await openApp({ scenario: 'found' }, world.portal)
  await foundInTime(messages)
  await passTimeUntil(() => requests().length === 2)
  const asked = requests().length
  changeAll(world)
  await passTimeUntil(() => said('Wrong chat').length === 0, { withinMs: 2 * MINUTE_MS, stepMs: 1_000 })
  expect(requests().length - asked).toBeLessThanOrEqual(2)
  expect(lastRows(3)).toEqual([
    expect.stringContaining('This message was deleted'),
    expect.stringMatching(/Edited.*It is 900 EUR/),
    expect.stringMatching(/Agreed\?.*1 like/),
  ])
  expect(screen.getByRole('log').textContent).toBe('')
})

test('messages that are gone from the portal are gone from the screen, the last one too', async () => {
  controlClock()
  const world = await portalWithThree()
  const { requests } = await openApp({ scenario: 'found' }, world.portal)
  await foundInTime(messages)
  world.portal.people.remove({ id: world.ids[1], entirely: true })
  world.portal.people.remove({ id: world.ids[2], entirely: true })
  await passPolls(requests, 2)
  await passTimeUntil(() => said('Agreed?').length === 0)
  expect(said('It is 100 EUR')).toEqual([])
  expect(lastRows(1)).toEqual([expect.stringContaining('Wrong chat')])
})

test('five idle minutes in which others change messages cost at most ten requests', async () => {
  controlClock()
  const world = await portalWithThree()
  const { requests } = await openApp({ scenario: 'found' }, world.portal)
  await passTimeUntil(() => requests().length === 2)
  const end = Date.now() + 5 * MINUTE_MS
  changeAll(world)
  await passTimeUntil(() => Date.now() >= end, { withinMs: 6 * MINUTE_MS, stepMs: 1_000 })
  expect(requests().length).toBeLessThanOrEqual(10)
})

test('of a chat with more unread than a page everyone is named, in two requests, and five idle minutes stay at ten', async () => {
  controlClock()
  const { requests } = await openApp({ scenario: 'long' })
  await foundInTime(messages)
  await passTimeUntil(() => requests().length === 2)
  const end = Date.now() + 5 * MINUTE_MS
  expect(requests()[1]?.commands).toContain('im.dialog.messages.get')
  await passTimeUntil(() => rows().some((row) => /1,204 new/.test(row)))
  await passTimeUntil(() => screen.queryByText('No name') === null)
  expect(requests()).toHaveLength(2)
  await passTimeUntil(() => Date.now() >= end, { withinMs: 6 * MINUTE_MS, stepMs: 1_000 })
  expect(requests().length).toBeLessThanOrEqual(10)
  expect(screen.queryByText('No name')).toBeNull()
})

// Case 22 of test/cases/.
test('numbers of a translated page change with the chat', async () => {
  controlClock()
  const { sandbox } = await openApp({ scenario: 'found' })
  await foundInTime(messages)
  expect([unread(), members()]).toEqual(['2', '6'])
  translatePage()
  sandbox.people.write({ who: 'marco', chat: CHAT, text: 'The truck is here' })
  sandbox.people.join({ who: 'olga', chat: CHAT, by: 'marco' })
  await passTimeUntil(() => unread() === '3')
  await passTimeUntil(() => members() === '7')
  translatePage()
  sandbox.people.read({ who: 'anna', chat: CHAT })
  await passTimeUntil(() => unread() === null)
})
