import type { FrameLocator } from '@playwright/test'
import { OPENING_OF_A_DEAL } from '../harness/opening-of-a-deal.ts'
import { HOSTILE_TEXTS } from '../hostile-texts.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

const LINES = { scenario: 'found', with: ['imopenlines'] }
const MINUTE_MS = 60_000
/** As long as a state may take to come that a look brings: some seconds, and then some. */
const COMING = { timeout: 30_000 }
/** A write that isn't answered is given up after ten seconds. */
const GIVEN_UP = { timeout: 25_000 }

const messages = (app: FrameLocator) => app.getByRole('region', { name: 'Messages' })
const reply = (app: FrameLocator) => app.getByRole('textbox', { name: 'Reply' })
const choose = async (app: FrameLocator, name: string) => {
  await app.getByRole('button', { name: 'More actions' }).click()
  await app.getByRole('menuitem', { name }).click()
}

test('who is there, what was said, what is unread, who is missing and where the customer writes: two requests', async ({
  openDealTab,
  sandbox,
  page,
}) => {
  const { app } = await openDealTab(LINES)
  await expect(messages(app).getByText('The client approved the estimate')).toBeVisible()
  await expect(app.getByText('2 new')).toBeVisible()
  await expect(app.getByRole('heading', { name: /^Members/ })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
  await expect(app.getByText(/Dana Whitfield/).first()).toBeVisible()
  const rest = sandbox.log.rows.filter(({ way }) => way === 'app → REST')
  expect(rest.map(({ method, httpMethod }) => `${httpMethod} ${method}`)).toEqual([
    'POST batch',
    'POST batch',
  ])
  expect(rest[0]?.commands).toEqual(OPENING_OF_A_DEAL)
  await expectAccessible(page)
})

test('what is useful is there after one request, however long the second takes', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  let batches = 0
  await page.route('**/rest/batch**', async (route) => {
    batches += 1
    if (batches === 1) await route.continue()
  })
  const { app } = await openDealTab(LINES)
  await expect(messages(app).getByText('The client approved the estimate')).toBeVisible()
  await expect(app.getByRole('listitem').filter({ hasText: 'Marco Rossi' }).first()).toBeVisible()
  await expect(app.getByText('WhatsApp')).toBeVisible()
  expect(sandbox.log.rows.filter(({ method }) => method === 'batch')).toHaveLength(1)
})

test('a part whose permission is missing is a quiet line that says what an admin can add', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ deal: 1663, without: ['user_brief'] })
  await expect(messages(app)).toBeVisible()
  await expect(app.getByText(/Open Channels|imopenlines/i).first()).toBeVisible()
  await expect(app.getByRole('button', { name: 'Add 2 people' })).toBeVisible()
})

test('a reply is there at once, is sent once and as it was typed, and is read back', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/"method":"im.message.add"/)
  const { app } = await openDealTab({ scenario: 'found' })
  await reply(app).fill('It is $result[chat][ID], [b]really[/b]')
  await reply(app).press('Enter')
  await expect(messages(app).getByText('It is $result[chat][ID], really')).toHaveCount(1)
  await expect(reply(app)).toHaveValue('')
  const row = await sandbox.log.waitFor(({ method }) => method === 'im.message.add')
  expect(row.params).toMatchObject({
    DIALOG_ID: 'chat1437',
    MESSAGE: 'It is $result[chat][ID], [b]really[/b]',
  })
  await expect(app.getByText('Sending…')).toHaveCount(0, COMING)
  await expect(messages(app).getByText('It is $result[chat][ID], really')).toHaveCount(1)
})

test('a reply that meets a fault of the portal is sent once, stays, and is sent again by the person', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  // The portal carries out only the second.
  expectWrite(/im.message.add/)
  const { app } = await openDealTab({
    scenario: 'found',
    faults: ['INTERNAL_SERVER_ERROR:im.message.add'],
  })
  await reply(app).fill('The keys are at the gate')
  await reply(app).press('Enter')
  await expect(app.getByText('Not sent', { exact: true })).toBeVisible(GIVEN_UP)
  const sent = () => sandbox.log.rows.filter(({ method }) => method === 'im.message.add')
  expect(sent()).toHaveLength(1)
  sandbox.setFaults([])
  await messages(app).getByRole('button', { name: 'Try again' }).click()
  await expect(app.getByText('Not sent', { exact: true })).toHaveCount(0)
  await expect.poll(() => sent().length).toBe(2)
})

