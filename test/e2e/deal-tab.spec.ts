import type { FrameLocator } from '@playwright/test'
import { OPENING_OF_A_DEAL } from '../harness/opening-of-a-deal.ts'
import { expect, takenOver, test } from './fixtures.ts'
import { overflowOf, setFrameWidth } from './frame-width.ts'
import { holdRequests } from './hold-requests.ts'

/** Time in which a loaded tab must send no further request, in milliseconds. */
const LOOKED_AT_MS = 1_500
/** One step of a page's time, in milliseconds. */
const STEP_MS = 20
const MINUTE_MS = 60_000

/** Code of other placements. */
const OTHER_CHUNKS = /assets\/(install|left-menu|search|settings|tab-setup)-/

/** Time after which a chat's address is offered, if the messenger has not taken the focus, and more; in milliseconds. */
const STUCK_MS = 2_000

/** Addresses of REST batches, which load a chat. */
const BATCHES = '**/rest/batch**'

async function expectNoOverflow(app: FrameLocator): Promise<void> {
  expect(await overflowOf(app)).toBe(0)
}

test('opening a deal’s tab takes two requests without a preflight, and writes nothing', async ({
  openDealTab,
  sandbox,
  page,
}) => {
  const methods: string[] = []
  const files: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/rest/')) methods.push(request.method())
    else files.push(request.url())
  })
  // The page's clock advances only by these steps, so that a slow machine does not reach the first poll.
  const opened = Date.now()
  await page.clock.install({ time: opened })
  // Ahead of the page's clock, however long a busy machine took to install it.
  await page.clock.pauseAt(opened + 30_000)
  const { app } = await openDealTab({ scenario: 'found' })
  await expect
    .poll(async () => {
      await page.clock.runFor(STEP_MS)
      return app.getByRole('button', { name: 'Add Olga Renko' }).isVisible()
    })
    .toBe(true)
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  await page.clock.runFor(LOOKED_AT_MS)
  const rest = sandbox.log.rows.filter(({ way }) => way === 'app → REST')
  expect(rest.map(({ method, httpMethod }) => `${httpMethod} ${method}`)).toEqual([
    'POST batch',
    'POST batch',
  ])
  expect(rest[0]?.commands).toEqual(OPENING_OF_A_DEAL)
  expect(methods).toEqual(['POST', 'POST'])
  expect(files.filter((file) => file.includes('/assets/'))).not.toEqual([])
  expect(files.filter((file) => OTHER_CHUNKS.test(file))).toEqual([])
  expect(sandbox.log.rows.filter(({ write }) => write)).toEqual([])
})

test('“Open chat” is a link to the chat: a press asks the portal for it, a new tab does without the portal’s page', async ({
  openDealTab,
  sandbox,
  page,
  context,
  expectWrite,
}) => {
  await page.clock.install()
  const { app } = await openDealTab({ scenario: 'found' })
  const link = app.getByRole('link', { name: 'Open chat' })
  const messenger = page
    .getByRole('complementary', { name: 'Messenger' })
    .or(page.getByRole('dialog', { name: 'Messenger' }))
  const asked = () => sandbox.log.rows.filter(({ method }) => method === 'imOpenMessenger')
  await takenOver(app)

  await test.step('opening a tab leaves the focus in the card around it', async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME')
  })

  await test.step('nothing overflows the frame', () => expectNoOverflow(app))

  await test.step('opened in a new tab, it does not message the portal’s page', async () => {
    await expect(link).toHaveAttribute('href', `${sandbox.origin}/online/?IM_DIALOG=chat1437`)
    await expect(link).toHaveAttribute('target', '_blank')
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ])
    expect(opened.url()).toBe(`${sandbox.origin}/online/?IM_DIALOG=chat1437`)
    expect(asked()).toEqual([])
    await opened.close()
  })

  await test.step('by keyboard, Tab reaches it, and Enter opens the messenger', async () => {
    expectWrite(/imOpenMessenger.*chat1437/)
    await page.getByRole('tab', { name: 'Chat' }).focus()
    for (const name of ['About this chat', '6 members', 'Search in this chat']) {
      await page.keyboard.press('Tab')
      await expect(app.getByRole('button', { name })).toBeFocused()
    }
    await page.keyboard.press('Tab')
    await expect(link).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => asked().length).toBe(1)
    await expect(messenger).toContainText('chat1437')
    await messenger.getByRole('button', { name: 'Close' }).click()
    await expect(messenger).toHaveCount(0)
  })

  await test.step('a plain click asks the portal for chat1437, and stays here', async () => {
    expectWrite(/imOpenMessenger.*chat1437/)
    await link.click()
    await expect.poll(() => asked().length).toBe(2)
    expect(asked()[1]).toMatchObject({ params: { dialogId: 'chat1437' }, red: false })
    await expect(messenger).toContainText('chat1437')
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
    expect(context.pages()).toHaveLength(1)
  })

  await test.step('the messenger has taken the focus, so no address is offered', async () => {
    await page.clock.runFor(STUCK_MS)
    await expect(app.getByText('Did nothing open?')).toHaveCount(0)
  })
})

