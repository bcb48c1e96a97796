import type { FrameLocator } from '@playwright/test'
import type { LogRow, Sandbox } from '../../sandbox/index.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { reloadFrame } from './reload-frame.ts'

const LEFT_MENU = { scenario: 'left-menu' } as const

/** What was asked to find a chat: neither what completes one that was found, nor looks whether it has changed. */
const requests = (sandbox: Sandbox): readonly LogRow[] =>
  sandbox.log.rows.filter(
    ({ way, method, commands = [] }) =>
      way === 'app → REST' && (method !== 'batch' || commands.includes('im.dialog.users.list')),
  )
/** `im.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663"}`, `batch`: what was asked, in short. */
const asked = (sandbox: Sandbox): string[] =>
  requests(sandbox).map(({ method, params }) =>
    method === 'batch' ? 'batch' : `${method} ${JSON.stringify(ours(params))}`,
  )
/** Without what the SDK adds to each request's address. */
const ours = (params: unknown) =>
  Object.fromEntries(Object.entries(params as object).filter(([name]) => !name.startsWith('bx24_')))
const submit = (app: FrameLocator) => app.getByRole('button', { name: 'Find the chat' })
const kind = (app: FrameLocator, name: string) => app.getByRole('radio', { name, exact: true })

async function openForm(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: 'Any chat' }).click()
  await expect(submit(app)).toBeVisible()
}

interface Case {
  kind: string
  fields: Record<string, string>
  /** The pair that has the chat. */
  pair: readonly [type: string, id: string]
  title: string
}

/** Every `ENTITY_TYPE` of the specification, and a pair of one's own, in the sandbox's world. */
const CASES: readonly Case[] = [
  {
    kind: 'Deal',
    fields: { 'Deal ID': '1663' },
    pair: ['CRM', 'DEAL|1663'],
    title: 'Warehouse lighting for Northwind',
  },
  { kind: 'Lead', fields: { 'Lead ID': '13' }, pair: ['CRM', 'LEAD|13'], title: 'Asked about yard lights' },
  { kind: 'Contact', fields: { 'Contact ID': '25' }, pair: ['CRM', 'CONTACT|25'], title: 'Tomas Novak' },
  {
    kind: 'Company',
    fields: { 'Company ID': '7' },
    pair: ['CRM', 'COMPANY|7'],
    title: 'Northwind Logistics',
  },
  { kind: 'Quote', fields: { 'Quote ID': '5' }, pair: ['CRM', 'QUOTE|5'], title: 'Quote for the mezzanine' },
  {
    kind: 'Invoice',
    fields: { 'Invoice ID': '9' },
    pair: ['CRM', 'SMART_INVOICE|9'],
    title: 'Invoice for the first stage',
  },
  {
    kind: 'Smart process',
    fields: { 'Number of the smart process': '128', 'Item ID': '17' },
    pair: ['CRM', 'DYNAMIC_128|17'],
    title: 'Installation project #17',
  },
  {
    kind: 'Task',
    fields: { 'Task ID': '8293' },
    pair: ['TASKS_TASK', '8293'],
    title: 'Measure the new hall',
  },
  {
    kind: 'Task',
    fields: { 'Task ID': '8201' },
    pair: ['TASKS', '8201'],
    title: 'Order the sample fittings',
  },
  {
    kind: 'Group or project',
    fields: { 'Group ID': '103' },
    pair: ['SONET_GROUP', '103'],
    title: 'Northern warehouses',
  },
  {
    kind: 'Calendar event',
    fields: { 'Event ID': '522' },
    pair: ['CALENDAR', '522'],
    title: 'Site visit in Halden',
  },
  {
    kind: 'Mail',
    fields: { 'ID of the mail’s chat': '941' },
    pair: ['MAIL', '941'],
    title: 'Re: Delivery dates of the fittings',
  },
  {
    kind: 'Announcement',
    fields: { 'ID of the announcement’s chat': '6' },
    pair: ['ANNOUNCEMENT', '6'],
    title: 'House news',
  },
  {
    kind: 'Open channel',
    fields: {
      Connector: 'telegrambot',
      'Number of the line': '2',
      'Chat in the connector': '209607941',
      'User in the connector': '744',
    },
    pair: ['LINES', 'telegrambot|2|209607941|744'],
    title: 'Irina Volkova - Telegram',
  },
  {
    kind: 'Site widget',
    fields: { 'Connector, or line': '3', 'Line, or user': '812' },
    pair: ['LIVECHAT', '3|812'],
    title: 'Site chat, guest 812',
  },
  {
    kind: 'Site widget',
    fields: { 'Connector, or line': 'livechat', 'Line, or user': '3' },
    pair: ['LIVECHAT', 'livechat|3'],
    title: 'Site chat, the older way',
  },
  {
    kind: 'Call',
    fields: { 'ID of the call’s chat': '615' },
    pair: ['CALL', '615'],
    title: 'Call with Northwind Logistics',
  },
  {
    kind: 'Video conference',
    fields: { 'ID of the conference’s chat': '41' },
    pair: ['VIDEOCONF', '41'],
    title: 'Quarterly review, video',
  },
  {
    kind: 'AI assistant',
    fields: { 'ID of the assistant’s chat': '27' },
    pair: ['AI_ASSISTANT_PRIVATE', '27'],
    title: 'Assistant',
  },
  {
    kind: 'Another pair',
    fields: { ENTITY_TYPE: 'MYAPP', ENTITY_ID: 'order-15' },
    pair: ['MYAPP', 'order-15'],
    title: 'Order 15',
  },
]