test('a reply whose answer never comes is sent once, and known again when it is read back', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/im.message.add/)
  const { app } = await openDealTab({ scenario: 'found', faults: ['hang:im.message.add'] })
  await reply(app).fill('The keys are at the gate')
  await reply(app).press('Enter')
  await expect(app.getByText('Sending…')).toBeVisible()
  await expect(app.getByText('Sending…')).toHaveCount(0, GIVEN_UP)
  await expect(messages(app).getByText('The keys are at the gate')).toHaveCount(1)
  await expect(app.getByText('Not sent', { exact: true })).toHaveCount(0)
  expect(sandbox.log.rows.filter(({ method }) => method === 'im.message.add')).toHaveLength(1)
})

test('a draft, and nothing else, outlives a reload of the frame', async ({ openDealTab, page }) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await reply(app).fill('Half a sen')
  await page.getByRole('button', { name: 'Reload the app' }).click()
  await expect(reply(app)).toHaveValue('Half a sen')
  const kept = await app.locator('body').evaluate(() => Object.values({ ...sessionStorage, ...localStorage }))
  expect(kept).toEqual(['Half a sen'])
})

test('Start opens the portal’s own way, and the chat that it makes is found', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/imOpenMessenger/)
  const { app } = await openDealTab({ scenario: 'none' })
  await app.getByRole('button', { name: 'Start the chat' }).click()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
  const row = sandbox.log.rows.find(({ method }) => method === 'imOpenMessenger')
  expect(row?.params).toEqual({ dialogId: 'crm|DEAL|1742' })
})

test('where the messenger makes none, the chat is made here, by a second press and one write', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/imOpenMessenger/)
  expectWrite(/"method":"im.chat.add"/)
  const { app } = await openDealTab({ scenario: 'none', faults: ['no-messenger'] })
  await app.getByRole('button', { name: 'Start the chat' }).click()
  const make = app.getByRole('button', { name: 'Make the chat here' })
  await expect(make).toBeVisible(COMING)
  await make.dblclick()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
  expect(sandbox.log.rows.filter(({ method }) => method === 'im.chat.add')).toHaveLength(1)
})

test('Join goes the portal’s own way, and one is in', async ({ openDealTab, expectWrite }) => {
  expectWrite(/imOpenMessenger/)
  const { app } = await openDealTab({ scenario: 'no-access' })
  await app.getByRole('button', { name: 'Join' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Site survey for Brightwater' })).toBeVisible(
    COMING,
  )
})

test('who isn’t let in learns whom to ask', async ({ openDealTab, expectWrite }) => {
  expectWrite(/imOpenMessenger/)
  const { app } = await openDealTab({ scenario: 'no-access', faults: ['no-messenger'] })
  await app.getByRole('button', { name: 'Join' }).click()
  await expect(app.getByText('Marco Rossi')).toBeVisible(COMING)
  await expect(app.getByRole('link', { name: 'Write to them' })).toHaveAttribute('href', /IM_DIALOG=31$/)
})

for (const [choice, method, sign] of [
  ['Mark as read', 'im.dialog.read', { text: '2 unread', gone: true }],
  ['Mute', 'im.chat.mute', { text: 'Muted', gone: false }],
  ['Pin', 'im.recent.pin', { text: 'Pinned', gone: false }],
] as const) {
  test(`“${choice}” is one write, and shows`, async ({ openDealTab, expectWrite, sandbox }) => {
    expectWrite(new RegExp(`"method":"${method}"`))
    const { app } = await openDealTab({ scenario: 'found' })
    await expect(messages(app)).toBeVisible()
    await choose(app, choice)
    const mark = app.getByRole('listitem').filter({ hasText: sign.text }).first()
    if (sign.gone) await expect(mark).toHaveCount(0, COMING)
    else await expect(mark).toBeVisible(COMING)
    expect(sandbox.log.rows.filter((row) => row.method === method)).toHaveLength(1)
  })
}

test('Leave asks first, and then one is outside', async ({ openDealTab, expectWrite }) => {
  expectWrite(/"method":"im.chat.leave"/)
  const { app } = await openDealTab({ scenario: 'found', viewer: 'marco' })
  await choose(app, 'Leave the chat…')
  await app.getByRole('alertdialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(app.getByRole('heading', { name: 'You are not in this chat' })).toBeVisible(COMING)
})

test('the missing people are added by one press each, and are in the chat then', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/"method":"im.chat.user.add"/)
  const { app } = await openDealTab(LINES)
  await app.getByRole('button', { name: /^Add Olga/ }).dblclick()
  await expect(app.getByRole('button', { name: /^Add Olga/ })).toHaveCount(0, COMING)
  await expect(app.getByText('7 members')).toBeVisible(COMING)
  expect(sandbox.log.rows.filter(({ method }) => method === 'im.chat.user.add')).toHaveLength(1)
})

