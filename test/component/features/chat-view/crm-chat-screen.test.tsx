// @vitest-environment happy-dom
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { createQueryClient } from '../../../../src/app/shell/query-client.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { CrmChatScreen } from '../../../../src/features/chat-view/crm-chat-screen.tsx'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { FOUND, FOUND_2017, NO_ACCESS, NONE } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import { CUSTOMERS_ONLY } from '../../../../src/features/gallery/fixtures/side.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import { measureLists } from '../../../harness/measured-list.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

const KEY = ['crm-item', 'https://acme.example', 'DEAL', 1663]
const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }

/** The screen of a deal with this result of the opening; null while it loads. */
async function open(opened: OpenedItem | null, { type = 'DEAL', language = 'en' } = {}) {
  const client: QueryClient = createQueryClient()
  if (opened !== null) client.setQueryData(['crm-item', '', type, 1663], opened)
  const item = { type, entityTypeId: 2 }
  return renderScreen(
    <QueryClientProvider client={client}>
      <CrmChatScreen {...DEAL} item={item} />
    </QueryClientProvider>,
    { language },
  )
}

/** More Tab presses than there are controls. */
const MANY_STOPS = 40

const factsButton = () => screen.getByRole('button', { name: /About this chat|Об этом чате/ })

/** The value beside a fact's label, once the facts are unfolded. */
const fact = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('a chat is shown by its title, with its unread count and marks', async () => {
  await open(FOUND)
  expect(screen.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeTruthy()
  expect(screen.getByText('unread', { exact: false }).textContent).toBe('2 unread')
  expect(screen.getByText('Muted')).toBeTruthy()
})

test('the title unfolds the facts of a chat: owner, creation, messages, role, kind, members, notifications', async () => {
  await open(FOUND)
  const about = () => screen.queryByRole('region', { name: 'About this chat' })
  expect([about(), factsButton().getAttribute('aria-expanded')]).toEqual([null, 'false'])
  await userEvent.click(factsButton())
  expect(factsButton().getAttribute('aria-expanded')).toBe('true')
  expect(factsButton().getAttribute('aria-controls')).toBe(about()?.id)
  expect(fact('Owner')).toContain('Anna Keller')
  expect(fact('Created')).toBe('May 14, 2026')
  expect(fact('Messages')).toBe('31')
  expect(fact('Your role')).toBe('Owner')
  expect(fact('Kind')).toBe('Deal discussion')
  expect(fact('Members')).toBe('6 · 1 guest, 1 bot')
  expect(fact('Notifications')).toBe('Off')
  expect(screen.getByText('Bays A to D')).toBeTruthy()
  await userEvent.click(factsButton())
  expect([about(), factsButton().getAttribute('aria-expanded')]).toEqual([null, 'false'])
  expect(document.activeElement).toBe(factsButton())
})

test('the faces in the header count the members, and lead to their list', async () => {
  await open(FOUND)
  await userEvent.click(screen.getByRole('button', { name: '6 members' }))
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Members' }))
})

test('members are listed by name, with their role and position', async () => {
  await open(FOUND)
  const people = within(screen.getByRole('region', { name: 'Members' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  expect(people).toEqual([
    'AKAnna Keller (you)Key accountsOwner',
    'MRMarco RossiLighting engineerManager',
    'LHLeila HaddadProcurement',
    'TNTomas NovakNorthwind LogisticsGuest',
    'Quote botAnswers /quoteBot',
  ])
  expect(screen.getByText('and 1 more in the chat')).toBeTruthy()
})

test('facts that an old portal does not send are left out', async () => {
  await open(FOUND_2017)
  await userEvent.click(factsButton())
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy()
  for (const label of ['Messages', 'Your role'])
    expect(screen.queryByText(label, { selector: 'dt' })).toBeNull()
  expect(screen.queryByText(/unread/)).toBeNull()
})

test('“Open chat” is a real link to the chat in the portal, in a tab of its own', async () => {
  await open(FOUND)
  const link = screen.getByRole('link', { name: 'Open chat' })
  expect(link.getAttribute('href')).toBe('https://acme.example/online/?IM_DIALOG=chat1437')
  expect(link.getAttribute('target')).toBe('_blank')
})

test('a picture that fails to load is replaced by initials', async () => {
  const { container } = await open(buildOpenedItem({ picture: 'https://acme.example/broken.png' }))
  const picture = container.querySelector('img')
  expect(picture).not.toBeNull()
  if (picture !== null) fireEvent.error(picture)
  expect(container.querySelector('img')).toBeNull()
  expect(screen.getByText('WL')).toBeTruthy()
})

test('a chat without a name, an owner or a usable date is still shown', async () => {
  await open({
    ...buildOpenedItem({ title: '', ownerId: 0, createdAt: 'long ago' }),
    item: { ok: false, failure: { kind: 'not-allowed' } },
  })
  expect(screen.getByRole('heading', { level: 1, name: 'Chat without a name' })).toBeTruthy()
  await userEvent.click(factsButton())
  expect(screen.queryByText('Created')).toBeNull()
  expect(screen.queryByText('Owner', { selector: 'dt' })).toBeNull()
})

test('a chat without a name is called by the title of its deal', async () => {
  await open(buildOpenedItem({ title: '' }))
  expect(screen.getByRole('heading', { level: 1, name: 'Warehouse lighting' })).toBeTruthy()
})

test('members that failed to load cost only their own part', async () => {
  await open({ ...FOUND, members: null })
  expect(screen.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeTruthy()
  expect(screen.getByText('The members could not be loaded. The rest is up to date.')).toBeTruthy()
  expect(screen.getByRole('button', { name: '6 members' })).toBeTruthy()
})

test('without the current user, no member is marked “you”', async () => {
  await open({ ...FOUND, me: null })
  expect(screen.queryByText('(you)')).toBeNull()
})

test.each([
  [NONE, 'No chat yet', 'Nothing is created until you start it', 'Start the chat'],
  [NO_ACCESS, 'You are not in this chat', 'Whoever may open the deal in Bitrix24', 'Join'],
] as const)(
  'an empty state says so, and has a way in and a button to try again',
  async (opened, heading, text, way) => {
    await open(opened)
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy()
    expect(screen.getByText(text, { exact: false })).toBeTruthy()
    expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
      way,
      'Try again',
    ])
    expect(screen.queryByRole('link')).toBeNull()
  },
)

test('a deal without a chat still shows its customer chats', async () => {
  await open(CUSTOMERS_ONLY)
  const customers = screen.getByRole('region', { name: /^With the customer/ })
  expect(within(customers).getAllByRole('link').length).toBeGreaterThan(0)
  cleanup()
  await open(NONE)
  expect(screen.queryByRole('region')).toBeNull()
})

test('the empty states name the kind of item that they are shown in', async () => {
  await open(NONE, { type: 'LEAD' })
  expect(screen.getByText(/has discussed this lead/)).toBeTruthy()
  cleanup()
  await open(NONE, { type: 'DYNAMIC_128' })
  expect(screen.getByText(/has discussed this item/)).toBeTruthy()
})

test('in Russian, numbers take their own plural forms', async () => {
  await open(buildOpenedItem({ unreadCount: 5 }), { language: 'ru' })
  expect(screen.getByText('непрочитанных', { exact: false }).textContent).toBe('5 непрочитанных')
  expect(screen.getByRole('button', { name: '6 участников' })).toBeTruthy()
  await userEvent.click(factsButton())
  expect(fact('Создан')).toBe('14 мая 2026 г.')
})

test('the skeleton says that the chat is loading, and after a while that it takes long', async () => {
  vi.useFakeTimers()
  await open(null)
  expect(screen.getByRole('status').textContent).toBe('Loading the chat')
  await act(() => vi.advanceTimersByTimeAsync(5_000))
  expect(screen.getByRole('status').textContent).toContain('longer than usual')
})

test('the messages, the reply, the side column and the facts can be reached and scrolled by keyboard', async () => {
  onTestFinished(measureLists())
  await open(FOUND)
  // Rows are hidden until they are measured.
  await screen.findByRole('group', { name: /estimate/i })
  await userEvent.click(factsButton())
  factsButton().blur()
  const stops: (Element | null)[] = []
  do {
    await userEvent.tab()
    stops.push(document.activeElement)
  } while (document.activeElement !== document.body && stops.length < MANY_STOPS)
  expect(stops.slice(0, 6)).toEqual([
    factsButton(),
    screen.getByRole('button', { name: '6 members' }),
    screen.getByRole('button', { name: 'Search in this chat' }),
    screen.getByRole('link', { name: 'Open chat' }),
    screen.getByRole('button', { name: 'More actions' }),
    screen.getByRole('region', { name: 'About this chat' }),
  ])
  const region = screen.getByRole('region', { name: 'Messages' })
  expect(stops.some((stop) => stop?.matches('[data-row]') === true && region.contains(stop))).toBe(true)
  expect(stops).toContain(screen.getByRole('textbox', { name: 'Reply' }))
  expect(stops).toContain(screen.getByRole('complementary', { name: 'People and conversations' }))
})

test.each<[string, (client: QueryClient) => Promise<unknown>, string]>([
  ['an answer', async (client) => client.setQueryData(KEY, FOUND), 'Warehouse lighting for Northwind'],
  [
    'a failure',
    (client) =>
      client.prefetchQuery({
        queryKey: KEY,
        queryFn: () => Promise.reject(new PortalError({ kind: 'not-allowed' })),
      }),
    'You may not see this',
  ],
])('%s that arrived before the screen is not requested again', async (_name, arrive, heading) => {
  const asked = vi.fn((_commands: object) => new Promise<never>(() => undefined))
  const portal = portalStandIn({ call: asked, batch: asked })
  const client = createQueryClient()
  await arrive(client)
  await renderScreen(
    <QueryClientProvider client={client}>
      <CrmChatScreen {...DEAL} />
    </QueryClientProvider>,
    { appContext: { portal } },
  )
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy()
  // The second request may follow; the opening is not sent twice.
  expect(asked.mock.calls.filter(([commands]) => 'chat' in (commands ?? {}))).toEqual([])
})