test('every ENTITY_TYPE is found by its form, and the exact pair is shown before it is asked', async ({
  openDealTab,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  for (const { kind: name, fields, pair, title } of CASES) {
    await test.step(`${pair[0]} ${pair[1]}`, async () => {
      await kind(app, name).check()
      for (const [label, value] of Object.entries(fields))
        await app.getByLabel(label, { exact: true }).fill(value)
      const code = app.locator('pre')
      await expect(code).toContainText(`"ENTITY_TYPE": "${pair[0]}",\n  "ENTITY_ID": "${pair[1]}"`)
      sandbox.log.clear()
      await submit(app).click()
      await expect(app.getByRole('heading', { level: 2, name: 'Found' })).toBeFocused()
      await expect(app.getByRole('heading', { level: 3, name: title })).toBeVisible()
      await expect(app.getByText(`${pair[0]} ${pair[1]}`).first()).toBeVisible()
      const direct = pair[0] === 'TASKS' ? ['TASKS_TASK', 'TASKS'] : [pair[0]]
      expect(asked(sandbox)).toEqual([
        ...direct.map((type) => `im.chat.get ${JSON.stringify({ ENTITY_TYPE: type, ENTITY_ID: pair[1] })}`),
        'batch',
      ])
    })
  }
})

test('by keyboard alone: the kind by the arrows, the four parts of an open channel, Enter, the answer', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await app.getByRole('link', { name: 'Any chat' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('link', { name: 'Any chat' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(app.getByRole('link', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(kind(app, 'Deal')).toBeFocused()
  for (const _ of Array(12)) await page.keyboard.press('ArrowDown')
  await expect(kind(app, 'Open channel')).toBeChecked()
  for (const part of ['telegrambot', '2', '209607941', '744']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 3, name: 'Irina Volkova - Telegram' })).toBeVisible()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeFocused()
})

test('a form is checked as it is typed, and one that isn’t valid asks nothing', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await expect(app.getByText('Nothing yet: the form is not complete')).toBeVisible()
  await submit(app).click()
  await expect(app.getByText('This is missing.')).toBeVisible()
  const id = app.getByLabel('Deal ID')
  await expect(id).toBeFocused()
  await expect(id).toHaveAttribute('aria-invalid', 'true')
  for (const [typed, problem] of [
    ['12a', 'Digits only, please.'],
    ['0', 'To the portal, 0 is nothing.'],
    ['DEAL|12', 'Digits only, please.'],
  ] as const) {
    await id.fill(typed)
    await expect(app.getByText(problem)).toBeVisible()
    await id.press('Enter')
  }
  await kind(app, 'Open channel').check()
  await expect(app.getByText('This is missing.')).toHaveCount(0)
  await app.getByLabel('Connector', { exact: true }).fill('a|b')
  await expect(app.getByText('The sign | joins the parts')).toBeVisible()
  await submit(app).click()
  await expect(app.getByLabel('Connector', { exact: true })).toBeFocused()
  await expect(app.getByText('This is missing.')).toHaveCount(3)
  await kind(app, 'Another pair').check()
  await app.getByLabel('ENTITY_TYPE').fill('0')
  await submit(app).click()
  await expect(app.getByText('To the portal, 0 is nothing.')).toBeVisible()
  expect(requests(sandbox)).toEqual([])
})

test('“none” says both that it may not exist and that the question may be wrong', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await kind(app, 'Lead').check()
  await app.getByLabel('Lead ID').fill('14')
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'No chat' })).toBeFocused()
  const text = app.getByText('For CRM LEAD|14 the portal answered null.')
  await expect(text).toContainText('Either nobody has started this chat, or the pair is wrong')
  await expect(app.getByRole('link', { name: 'Lead 14' })).toHaveAttribute(
    'href',
    /\/crm\/lead\/details\/14\/$/,
  )
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a chat that exists without the user is told apart from none', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await kind(app, 'Another pair').check()
  await app.getByLabel('ENTITY_TYPE').fill('MYAPP')
  await app.getByLabel('ENTITY_ID').fill('order-16')
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'The chat exists, but you are not in it' })).toBeFocused()
  await expect(app.getByText('It is chat1623.')).toBeVisible()
})