test('what others write comes by itself, and a reader’s place stays', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(messages(app).getByText('The client approved the estimate')).toBeVisible()
  sandbox.people.write({ who: 'marco', chat: 1437, text: 'The truck is here' })
  await expect(messages(app).getByText('The truck is here')).toBeVisible(COMING)
  await app.getByRole('button', { name: 'Show earlier' }).click()
  await expect(app.getByText('63 messages')).toBeVisible()
  await messages(app).evaluate((region) => region.scrollTo({ top: 300 }))
  await app.locator('body').evaluate(() => new Promise((drawn) => setTimeout(drawn, 500)))
  const place = () => messages(app).evaluate(({ scrollTop }) => scrollTop)
  const before = await place()
  sandbox.people.write({ who: 'marco', chat: 1437, text: 'It is unloaded' })
  await expect(app.getByRole('button', { name: '1 new message' })).toBeVisible(COMING)
  expect(await place()).toBe(before)
  await app.getByRole('button', { name: '1 new message' }).click()
  await expect(messages(app).getByText('It is unloaded')).toBeInViewport()
})

test('a chat that is left or joined elsewhere becomes its own state', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab({ scenario: 'found', viewer: 'marco' })
  await expect(messages(app)).toBeVisible()
  sandbox.people.leave({ who: 'marco', chat: 1437, by: 'anna' })
  await expect(app.getByRole('heading', { name: 'You are not in this chat' })).toBeVisible(COMING)
  sandbox.people.join({ who: 'marco', chat: 1437, by: 'anna' })
  await expect(messages(app)).toBeVisible(COMING)
})

test('a chat that is deleted meanwhile is none any more, and a reply that was begun goes nowhere', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await reply(app).fill('Is anybody')
  sandbox.people.deleteChat({ chat: 1437 })
  await expect(app.getByRole('heading', { level: 1, name: 'No chat yet' })).toBeVisible(COMING)
  await expect(reply(app)).toHaveCount(0)
  await expect(app.getByRole('button', { name: 'Start the chat' })).toBeVisible()
})

/** A chat by its address, on the app's own page. */
async function openByAddress(app: FrameLocator, address: string): Promise<void> {
  await app.getByRole('combobox').fill(address)
  await app.getByRole('combobox').press('Enter')
  await expect(messages(app)).toBeVisible(COMING)
}

test('who may only read has no box to reply in, and no choices that the portal forbids', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ scenario: 'left-menu' })
  await openByAddress(app, '/online/?IM_DIALOG=chat1615')
  await expect(reply(app)).toHaveCount(0)
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
})

test('a group’s chat is left with the group: there is no choice to leave it', async ({ openDealTab }) => {
  const { app } = await openDealTab({ scenario: 'group' })
  await app.getByRole('button', { name: 'More actions' }).click()
  await expect(app.getByRole('menuitem', { name: 'Mute' })).toBeVisible()
  await expect(app.getByRole('menuitem', { name: 'Leave the chat…' })).toHaveCount(0)
})

test('in an open channel the box says that the customer reads it', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/"method":"im.message.add"/)
  const { app } = await openDealTab({ scenario: 'left-menu' })
  await openByAddress(app, '/online/?IM_DIALOG=chat1612')
  await expect(app.getByText('What you write here goes to the customer.')).toBeVisible()
  await app.getByRole('textbox', { name: 'Reply to the customer' }).fill('It ships on Monday')
  await app.getByRole('button', { name: 'Send to the customer' }).dblclick()
  await expect(messages(app).getByText('It ships on Monday')).toHaveCount(1)
  await expect(app.getByText('Sending…')).toHaveCount(0, COMING)
  const sent = sandbox.log.rows.filter(({ method }) => method === 'im.message.add')
  expect(sent.map(({ params }) => params)).toMatchObject([{ DIALOG_ID: 'chat1612' }])
})

test('while the portal is away the last state stays, marked with its time, and is fresh again by itself', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(messages(app)).toBeVisible()
  await reply(app).fill('Half a sen')
  sandbox.setFaults(['html@502'])
  await expect(app.getByText(/You see the chat as of/)).toBeVisible(COMING)
  await expect(reply(app)).toBeFocused()
  await expect(messages(app).getByText('The client approved the estimate')).toBeVisible()
  sandbox.setFaults([])
  await expect(app.getByText(/You see the chat as of/)).toHaveCount(0, COMING)
  await expect(reply(app)).toBeFocused()
})