test('an Arabic title runs from right to left, keeps the column’s edge, and overflows nothing', async ({
  openDealTab,
}) => {
  const tab = await openDealTab({ scenario: 'rtl', width: 800 })
  const title = tab.app.getByRole('heading', { level: 1 })
  await expect(title).toBeVisible()
  const { direction, indent } = await title.evaluate((heading) => {
    const text = document.createRange()
    text.selectNodeContents(heading)
    const { left } = heading.getBoundingClientRect()
    return {
      direction: getComputedStyle(heading).direction,
      indent: text.getBoundingClientRect().left - left,
    }
  })
  expect(direction).toBe('rtl')
  expect(Math.round(indent)).toBe(0)
  await test.step('at 360 px it is cut off', async () => {
    await setFrameWidth(tab, 360)
    expect(await title.evaluate((heading) => heading.scrollWidth > heading.clientWidth)).toBe(true)
    await expectNoOverflow(tab.app)
  })
})

test('the frame is as high as its content, that of a chat 600 px once; long lists scroll inside, and overflow nothing', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const heightOf = async () => (await page.locator('iframe[name*="|"]').boundingBox())?.height ?? 0
  const short = await openDealTab({ scenario: 'none', faults: ['plain-frame'] })
  await expect(short.app.getByRole('heading', { name: 'No chat yet' })).toBeVisible()
  const content = await short.app.locator('body').evaluate((body) => body.getBoundingClientRect().height)
  await expect.poll(heightOf).toBe(Math.ceil(content))

  const long = await openDealTab({ scenario: 'long', faults: ['plain-frame'] })
  const column = long.app.getByRole('complementary', { name: 'People and conversations' })
  await expect(column).toBeVisible()
  for (const list of [column, long.app.getByRole('region', { name: 'Messages' })]) {
    expect(await list.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true)
  }
  expect(await heightOf()).toBe(600)
  const heights = sandbox.log.rows.filter(({ method }) => method === 'resizeWindow')
  expect(heights.map(({ params }) => params)).toEqual([expect.objectContaining({ height: 600 })])
  await expectNoOverflow(long.app)
})

/** True when the page in the frame is no longer than the frame. */
function isUnscrolled(app: FrameLocator): Promise<boolean> {
  return app.locator('html').evaluate((html) => html.scrollHeight <= html.clientHeight)
}

/** Words as long as German has them, where the app has no German yet. */
const LONG_WORDS = { title: 'Hallenbeleuchtungsmodernisierungsvertrag Nordwind', open: 'Unterhaltung öffnen' }

