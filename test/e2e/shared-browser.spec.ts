import type { Page } from '@playwright/test'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { expect, test } from './fixtures.ts'

/** People who sign in, one after the other, in the same tabs; their user IDs. */
const PEOPLE = { anna: 27, marco: 31 } as const
type Who = keyof typeof PEOPLE

/** A message that the portal refuses stays in the list as "Not sent", and is its writer's draft afterwards. */
const FAULTS = ['insufficient_scope:im.message.add']

/** Keys of the records of chats that a person wrote in. */
const RECORD = 'deal-chat.about '

/** A tab of the browser, and the portal that is open in it. */
interface Tab {
  readonly page: Page
  readonly sandbox: Sandbox
  readonly number: number
}

const textOf = (who: Who, { number }: Tab) => `Text of ${who} in tab ${number}`

async function openFor(who: Who, { page, sandbox }: Tab) {
  await page.goto(sandbox.cardUrl({ scenario: 'found', viewer: who, faults: FAULTS }))
  const app = page.frameLocator('iframe[name*="|"]')
  const box = app.getByRole('textbox', { name: 'Reply' })
  const list = app.getByRole('region', { name: 'Messages' })
  await expect(list).toBeVisible()
  await expect(box).toBeEditable()
  return { list, box }
}

/** Opens an empty chat, and leaves a text: in the box, and in the second tab in the list as well. */
async function leaveText(who: Who, tab: Tab) {
  const opened = await openFor(who, tab)
  const { list, box } = opened
  await expect(box).toHaveValue('')
  await expect(list).not.toContainText('Text of')
  await box.fill(textOf(who, tab))
  if (tab.number % 2 !== 0) {
    await box.press('Enter')
    await expect(list).toContainText('Not sent')
  }
  return opened
}

// Only a browser has tabs, and a storage that the tabs of all portals share: the app's origin is the same in each. More
// portals: `test/component/journeys/drafts.test.ts`.
test('two people of one browser, in two tabs of a portal and one of another, never meet a text of each other', async ({
  context,
  page,
  run,
  sandbox,
}) => {
  const others = await Promise.all(
    run.otherPortalPorts.map((port) => startSandbox({ port, appUrl: run.appUrl })),
  )
  const portals = [sandbox, ...others]
  const pages = [page, ...(await Promise.all([1, 2].map(() => context.newPage())))]
  const tabs: readonly Tab[] = pages.map((one, number) => ({
    page: one,
    sandbox: portals[Math.floor(number / 2)] ?? sandbox,
    number,
  }))
  for (const tab of tabs) await leaveText('anna', tab)
  for (const tab of tabs) {
    const { list } = await leaveText('marco', tab)
    const kept = await list.evaluate(() => ({
      ofTab: Object.entries<string>({ ...sessionStorage }),
      ofBrowser: JSON.stringify({ ...localStorage }),
    }))
    const isWhere = (who: Who, [key, text]: [string, string]) =>
      key.includes(` ${tab.sandbox.origin} ${PEOPLE[who]} `) &&
      (text.includes(textOf(who, tab)) || (key.startsWith(RECORD) && text === 'CRM DEAL|1663'))
    expect(kept.ofTab.filter(([, text]) => text.includes(textOf('anna', tab)))).toHaveLength(1)
    expect(kept.ofTab.filter((entry) => !isWhere('anna', entry) && !isWhere('marco', entry))).toEqual([])
    expect(kept.ofBrowser).not.toContain('Text of')
  }
  const [first, , second] = tabs
  if (first === undefined || second === undefined) throw new Error('no tabs')
  const own = await openFor('anna', first)
  await expect(own.box).toHaveValue(textOf('anna', first))
  await expect(own.list).not.toContainText('Text of')
  // The same tab, at another portal.
  const other = await openFor('anna', { ...first, sandbox: second.sandbox })
  await expect(other.box).toHaveValue('')
  await Promise.all(others.map((one) => one.close()))
})

/** Requests of an opening; later ones are polls. */
const OPENING_REQUESTS = 2
const STEP_MS = 1_000

// Only a browser has channels and locks between its tabs, which it keeps apart by the sites around a frame.
test('two tabs of a chat poll as often as one and both show what is new; a tab of another person polls for itself', async ({
  context,
  page,
  sandbox,
}) => {
  await context.clock.install()
  const open = async (tab: Page, viewer: Who) => {
    await tab.goto(sandbox.cardUrl({ scenario: 'found', viewer }))
    const app = tab.frameLocator('iframe[name*="|"]')
    // The names come with the last request of an opening.
    await expect(app.getByText('Olga Renko').first()).toBeVisible()
    return app.getByRole('region', { name: 'Messages' })
  }
  const lists = [
    await open(page, 'anna'),
    await open(await context.newPage(), 'anna'),
    await open(await context.newPage(), 'marco'),
  ]
  /** Polls of each tab so far. */
  const polls = () => {
    const asked = sandbox.log.rows.filter(({ way }) => way === 'app → REST').map(({ sid }) => sid)
    const tabs = [...new Set(asked)]
    return tabs.map((tab) => asked.filter((sid) => sid === tab).length - OPENING_REQUESTS)
  }
  sandbox.people.write({ who: 'tomas', chat: 1437, text: 'Seen by all' })
  while ((polls()[2] ?? 0) < 4) await context.clock.runFor(STEP_MS)
  const [first = 0, second = 0] = polls()
  expect(first + second).toBeGreaterThan(0)
  expect(first + second).toBeLessThanOrEqual(5)
  for (const list of lists) await expect(list).toContainText('Seen by all')
})