test('what is typed is asked to the letter and substituted nowhere', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await kind(app, 'Another pair').check()
  await app.getByLabel('ENTITY_TYPE').fill('<img src=x onerror=alert(1)>')
  await app.getByLabel('ENTITY_ID').fill(' $result[chat][ID]&DIALOG_ID=27 ')
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'No chat' })).toBeVisible()
  expect(requests(sandbox)).toHaveLength(1)
  expect(requests(sandbox)[0]).toMatchObject({
    method: 'im.chat.get',
    params: { ENTITY_TYPE: '<img src=x onerror=alert(1)>', ENTITY_ID: ' $result[chat][ID]&DIALOG_ID=27 ' },
  })
})

test('the bot method is asked where the app may, with its BOT_ID, and says whose right it is', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await expect(app.getByText('who may see one stays your own right')).toBeVisible()
  await app.getByLabel('Deal ID').fill('1663')
  await app.getByRole('checkbox', { name: 'By the bot method' }).check()
  const bot = app.getByLabel('BOT_ID')
  await bot.fill('x')
  await expect(app.getByText('Digits only, please.')).toBeVisible()
  await expect(app.locator('pre')).toHaveCount(0)
  // What isn't asked is no obstacle: the BOT_ID is the bot method's alone.
  await app.getByRole('checkbox', { name: 'By the bot method' }).uncheck()
  await expect(app.locator('pre')).toContainText('/im.chat.get')
  await app.getByRole('checkbox', { name: 'By the bot method' }).check()
  await submit(app).click()
  await expect(bot).toBeFocused()
  expect(asked(sandbox)).toEqual(['scope {}'])

  await bot.fill('39')
  await expect(app.locator('pre')).toContainText('imbot.chat.get')
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeVisible()
  expect(asked(sandbox).slice(1)).toEqual([
    'imbot.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663","BOT_ID":"39"}',
    'batch',
  ])
})

test('without the permission the bot method isn’t asked, and the missing permission is named', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, without: ['imbot'] })
  await openForm(app)
  await app.getByLabel('Deal ID').fill('1663')
  await app.getByRole('checkbox', { name: 'By the bot method' }).check()
  await expect(app.getByText('The app lacks the permission Chatbots (imbot).')).toBeVisible()
  await submit(app).click()
  expect(asked(sandbox)).toEqual(['scope {}'])
  await app.getByRole('checkbox', { name: 'By the bot method' }).uncheck()
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeVisible()
})

test('whether the app may ask as a bot couldn’t be asked: that is said, and can be asked again', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['ERROR_CORE:scope:once'] })
  await openForm(app)
  await app.getByRole('checkbox', { name: 'By the bot method' }).check()
  await expect(app.getByText('Whether the app has the permission could not be asked.')).toBeVisible()
  await app.getByRole('button', { name: 'Try again' }).click()
  await expect(app.getByLabel('BOT_ID')).toBeVisible()
})

test('two questions that begin with the same pair are two: the answer to one is never shown for the other', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await kind(app, 'Task').check()
  await app.getByLabel('Task ID').fill('8201')
  await submit(app).click()
  await expect(app.getByRole('heading', { level: 3, name: 'Order the sample fittings' })).toBeVisible()
  await kind(app, 'Another pair').check()
  await app.getByLabel('ENTITY_TYPE').fill('TASKS_TASK')
  await app.getByLabel('ENTITY_ID').fill('8201')
  await submit(app).click()
  await expect(app.getByRole('heading', { name: 'No chat' })).toBeVisible()
  await expect(app.getByText('For TASKS_TASK 8201 the portal answered null')).toBeVisible()
})