// In a browser only: the visible part of a frame of another origin, and what fits in it.
test('in a card of 1366 × 768 box and newest message are in sight without scrolling, wherever the portal’s page is scrolled to', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const newest = (app: FrameLocator) => app.locator('[data-row^="message "]').last()
  const expectAllInSight = async (app: FrameLocator) => {
    await expect(app.locator('form')).toBeInViewport({ ratio: 1 })
    await expect(newest(app)).toBeInViewport({ ratio: 1 })
    await expect(app.locator('.chat-head')).toBeInViewport({ ratio: 1 })
    expect((await app.locator('.chat-head').boundingBox())?.height).toBe(48)
    expect(await isUnscrolled(app)).toBe(true)
    await expectNoOverflow(app)
  }

  // Its texts are longer than the English ones.
  const { app } = await openDealTab({ scenario: 'found', language: 'ru' })
  await test.step('in Russian', async () => {
    await takenOver(app)
    await expectAllInSight(app)
  })
  await test.step('with words as long as German ones', async () => {
    await app.locator('.chat-head').evaluate((head, { title, open }) => {
      for (const [at, text] of [
        ['h1', title],
        ['a', open],
      ] as const)
        head.querySelector(at)?.firstChild?.replaceWith(text)
    }, LONG_WORDS)
    await expectAllInSight(app)
  })

  const view = app.locator('.view')
  for (const [where, scrolled] of [
    ['a little', 60],
    ['beyond the start of the frame', 300],
    ['back', -1_000],
  ] as const) {
    await test.step(`the portal’s page is scrolled ${where}`, async () => {
      // Beside the frame, whose messages would scroll instead.
      await page.mouse.move(100, 600)
      await page.mouse.wheel(0, scrolled)
      await expect(view).toBeInViewport({ ratio: 1 })
      await expectAllInSight(app)
    })
  }
  await test.step('frame and view do not chase each other: the frame got its height once', async () => {
    const heights = sandbox.log.rows.filter(({ method }) => method === 'resizeWindow')
    expect(heights.map(({ params }) => params)).toEqual([expect.objectContaining({ height: 600 })])
  })
})

// In a browser only: places, and what is over what.
test('at 360 px the messages begin within 100 px, and the side column opens over them, the box in sight', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'found', width: 360 })
  const line = app.getByRole('button', { name: 'Members 6 · 2 missing' })
  const column = app.getByRole('complementary', { name: 'People and conversations' })
  await expect(line).toBeVisible()
  await expect(column).toBeHidden()
  const top = await app
    .getByRole('region', { name: 'Messages' })
    .evaluate((region) => region.getBoundingClientRect().y)
  expect(top).toBeLessThanOrEqual(100)
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()

  await line.click()
  await expect(column).toBeFocused()
  const places = await column.evaluate((side) => {
    const box = side.getBoundingClientRect()
    const form = document.querySelector('form')?.getBoundingClientRect()
    const over = document.elementFromPoint(box.x + 5, box.y + box.height / 2)
    return {
      end: box.bottom <= (form?.top ?? 0),
      isOver: side.contains(over),
      scrolls: side.scrollHeight > box.height,
    }
  })
  expect(places).toEqual({ end: true, isOver: true, scrolls: true })
  await page.keyboard.press('Escape')
  await expect(column).toBeHidden()
  await expect(line).toBeFocused()

  await app.getByRole('button', { name: 'About this chat' }).click()
  await expect(app.getByRole('region', { name: 'About this chat' })).toBeVisible()
  await expect(app.locator('form')).toBeVisible()
  expect(await isUnscrolled(app)).toBe(true)
  await expectNoOverflow(app)
})

test('the frame grows and shrinks with its details, and the token is in none of them, no address and no storage', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const heightOf = async () => (await page.locator('iframe[name*="|"]').boundingBox())?.height ?? 0
  const { app } = await openDealTab({ faults: ['malformed:im.dialog.get', 'plain-frame'] })
  const details = app.getByText('Technical details')

  await test.step('the frame grows when details are opened, and shrinks when they are closed', async () => {
    await expect(details).toBeVisible()
    await expect.poll(heightOf).toBeLessThan(400)
    const closed = await heightOf()
    await details.click()
    await expect.poll(heightOf).toBeGreaterThan(closed + 50)
    await details.click()
    await expect.poll(heightOf).toBe(closed)
  })

  await test.step('the token is in no address, no storage and no copied details', async () => {
    await details.click()
    const copied = await app.locator('pre').textContent()
    const storage = await app
      .locator('body')
      .evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(copied).toContain('im.dialog.get')
    const { pathname } = new URL(sandbox.origin)
    expect(pathname).toBe('/')
    expect(addresses).not.toEqual([])
    for (const told of [addresses.join('\n'), storage, copied ?? '']) {
      expect(told).not.toMatch(/auth=|access_token|AUTH_ID|REFRESH_ID/i)
    }
    expect(storage).toBe('{}')
  })
})

