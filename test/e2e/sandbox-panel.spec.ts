import type { Page } from '@playwright/test'
import { FAULT_KINDS } from '../../sandbox/faults/faults.ts'
import { KNOWN_ERRORS } from '../../sandbox/faults/system-errors.ts'
import { expect, test } from './fixtures.ts'
import { axe, violationsOf } from './violations-of.ts'

/** An app that does nothing by itself. */
const PLAIN_APP = { contentType: 'text/html', body: '<title>An app</title><p>An app</p>' }
/** How long a state may take to come: ten seconds of silence, on a machine with other things to do. */
const COMING = { timeout: 45_000 }
/** A request is there at once, or never. */
const SOON_MS = 20
const WIDTHS = [360, 800, 1280]

/** What the panel makes of the address, without going there: an answer of 204 leaves the page as it is. */
async function collectAddresses(page: Page): Promise<() => Promise<URL>> {
  const asked: URL[] = []
  await page.route(
    (url) => url.pathname.startsWith('/crm/') || url.pathname.startsWith('/marketplace/'),
    (route) => {
      asked.push(new URL(route.request().url()))
      return route.fulfill({ status: 204 })
    },
  )
  return async () => {
    await expect.poll(() => asked.length, { intervals: [SOON_MS] }).toBe(1)
    return asked.splice(0)[0] as URL
  }
}

