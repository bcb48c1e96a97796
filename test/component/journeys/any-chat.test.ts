// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import type { CardOptions, LogRow } from '../../../sandbox/index.ts'
import { controlClock, foundInTime, holdRequests, type OpenedApp, passTime } from '../../harness/open-app.ts'
import {
  fill,
  focusIsOn,
  openingRequests,
  openLeftMenu,
  pageSays,
  passQuietTime,
  recents,
} from './left-menu.ts'

/** Requests that find a chat, in short: `im.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663"}`, `batch`. */
function asked(rows: readonly LogRow[]): string[] {
  return openingRequests(rows).map(({ method, params }) =>
    method === 'batch' ? 'batch' : `${method} ${JSON.stringify(ours(params))}`,
  )
}

/** Parameters without those that the SDK adds to each request. */
function ours(params: unknown) {
  return Object.fromEntries(Object.entries(params as object).filter(([name]) => !name.startsWith('bx24_')))
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Find the chat' }))
const choose = (kind: string) => fireEvent.click(screen.getByRole('radio', { name: kind }))
/** The exact request of the form, as the page shows it. */
const shownRequest = () => document.querySelector('pre')?.textContent ?? null
const botMethod = () => screen.getByRole('checkbox', { name: 'By the bot method' })

async function openForm(card: CardOptions = {}): Promise<OpenedApp> {
  const opened = await openLeftMenu(card)
  fireEvent.click(screen.getByRole('link', { name: 'Any chat' }))
  await screen.findByRole('button', { name: 'Find the chat' })
  return opened
}

beforeEach(controlClock)

/** Every `ENTITY_TYPE` of the specification, and a custom pair, in the sandbox's world. */
test.each<[kind: string, fields: Record<string, string>, type: string, id: string, title: string]>([
  ['Deal', { 'Deal ID': '1663' }, 'CRM', 'DEAL|1663', 'Warehouse lighting for Northwind'],
  ['Lead', { 'Lead ID': '13' }, 'CRM', 'LEAD|13', 'Asked about yard lights'],
  ['Contact', { 'Contact ID': '25' }, 'CRM', 'CONTACT|25', 'Tomas Novak'],
  ['Company', { 'Company ID': '7' }, 'CRM', 'COMPANY|7', 'Northwind Logistics'],
  ['Quote', { 'Quote ID': '5' }, 'CRM', 'QUOTE|5', 'Quote for the mezzanine'],
  ['Invoice', { 'Invoice ID': '9' }, 'CRM', 'SMART_INVOICE|9', 'Invoice for the first stage'],
  [
    'Smart process',
    { 'Number of the smart process': '128', 'Item ID': '17' },
    'CRM',
    'DYNAMIC_128|17',
    'Installation project #17',
  ],
  ['Task', { 'Task ID': '8293' }, 'TASKS_TASK', '8293', 'Measure the new hall'],
  ['Task', { 'Task ID': '8201' }, 'TASKS', '8201', 'Order the sample fittings'],
  ['Group or project', { 'Group ID': '103' }, 'SONET_GROUP', '103', 'Northern warehouses'],
  ['Calendar event', { 'Event ID': '522' }, 'CALENDAR', '522', 'Site visit in Halden'],
  ['Mail', { 'ID of the mail’s chat': '941' }, 'MAIL', '941', 'Re: Delivery dates of the fittings'],
  ['Announcement', { 'ID of the announcement’s chat': '6' }, 'ANNOUNCEMENT', '6', 'House news'],
  [
    'Open channel',
    {
      Connector: 'telegrambot',
      'Number of the line': '2',
      'Chat in the connector': '209607941',
      'User in the connector': '744',
    },
    'LINES',
    'telegrambot|2|209607941|744',
    'Irina Volkova - Telegram',
  ],
  [
    'Site widget',
    { 'Connector, or line': '3', 'Line, or user': '812' },
    'LIVECHAT',
    '3|812',
    'Site chat, guest 812',
  ],
  [
    'Site widget',
    { 'Connector, or line': 'livechat', 'Line, or user': '3' },
    'LIVECHAT',
    'livechat|3',
    'Site chat, the older way',
  ],
  ['Call', { 'ID of the call’s chat': '615' }, 'CALL', '615', 'Call with Northwind Logistics'],
  ['Video conference', { 'ID of the conference’s chat': '41' }, 'VIDEOCONF', '41', 'Quarterly review, video'],
  ['AI assistant', { 'ID of the assistant’s chat': '27' }, 'AI_ASSISTANT_PRIVATE', '27', 'Assistant'],
  ['Another pair', { ENTITY_TYPE: 'MYAPP', ENTITY_ID: 'order-15' }, 'MYAPP', 'order-15', 'Order 15'],
])(
  'the form of %s with %j shows the pair %s %s before the request, and finds its chat',
  async (kind, fields, type, id, title) => {
    const { requests } = await openForm()
    choose(kind)
    for (const [label, value] of Object.entries(fields)) fill(await screen.findByLabelText(label), value)
    await waitFor(() => expect(shownRequest()).toContain(`"ENTITY_TYPE": "${type}",\n  "ENTITY_ID": "${id}"`))
    submit()
    await screen.findByRole('heading', { level: 3, name: title })
    await focusIsOn(() => screen.getByRole('heading', { level: 2, name: 'Found' }))
    expect(screen.getAllByText(`${type} ${id}`).length).toBeGreaterThan(0)
    const direct = type === 'TASKS' ? ['TASKS_TASK', 'TASKS'] : [type]
    expect(asked(requests())).toEqual([
      ...direct.map((each) => `im.chat.get ${JSON.stringify({ ENTITY_TYPE: each, ENTITY_ID: id })}`),
      'batch',
    ])
  },
)

test('a form is validated while the user types, and an invalid one sends no request', async () => {
  const { user, requests } = await openForm()
  await pageSays('Nothing yet: the form is not complete')
  submit()
  await screen.findByText('This is missing.')
  await focusIsOn(() => field('Deal ID'))
  expect(field('Deal ID').getAttribute('aria-invalid')).toBe('true')
  for (const [typed, problem] of [
    ['12a', 'Digits only, please.'],
    ['0', 'To the portal, 0 is nothing.'],
    ['DEAL|12', 'Digits only, please.'],
  ] as const) {
    fill(field('Deal ID'), typed)
    await screen.findByText(problem)
    await user.keyboard('{Enter}')
  }
  choose('Open channel')
  await screen.findByLabelText('Connector')
  expect(screen.queryByText('This is missing.')).toBeNull()
  fill(field('Connector'), 'a|b')
  await screen.findByText(/^The sign \| joins the parts/)
  submit()
  await focusIsOn(() => field('Connector'))
  await waitFor(() => expect(screen.getAllByText('This is missing.')).toHaveLength(3))
  choose('Another pair')
  fill(await screen.findByLabelText('ENTITY_TYPE'), '0')
  submit()
  await screen.findByText('To the portal, 0 is nothing.')
  await passQuietTime()
  expect(requests()).toEqual([])
})

test('“none” says that the chat may not exist or that the pair may be wrong', async () => {
  await openForm()
  choose('Lead')
  fill(await screen.findByLabelText('Lead ID'), '14')
  submit()
  await screen.findByRole('heading', { name: 'No chat' })
  await focusIsOn(() => screen.getByRole('heading', { name: 'No chat' }))
  await pageSays('For CRM LEAD|14 the portal answered null.')
  await pageSays('Either nobody has started this chat, or the pair is wrong')
  expect(screen.getByRole('link', { name: 'Lead 14' }).getAttribute('href')).toMatch(
    /\/crm\/lead\/details\/14\/$/,
  )
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
})

test('a chat without access is told apart from none', async () => {
  await openForm()
  choose('Another pair')
  fill(await screen.findByLabelText('ENTITY_TYPE'), 'MYAPP')
  fill(field('ENTITY_ID'), 'order-16')
  submit()
  await screen.findByRole('heading', { name: 'The chat exists, but you are not in it' })
  await focusIsOn(() => screen.getByRole('heading', { name: 'The chat exists, but you are not in it' }))
  await pageSays('It is chat1623.')
})

test('typed text is sent unchanged, and never substituted', async () => {
  const { requests } = await openForm()
  choose('Another pair')
  fill(await screen.findByLabelText('ENTITY_TYPE'), '<img src=x onerror=alert(1)>')
  fill(field('ENTITY_ID'), ' $result[chat][ID]&DIALOG_ID=27 ')
  submit()
  await screen.findByRole('heading', { name: 'No chat' })
  await passQuietTime()
  expect(requests()).toHaveLength(1)
  expect(requests()[0]).toMatchObject({
    method: 'im.chat.get',
    params: { ENTITY_TYPE: '<img src=x onerror=alert(1)>', ENTITY_ID: ' $result[chat][ID]&DIALOG_ID=27 ' },
  })
  expect(document.querySelector('img')).toBeNull()
})

test('the bot method is called with its BOT_ID if permitted, and the form explains its rights', async () => {
  const { requests } = await openForm()
  await pageSays('who may see one stays your own right')
  fill(field('Deal ID'), '1663')
  fireEvent.click(botMethod())
  fill(await screen.findByLabelText('BOT_ID'), 'x')
  await screen.findByText('Digits only, please.')
  expect(shownRequest()).toBeNull()
  // The BOT_ID belongs to the bot method: it is no obstacle to the other.
  fireEvent.click(botMethod())
  await waitFor(() => expect(shownRequest()).toContain('/im.chat.get'))
  fireEvent.click(botMethod())
  await screen.findByLabelText('BOT_ID')
  submit()
  await focusIsOn(() => field('BOT_ID'))
  await passQuietTime()
  expect(asked(requests())).toEqual(['scope {}'])

  fill(field('BOT_ID'), '39')
  await waitFor(() => expect(shownRequest()).toContain('imbot.chat.get'))
  submit()
  await screen.findByRole('heading', { name: 'Found' })
  expect(asked(requests()).slice(1)).toEqual([
    'imbot.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663","BOT_ID":"39"}',
    'batch',
  ])
})

test('without the permission the bot method is not called, and the missing permission is named', async () => {
  const { requests } = await openForm({ without: ['imbot'] })
  fill(field('Deal ID'), '1663')
  fireEvent.click(botMethod())
  await pageSays('The app lacks the permission Chatbots (imbot).')
  submit()
  await passQuietTime()
  expect(asked(requests())).toEqual(['scope {}'])
  fireEvent.click(botMethod())
  submit()
  await screen.findByRole('heading', { name: 'Found' })
})

test('a failed request for the permissions says so, and can be tried again', async () => {
  await openForm({ faults: ['ERROR_CORE:scope:once'] })
  fireEvent.click(botMethod())
  await pageSays('Whether the app has the permission could not be asked.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByLabelText('BOT_ID')
})

test('two lookups that begin with the same pair never share an answer', async () => {
  await openForm()
  choose('Task')
  fill(await screen.findByLabelText('Task ID'), '8201')
  submit()
  await screen.findByRole('heading', { level: 3, name: 'Order the sample fittings' })
  choose('Another pair')
  fill(await screen.findByLabelText('ENTITY_TYPE'), 'TASKS_TASK')
  fill(field('ENTITY_ID'), '8201')
  const letGo = holdRequests(/im\.chat\.get/)
  submit()
  await passQuietTime()
  expect(screen.queryByRole('heading', { name: 'Order the sample fittings' })).toBeNull()
  letGo()
  await screen.findByRole('heading', { name: 'No chat' })
  await pageSays('For TASKS_TASK 8201 the portal answered null')
})

test('the exact request can be copied, and the typed text of each kind is kept', async () => {
  const { user } = await openForm()
  fill(field('Deal ID'), '1663')
  choose('Open channel')
  await screen.findByLabelText('Connector')
  choose('Task')
  expect(((await screen.findByLabelText('Task ID')) as HTMLInputElement).value).toBe('1663')
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  await screen.findByText('Copied')
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain('"ENTITY_TYPE": "TASKS_TASK"')
  expect(copied).toContain('Only if that answers null')
  fill(field('Task ID'), '1664')
  await waitFor(() => expect(screen.queryByText('Copied')).toBeNull())
})

test('the ninth lookup drops the first from the recent ones', async () => {
  await openForm()
  for (let id = 3_001; id <= 3_009; id += 1) {
    fill(field('Deal ID'), String(id))
    submit()
    await pageSays(`For CRM DEAL|${id} the portal answered null`)
  }
  fill(field('Deal ID'), '')
  await waitFor(() => expect(recents()).toHaveLength(8))
  expect(recents()[0]).toBe('Deal 3009')
  expect(recents().at(-1)).toBe('Deal 3002')
})

test('lookups are listed as recent; a double click sends one request, and asking again sends another', async () => {
  const { user, requests } = await openForm()
  fill(field('Deal ID'), '1663')
  const letGo = holdRequests(/im\.chat\.get/)
  await user.dblClick(screen.getByRole('button', { name: 'Find the chat' }))
  letGo()
  await screen.findByRole('heading', { name: 'Found' })
  await passQuietTime()
  expect(asked(requests())).toHaveLength(2)
  submit()
  await waitFor(() => expect(asked(requests())).toHaveLength(4))
  fill(field('Deal ID'), '')
  fireEvent.click(
    within(await screen.findByRole('region', { name: 'Recent' })).getByRole('link', { name: 'Deal 1663' }),
  )
  await screen.findByRole('heading', { name: 'Found' })
  await waitFor(() => expect(asked(requests())).toHaveLength(6))
})

test.each([
  ['INTERNAL_SERVER_ERROR', 'The portal has a fault'],
  ['html', 'Unexpected answer'],
  ['drop', 'The portal is out of reach'],
  ['user_access_error', 'You may not see this'],
])('%s shows “%s” in place of the answer, with a way to try again', async (fault, heading) => {
  await openForm({ faults: [fault] })
  fill(field('Deal ID'), '1663')
  submit()
  await passTime(10_000)
  await screen.findByRole('heading', { level: 2, name: heading })
  await focusIsOn(() => screen.getByRole('heading', { level: 2, name: heading }))
  // The button says so while the request is repeated by itself.
  await foundInTime(() => screen.queryByRole('button', { name: 'Try again' }))
  expect(field('Deal ID').value).toBe('1663')
})