// In a browser only: `load`, stylesheets, and the portal's rule that hides the frame.
test('neither the frame waits for the code of the chat, nor the chat’s header for that of its messages', async ({
  openDealTab,
  page,
  run,
}) => {
  const chat = await holdRequests(page, '**/assets/chat-view*')
  const messages = await holdRequests(page, `${run.appUrl}assets/conversation-*.js`)
  const { app } = await openDealTab({ scenario: 'found' })

  await test.step('the portal shows the frame while code of the app is still on its way', async () => {
    await chat.asked
    await expect(page.locator('#app-frame')).toHaveCSS('opacity', '1')
    await expect(app.locator('.bone').first()).toBeVisible()
    await expect(app.getByRole('button')).toHaveCount(0)
    chat.release()
  })

  await test.step('a chat’s header does not wait for the code of its messages', async () => {
    await messages.asked
    await expect(
      app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' }),
    ).toBeVisible()
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
    // The page draws the title and the link without any code, the menu is the app's.
    await expect(app.getByRole('button', { name: 'More actions' })).toBeVisible()
    await expect(app.getByRole('region', { name: 'Messages' })).toHaveCount(0)
    messages.release()
    await expect(app.getByRole('region', { name: 'Messages' })).toBeVisible()
  })
})

// In a browser only: which tab of the portal's page is shown, and the size that its frame has then.
test('a tab that is hidden while its chat loads fills the visible part of its frame when it is shown; a loaded one asks nothing while it is hidden', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  await page.clock.install()
  const answer = await holdRequests(page, BATCHES)
  const { app } = await openDealTab({ scenario: 'found' })
  const hide = async () => {
    await page.getByRole('tab', { name: 'History' }).click()
    await expect(page.locator('iframe[name*="|"]')).toBeHidden()
  }
  const show = () => page.getByRole('tab', { name: 'Chat' }).click()
  await expect(app.locator('.bone').first()).toBeVisible()
  await hide()
  answer.release()
  await expect(app.getByText('Add Olga Renko')).toBeAttached()

  await test.step('shown, it fills the visible part', async () => {
    await show()
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
    expect((await page.locator('iframe[name*="|"]').boundingBox())?.height).toBe(600)
    await expect(app.locator('.view')).toBeInViewport({ ratio: 1 })
    await expect(app.getByRole('textbox', { name: 'Reply' })).toBeInViewport({ ratio: 1 })
  })

  await test.step('five idle minutes of a hidden tab send no request', async () => {
    await app.locator('html').evaluate((html) => html.setAttribute('data-replaced', 'no'))
    await page.getByRole('button', { name: 'Reload the app' }).click()
    await expect(app.locator('html:not([data-replaced])')).toBeAttached()
    await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
    await hide()
    const asked = () => sandbox.log.rows.filter(({ way }) => way === 'app → REST').length
    const before = asked()
    for (let passed = 0; passed < 5; passed += 1) await page.clock.runFor(MINUTE_MS)
    // A request after the minutes shows that earlier ones, if any, have reached the log.
    await show()
    await expect.poll(asked).toBe(before + 1)
  })
})

for (const [language, widths] of [
  ['en', [360, 440, 560, 760, 1280]],
  ['ru', [360, 440, 520, 560, 800]],
] as const) {
  test(`nothing moves when the chat replaces the skeleton, in ${language} at ${widths.join(', ')} px`, async ({
    openDealTab,
    page,
  }) => {
    // The answer is held until the skeleton has been measured, however slow the machine.
    const answer = await holdRequests(page, BATCHES)
    const { app } = await openDealTab({ scenario: 'found', language })
    const placesAt = async (width: number) => {
      await setFrameWidth({ app, page }, width)
      return app.locator('body').evaluate(() =>
        ['.chat-head', '.people-place', '.conversation', '.side-place, aside'].map((part) => {
          const box = document.querySelector(part)?.getBoundingClientRect()
          return box === undefined ? part : `${part} ${[box.x, box.y, box.width].map(Math.round)}`
        }),
      )
    }
    await expect(app.locator('.bone').first()).toBeVisible()
    const skeleton: string[][] = []
    for (const width of widths) skeleton.push(await placesAt(width))
    answer.release()
    await expect(app.getByRole('link', { name: /Open chat|Открыть чат/ })).toBeVisible()
    const chat: string[][] = []
    for (const width of widths) chat.push(await placesAt(width))
    expect(chat).toEqual(skeleton)
  })
}

