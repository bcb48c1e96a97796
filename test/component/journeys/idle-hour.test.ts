// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { countCommits } from '../../harness/count-commits.ts'
import { controlClock, foundInTime, openApp, passTimeUntil } from '../../harness/open-app.ts'

const MINUTE_MS = 60_000
const TEN_MINUTES_MS = 10 * MINUTE_MS
/** Steps of the clock: a poll's answer ends at most so much later. */
const STEP_MS = 5_000
/** Time between a mark and the tick of the clock of "today", which started a little before. */
const BEFORE_CLOCK_MS = 30_000
/** Time without a commit, after which an opening has been drawn, in milliseconds. */
const SETTLED_MS = 2_000

const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const nodes = () => document.querySelectorAll('*').length

/** Passes time until nothing more of an opening is drawn: code and answers arrive between the steps of the clock. */
async function settled(commits: () => number): Promise<void> {
  let last = -1
  while (commits() !== last) {
    last = commits()
    const end = performance.now() + SETTLED_MS
    await passTimeUntil(() => performance.now() >= end)
  }
}

test('an hour in which nobody touches a tab has few requests, draws nothing for its polls and adds no element', async () => {
  controlClock()
  const commits = countCommits()
  const { requests, sandbox } = await openApp({ scenario: 'found' })
  await foundInTime(messages)
  // The second request has named who is missing.
  await foundInTime(() => (document.body.textContent.includes('Olga Renko') ? true : null))
  await settled(commits)
  const before = nodes()
  const drawn = commits()
  expect(drawn).toBeGreaterThan(0)
  const openedAt = performance.now()
  const changes: MutationRecord[] = []
  const watching = new window.MutationObserver((records) => {
    changes.push(...(records as unknown as MutationRecord[]))
  })
  watching.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  const marks: { requests: number; commits: number; changes: number; nodes: number }[] = []
  for (let mark = 1; mark <= 6; mark += 1) {
    await passTimeUntil(() => performance.now() - openedAt >= mark * TEN_MINUTES_MS - BEFORE_CLOCK_MS, {
      withinMs: 2 * TEN_MINUTES_MS,
      stepMs: STEP_MS,
    })
    marks.push({
      requests: requests().length,
      commits: commits() - drawn,
      changes: changes.length,
      nodes: nodes(),
    })
  }
  watching.disconnect()
  const asked = marks.map((mark) => mark.requests)
  expect(asked[0]).toBeGreaterThan(8)
  expect(asked[0]).toBeLessThanOrEqual(12)
  const lastFifty = (asked[5] ?? 0) - (asked[0] ?? 0)
  expect(lastFifty).toBeGreaterThanOrEqual(8)
  expect(lastFifty).toBeLessThanOrEqual((20 * 50) / 60)
  // React draws nothing for a poll that changes nothing; the clock of "today" and presence ticks each ten minutes.
  expect(marks.map((mark) => mark.commits)).toEqual([0, 2, 4, 6, 8, 10])
  // Later the members' presence is too old to be shown.
  expect(marks.slice(0, 2).map((mark) => mark.changes)).toEqual([0, 0])
  expect(Math.max(...marks.map((mark) => mark.nodes))).toBe(before)

  sandbox.people.write({ who: 'marco', chat: 1437, text: 'The hour is over' })
  const asleep = requests().length
  window.dispatchEvent(new window.Event('pointermove'))
  await passTimeUntil(() => messages()?.textContent.includes('The hour is over') === true, {
    withinMs: 2_000,
  })
  expect(requests().length - asleep).toBe(1)
})