for (const hidden of [false, true]) {
  test(`five idle minutes of a ${hidden ? 'tab that isn’t chosen cost nothing' : 'visible tab cost at most ten requests'}`, async ({
    openDealTab,
    page,
    sandbox,
  }) => {
    await page.clock.install()
    const { app } = await openDealTab({ scenario: 'found' })
    await expect(messages(app).getByText('The client approved the estimate')).toBeVisible()
    await expect.poll(() => sandbox.log.rows.filter(({ method }) => method === 'batch').length).toBe(2)
    if (hidden) {
      await page.getByRole('tab', { name: 'History' }).click()
      await expect(page.locator('iframe[name*="|"]')).toBeHidden()
    }
    const before = hidden ? sandbox.log.rows.filter(({ way }) => way === 'app → REST').length : 0
    for (let second = 0; second < 5 * MINUTE_MS; second += 5_000) {
      await page.clock.runFor(5_000)
      // An answer comes by the machine's own time.
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    const asked = sandbox.log.rows.filter(({ way }) => way === 'app → REST').length - before
    if (hidden) expect(asked).toBe(0)
    else {
      expect(asked).toBeGreaterThan(4)
      expect(asked).toBeLessThanOrEqual(10)
    }
  })
}

test('a chat of a thousand is usable: the first are there, more come on demand, and one finds somebody', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ deal: 1780 })
  await expect(app.getByText('1,000 members')).toBeVisible()
  await app.getByRole('button', { name: /200 more/ }).click()
  await expect(app.getByRole('region', { name: 'Members' }).getByRole('listitem')).toHaveCount(250, COMING)
  await app.getByRole('searchbox').fill('no such person at all')
  await expect(app.getByText(/0 of|no one|nobody|Nobody/i).first()).toBeVisible()
})

for (const [scenario, title] of [
  ['task', 'Measure the new hall'],
  ['group', 'Northern warehouses'],
] as const) {
  test(`the tab of a ${scenario} shows its chat, and asks for it by its pair`, async ({
    openDealTab,
    sandbox,
  }) => {
    const { app } = await openDealTab({ scenario })
    await expect(app.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(messages(app)).toBeVisible()
    const asked = sandbox.log.rows.find(({ method }) => method === 'im.chat.get')
    expect(JSON.stringify(asked?.params)).toMatch(/TASKS_TASK|SONET_GROUP/)
  })
}

test('a conversation that one isn’t in is told apart, and each has its own way in', async ({
  openDealTab,
  expectWrite,
  sandbox,
}) => {
  expectWrite(/imOpenMessenger/)
  const { app } = await openDealTab(LINES)
  await expect(app.getByText('You are not in this conversation')).toBeVisible()
  await expect(app.getByText('Closed')).toBeVisible()
  await app.getByRole('link', { name: /Open the WhatsApp conversation/ }).click()
  const row = await sandbox.log.waitFor(({ method }) => method === 'imOpenMessenger')
  expect(row.params).toEqual({ dialogId: expect.stringMatching(/^chat163\d$/) })
})

test('a deal without a chat shows where its customer wrote', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab({ scenario: 'none', with: ['imopenlines'] })
  await expect(app.getByRole('heading', { level: 1, name: 'No chat yet' })).toBeVisible()
  const customers = app.getByRole('region', { name: /^With the customer/ })
  await expect(customers.getByRole('link', { name: /^Open the/ })).toHaveCount(2)
  await expect(customers.getByText('You are not in this conversation').first()).toBeVisible()
  await expect(customers.locator('[aria-busy="true"]')).toHaveCount(0)
  const asked = sandbox.log.rows.filter(({ method }) => method === 'batch')
  expect(asked[1]?.commands).toEqual(expect.arrayContaining(['im.dialog.get', 'im.dialog.messages.get']))
})

test('whatever people write does nothing but stand there', async ({ openDealTab, page, sandbox }) => {
  for (const text of Object.values(HOSTILE_TEXTS)) sandbox.people.write({ who: 'marco', chat: 1437, text })
  const { app } = await openDealTab({ scenario: 'found', width: 360 })
  await expect(messages(app)).toBeVisible()
  const report = await app.locator('body').evaluate(() => ({
    hacked: 'hacked' in window,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    links: [...document.querySelectorAll<HTMLAnchorElement>('[role="log"] a, ol a')]
      .map(({ href }) => new URL(href).protocol)
      .filter((protocol) => !['https:', 'http:', 'mailto:'].includes(protocol)),
  }))
  expect(report).toEqual({ hacked: false, wide: 0, links: [] })
  await expectAccessible(page)
})