test('the skeleton of the built page has its theme’s colours before any script runs', async ({
  openDealTab,
  page,
  run,
}) => {
  const { app } = await openDealTab({ scenario: 'none', theme: 'dark' })
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
  // Later visits, with the stored theme, and scripts that never arrive.
  await page.route(`${run.appUrl}assets/*.js`, () => undefined)
  const colours = async () => {
    await expect(app.locator('.bone').first()).toBeVisible()
    return app.locator('body').evaluate((body) => ({
      page: getComputedStyle(body).backgroundColor,
      text: getComputedStyle(body).color,
    }))
  }
  await page.reload()
  expect(await colours()).toEqual({ page: 'rgb(21, 25, 31)', text: 'rgb(232, 236, 242)' })
  // No copy is stored of the light theme.
  await app.locator('html').evaluate(() => localStorage.clear())
  await openDealTab({ scenario: 'none', theme: 'light' })
  expect(await colours()).toEqual({ page: 'rgb(255, 255, 255)', text: 'rgb(24, 33, 47)' })
})

test('scripts that fail to load leave a message and a way out, not an endless skeleton', async ({
  openDealTab,
  page,
  run,
  expectTrouble,
}) => {
  expectTrouble(/Failed to load resource/)
  await page.route(`${run.appUrl}assets/*.js`, (route) => route.abort())
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByText('Deal Chat could not be loaded.')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Reload the tab' })).toBeVisible()
})

// In a browser only: a policy. nginx has the earlier one until it is reloaded, when the page is replaced already.
test('a page whose policy is an earlier build’s says that it could not be loaded', async ({
  openDealTab,
  page,
  run,
  expectTrouble,
}) => {
  expectTrouble(/Content Security Policy/)
  await page.route(`${run.appUrl}?*`, async (route) => {
    const response = await route.fetch()
    const policy = response.headers()['content-security-policy'] ?? ''
    const earlier = policy.replace(
      /(script-src 'self' 'sha256-[^']+') 'sha256-[^']+'/,
      "$1 'sha256-earlier='",
    )
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': earlier },
    })
  })
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByRole('button', { name: 'Reload the tab' })).toBeVisible()
})

// In a browser only: which addresses `postMessage` refuses, and the page's script as it was built.
test('a window with a name of another page’s making gets a screen, not an endless skeleton', async ({
  page,
  run,
}) => {
  await page.addInitScript(() => {
    window.name = '{"id":"a|b|c"}'
  })
  await page.goto(run.appUrl)
  await expect(page.getByRole('heading', { level: 1, name: 'Unexpected answer' })).toBeVisible()
})

test('the page’s policy blocks text as markup, scripts and styles of other sites, other servers, and pages in it', async ({
  openDealTab,
  expectTrouble,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  expectTrouble(/Content Security Policy/)
  const refused = await app.locator('html').evaluate(async (html) => {
    const elsewhere = 'https://elsewhere.example/'
    const directives: string[] = []
    const all = new Promise<string[]>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        directives.push(effectiveDirective)
        if (directives.length === 8) resolve(directives)
      })
    })
    const add = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      properties: Partial<HTMLElementTagNameMap[Name]>,
    ) => {
      const element = Object.assign(document.createElement(name), properties)
      html.append(element)
      return element
    }
    add('style', { textContent: 'html { color: red }' })
    add('img', { src: 'http://elsewhere.example/a.png' })
    add('video', { src: 'http://elsewhere.example/a.mp4' })
    add('iframe', { src: elsewhere })
    add('form', { action: elsewhere, method: 'post' }).submit()
    // Blocked actions also throw; the event names the directive.
    await Promise.allSettled([
      fetch(elsewhere),
      import(`${elsewhere}a.js`),
      (async () => html.insertAdjacentHTML('beforeend', '<b>bold</b>'))(),
    ])
    return all
  })
  expect(refused.toSorted()).toEqual([
    'connect-src',
    'form-action',
    'frame-src',
    'img-src',
    'media-src',
    'require-trusted-types-for',
    'script-src-elem',
    'style-src-elem',
  ])
})