test('the exact request can be copied, and what was typed for one kind waits for the next', async ({
  openDealTab,
  context,
  page,
  expectTrouble,
}) => {
  expectTrouble(/Clipboard API has been blocked/)
  await context.grantPermissions(['clipboard-read'])
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await app.getByLabel('Deal ID').fill('1663')
  await kind(app, 'Open channel').check()
  await kind(app, 'Task').check()
  await expect(app.getByLabel('Task ID')).toHaveValue('1663')
  await app.getByRole('button', { name: 'Copy' }).click()
  await expect(app.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('"ENTITY_TYPE": "TASKS_TASK"')
  expect(copied).toContain('Only if that answers null')
  await app.getByLabel('Task ID').fill('1664')
  await expect(app.getByText('Copied')).toHaveCount(0)
})

test('nine questions later, the first is no longer at hand', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  for (let id = 3_001; id <= 3_009; id += 1) {
    await app.getByLabel('Deal ID').fill(String(id))
    await submit(app).click()
    await expect(app.getByText(`CRM DEAL|${id}`)).toBeVisible()
  }
  await app.getByLabel('Deal ID').fill('')
  const recent = app.getByRole('region', { name: 'Recent' }).getByRole('link')
  await expect(recent).toHaveCount(8)
  await expect(recent.first()).toHaveText('Deal 3009')
  await expect(recent.last()).toHaveText('Deal 3002')
})

test('the form survives a reload of the frame, asked or not, and back leads to the form before', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await kind(app, 'Site widget').check()
  await app.getByLabel('Connector, or line').fill('3')
  await reloadFrame(app)
  await expect(kind(app, 'Site widget')).toBeChecked()
  await expect(app.getByLabel('Connector, or line')).toHaveValue('3')
  await app.getByLabel('Line, or user').fill('812')
  await submit(app).click()
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()
  await reloadFrame(app)
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()

  // Typing on is a new question; the answered one is where “back” leads.
  await app.getByLabel('Line, or user').fill('8123')
  await expect(app.getByRole('heading', { name: 'Found' })).toHaveCount(0)
  await page.evaluate(() => history.back())
  await expect(app.getByLabel('Line, or user')).toHaveValue('812')
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()
})

test('what was asked is at hand again; a double click asks once, and asking again asks', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await openForm(app)
  await app.getByLabel('Deal ID').fill('1663')
  await submit(app).dblclick()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeVisible()
  expect(asked(sandbox).length).toBe(2)
  await submit(app).click()
  await expect.poll(() => asked(sandbox).length).toBe(4)
  await app.getByLabel('Deal ID').fill('')
  await app.getByRole('region', { name: 'Recent' }).getByRole('link', { name: 'Deal 1663' }).click()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeVisible()
  await expect.poll(() => asked(sandbox).length).toBe(6)
})

for (const [fault, heading] of [
  ['INTERNAL_SERVER_ERROR', 'The portal has a fault'],
  ['html', 'Unexpected answer'],
  ['drop', 'The portal is out of reach'],
  ['user_access_error', 'You may not see this'],
] as const) {
  test(`${fault}: “${heading}” stands where the answer would, with a way out`, async ({ openDealTab }) => {
    const { app } = await openDealTab({ ...LEFT_MENU, faults: [fault] })
    await openForm(app)
    await app.getByLabel('Deal ID').fill('1663')
    await submit(app).click()
    await expect(app.getByRole('heading', { level: 2, name: heading })).toBeFocused({ timeout: 30_000 })
    await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(app.getByLabel('Deal ID')).toHaveValue('1663')
  })
}

for (const card of [
  { width: 360, theme: 'light' },
  { width: 1280, theme: 'dark', language: 'ru' },
] as const) {
  test(`nothing sticks out, and axe finds nothing: ${Object.values(card).join(', ')}`, async ({
    openDealTab,
    page,
  }) => {
    await page.setViewportSize({ width: 2_000, height: 1_000 })
    const { app } = await openDealTab({ ...LEFT_MENU, ...card })
    const fits = () => app.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)
    await app.getByRole('navigation').getByRole('link').last().click()
    await expectAccessible(page, card.theme)
    await app.getByRole('radio').nth(12).check()
    await app.getByRole('textbox').first().fill('a|b'.repeat(40))
    await app.locator('button[type="submit"]').click()
    await expectAccessible(page, card.theme)
    expect(await fits()).toBe(true)
    await app.getByRole('radio').first().check()
    await app.getByRole('textbox').first().fill('1663')
    await app.locator('button[type="submit"]').click()
    await expect(app.getByRole('heading', { level: 3 })).toBeVisible()
    expect(await fits()).toBe(true)
    await expectAccessible(page, card.theme)
  })
}