/** Opens every folded part of the panel, by keyboard. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.panel details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().press('Enter')
}

test('every switch of the panel, pressed by keyboard, is a fault of the address', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found' })
  const codes = ['QUERY_LIMIT_EXCEEDED', 'expired_token', 'insufficient_scope', 'INTERNAL_SERVER_ERROR']
  const kinds = [...codes, ...FAULT_KINDS.map(({ kind }) => kind)]
  await unfold(page)
  await expect(page.locator('[data-fault]')).toHaveCount(kinds.length)
  const nextAddress = await collectAddresses(page)
  for (const kind of kinds) {
    await page.locator(`[data-fault="${kind}"]`).press('Space')
    expect((await nextAddress()).searchParams.getAll('fault')).toEqual([kind])
  }
})

test('every error of REST is in the panel’s list, with each of its statuses, by keyboard', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found' })
  const nextAddress = await collectAddresses(page)
  const list = page.getByLabel('Another', { exact: true })
  const offered: string[] = []
  await list.focus()
  const size = await list.locator('option').count()
  for (let index = 1; index < size; index += 1) {
    await list.press('ArrowDown')
    await list.press('Enter')
    offered.push(...(await nextAddress()).searchParams.getAll('fault'))
  }
  const switched = await page
    .locator('[data-fault]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-fault')))
  const reached = new Set([...offered, ...switched])
  const isReached = ({ code, status }: { code: string; status: number }) =>
    reached.has(`${code}@${status}`) || reached.has(code)
  expect(KNOWN_ERRORS.filter((error) => !isReached(error))).toEqual([])
  expect(offered).toContain('ACCESS_ERROR@400')
})

test('a fault has a method, a status and its times in the panel, where it may have them', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found' })
  await unfold(page)
  const nextAddress = await collectAddresses(page)
  await page.getByLabel('For', { exact: true }).selectOption('im.dialog.get')
  await page.getByRole('radio', { name: 'Always' }).press('ArrowRight')
  await page.getByLabel('Status').fill('400')
  for (const [kind, fault] of [
    ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR@400:im.dialog.get:once'],
    ['html', 'html@400:im.dialog.get:once'],
    ['drop', 'drop:im.dialog.get:once'],
    ['malformed', 'malformed:im.dialog.get:once'],
    ['no-references', 'no-references:*:once'],
    ['silent', 'silent'],
    ['slow-handshake', 'slow-handshake'],
  ] as const) {
    await page.locator(`[data-fault="${kind}"]`).press('Space')
    expect((await nextAddress()).searchParams.getAll('fault')).toEqual([fault])
  }
  await page.getByLabel('Another', { exact: true }).selectOption('ACCESS_ERROR')
  expect((await nextAddress()).searchParams.get('fault')).toBe('ACCESS_ERROR@400:im.dialog.get:once')
  await page.getByLabel('Status').fill('4')
  await page.locator('[data-fault="html"]').press('Space')
  expect((await nextAddress()).searchParams.get('fault')).toBe('html:im.dialog.get:once')
})

test('of several faults of one kind each is switched off by itself, and the scenario’s stay', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const faults = [
    'QUERY_LIMIT_EXCEEDED:im.dialog.get:once',
    'QUERY_LIMIT_EXCEEDED:profile',
    'mobile',
    'ACCESS_ERROR@400:im.dialog.get',
    'ACCESS_ERROR:im.dialog.users.list',
  ]
  await openDealTab({ scenario: 'found', faults })
  const nextAddress = await collectAddresses(page)
  for (const fault of faults) {
    const on = page.locator(`[data-on="${fault}"]`)
    await expect(on).toBeChecked()
    await on.press('Space')
    expect((await nextAddress()).searchParams.getAll('fault')).toEqual(
      faults.filter((other) => other !== fault),
    )
  }
  await page.unrouteAll()
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'session-over' })
  await page.getByRole('switch', { name: 'HTML instead of JSON' }).press('Space')
  await page.waitForURL(/fault=expired_token&fault=html$/)
  await expect(page.getByRole('switch', { name: 'Token expired' })).toBeChecked()
})

test('every other choice of the panel is a part of the address, by keyboard', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ deal: 1663 })
  await unfold(page)
  const nextAddress = await collectAddresses(page)
  const choose = async (control: string, keys: readonly string[]) => {
    for (const key of keys) await page.locator(control).press(key)
    await page.keyboard.press('Enter')
    return decodeURIComponent((await nextAddress()).search)
  }
  expect(await choose('#viewer', ['ArrowDown'])).toContain('viewer=marco')
  expect(await choose('#lang', ['ArrowDown', 'ArrowDown'])).toContain('lang=de')
  expect(await choose('#width-', ['ArrowRight'])).toContain('width=360')
  expect(await choose('#theme-', ['ArrowRight'])).toContain('theme=light')
  expect(await choose('#latency', ['End'])).toContain('latency=3000')
  expect(await choose('#limit-off', ['ArrowRight'])).toContain('limit=on')
  expect(await choose('#shape-current', ['ArrowRight'])).toContain('shape=2017')
  expect(await choose('#kernel-current', ['ArrowRight'])).toContain('kernel=old')
  expect(await choose('#opening-post', ['ArrowRight'])).toContain('opening=get')
  expect(await choose('#placement', ['Home'])).toContain('placement=DEFAULT')
  expect(await choose('#placement-id', ['End', '7'])).toContain('placementId=16637')
  expect(await choose('#scope-imbot', ['Space'])).toContain('without=imbot')
  expect(await choose('#another-scope', ['ArrowDown'])).toContain('with=bizproc')
  expect(await choose('[id="timed-write@5"]', ['Space'])).toContain('then=write@5')
  expect(await choose('#scenario', ['ArrowDown'])).toContain('scenario=found')
})

test('arrows pass by what one doesn’t stop at; a choice keeps focus, height and unfolded parts', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await page.setViewportSize({ width: 360, height: 740 })
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByText('An app')).toBeVisible()
  const language = page.getByLabel('Language')
  for (const _ of ['ru', 'de', 'la']) await language.press('ArrowDown')
  await page.waitForURL(/lang=la$/)
  await expect(language).toBeFocused()

  await page.getByText('More faults').press('Enter')
  const mobile = page.getByRole('switch', { name: 'Mobile: no slider' })
  await mobile.scrollIntoViewIfNeeded()
  const before = (await mobile.boundingBox())?.y ?? 0
  for (const address of [/fault=mobile$/, /fault=$/]) {
    await mobile.press('Space')
    await page.waitForURL(address)
    await expect(mobile).toBeFocused()
    expect(Math.abs(((await mobile.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  }
})

test('Tab reaches every control of the panel, and one sees where one is', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found' })
  await unfold(page)
  const all = await page
    .locator('.panel :is(select, button, summary, input:not([type="radio"]), input:checked)')
    .count()
  await page.locator('#scenario').focus()
  const reached: { isHere: boolean; hasOutline: boolean }[] = []
  do {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => {
        const control = document.activeElement
        const drawn = [control, control?.nextElementSibling, control?.parentElement]
        const isDrawn = (one: Element | null | undefined) =>
          one != null && getComputedStyle(one).outlineStyle === 'solid'
        return { isHere: control?.closest('.panel') != null, hasOutline: drawn.some(isDrawn) }
      }),
    )
  } while (reached.at(-1)?.isHere && reached.length < all)
  expect(reached.filter(({ isHere }) => isHere)).toHaveLength(all - 1)
  expect(reached.filter(({ isHere, hasOutline }) => isHere && !hasOutline)).toEqual([])
})

test('batches that lean on themselves die, in the browser too', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab({ faults: ['no-references'] })
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible(COMING)
  expect(sandbox.log.rows.filter(({ status }) => status === '500').length).toBeGreaterThan(0)
})

for (const [fault, errorCode, path] of [
  ['old-paths', 'PATH_NOT_AVAILABLE', '/crm/type/0/details/0/../../../../../crm/deal/details/2073/'],
  ['mobile', 'METHOD_NOT_SUPPORTED_ON_DEVICE', '/crm/deal/details/2073/'],
] as const) {
  test(`${fault}: the slider stays shut, and the app is told ${errorCode}`, async ({
    openDealTab,
    page,
    run,
  }) => {
    await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
    const { app } = await openDealTab({ faults: [fault] })
    const answer = await app.locator('body').evaluate((_, asked) => {
      const answered = new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => resolve(data), { once: true })
      })
      const sid = window.name.split('|')[2]
      window.parent.postMessage(`openPath:{"path":"${asked}"}:key:${sid}`, '*')
      return answered
    }, path)
    expect(answer).toContain(errorCode)
    await expect(page.getByRole('dialog', { name: 'Slider' })).toBeHidden()
  })
}

test('every error code in the address is what REST answers to the browser', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found' })
  const answers = await page.evaluate(async (errors) => {
    const all: { code: string; status: number }[] = []
    for (const { code, status } of errors) {
      const fault = encodeURIComponent(`${code}@${status}`)
      const opened = await (await fetch(`/crm/deal/details/1663/?fault=${fault}`)).text()
      const parsed = new DOMParser().parseFromString(opened, 'text/html')
      const data = JSON.parse(parsed.getElementById('page-data')?.textContent ?? '{}')
      const auth = data.frame.initData.AUTH_ID
      const answer = await fetch(`/rest/im.counters.get?auth=${auth}`)
      all.push({ code: (await answer.json()).error, status: answer.status })
    }
    return all
  }, KNOWN_ERRORS)
  expect(answers).toEqual(KNOWN_ERRORS.map(({ code, status }) => ({ code, status })))
})

test('somebody writes a message, by keyboard, and the app’s next read has it', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.locator('.chat-head').getByText('2 unread')).toBeVisible()
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  const write = page.getByRole('button', { name: 'Somebody writes a message' })
  await write.press('Enter')
  await expect(page.locator('#action-status')).toHaveText(
    /^[A-Z][a-z]+ [A-Z][a-z]+ wrote into chat 1437: “.+”$/,
  )
  await expect(page.locator('#action-status')).not.toContainText('Anna')
  await expect(write).toBeFocused()
  expect(loads).toEqual([])
  await page.getByRole('button', { name: 'Reload the app' }).press('Enter')
  await expect(app.locator('.chat-head').getByText('3 unread')).toBeVisible()
})

for (const [scenario, said] of [
  ['none', 'Nobody writes: DEAL|1742 has no chat.'],
  ['quiet', 'Nobody writes: chat'],
  ['left-menu', 'Nobody writes: this page is about no item of the CRM.'],
] as const) {
  test(`${scenario}: “${said}”`, async ({ openDealTab, page }) => {
    await openDealTab({ scenario })
    await page.getByRole('button', { name: 'Somebody writes a message' }).press('Space')
    await expect(page.locator('#action-status')).toContainText(said)
  })
}

test('a token expires now, or with the hour that passes, and the app renews it', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  for (const [action, said] of [
    ['Expire the token now', 'The token has expired'],
    ['An hour passes', /^It is \d\d:\d\d in the portal/],
  ] as const) {
    const { app } = await openDealTab({ scenario: 'none' })
    await expect(app.getByRole('heading', { name: 'No chat yet' })).toBeVisible()
    await page.getByRole('button', { name: action }).press('Enter')
    await expect(page.locator('#action-status')).toContainText(said)
    await app.getByRole('button', { name: 'Try again' }).press('Enter')
    await sandbox.log.waitFor(({ method }) => method === 'refreshAuth')
    await expect(app.getByRole('heading', { name: 'No chat yet' })).toBeVisible()
  }
})

test('what the address asks for happens so long after the opening', async ({ openDealTab, page }) => {
  await openDealTab({ scenario: 'found', timed: ['write@1'] })
  await expect(page.locator('#action-status')).toContainText('wrote into chat 1437')
  await openDealTab({ scenario: 'found', timed: ['expire@1'] })
  await expect(page.locator('#action-status')).toContainText('The token has expired')
})

for (const width of WIDTHS) {
  test(`axe finds nothing on the page and its panel at ${width} px, and nothing sticks out`, async ({
    openDealTab,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const { app } = await openDealTab({
      scenario: 'found',
      width: 500,
      with: ['imopenlines'],
      timed: ['write@3600'],
      faults: [
        'expired_token:*:once',
        'QUERY_LIMIT_EXCEEDED:crm.item.list:once',
        'mobile',
        'ERROR_CORE@500:im.chat.leave',
      ],
    })
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
    await unfold(page)
    expect(await violationsOf(axe(page))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}
