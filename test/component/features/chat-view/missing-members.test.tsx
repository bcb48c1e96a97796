// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { MissingMembers } from '../../../../src/features/chat-view/missing-members/missing-members.tsx'
import {
  CHAT,
  CREW,
  FIRST_PAGE,
  itemOf,
  LONG_NAME,
  PEOPLE,
} from '../../../../src/features/gallery/fixtures/side.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'
import { portalThatWrites } from './portal-that-writes.ts'

afterEach(cleanup)

/** All members of the chat. */
const CREW_IDS = [2, 5, 7, 8, 9]
/** The responsible and one observer are missing. */
const TWO_MISSING = itemOf(31, [32, ...CREW_IDS])

const AGAIN = { onRetry: () => undefined, isRetrying: false }

type Props = Partial<ComponentProps<typeof MissingMembers>>

async function open(props: Props = {}, write: Parameters<typeof portalThatWrites>[0] = async () => true) {
  const world = portalThatWrites(write)
  const refresh = vi.fn(async () => undefined)
  const loadAllMembers = vi.fn(async () => undefined)
  const all = {
    chat: CHAT,
    type: 'DEAL',
    item: TWO_MISSING,
    list: CREW,
    people: PEOPLE,
    me: { id: 2 },
    level: 2 as const,
    loadAllMembers,
    refresh,
    again: AGAIN,
    namesRetry: AGAIN,
    ...props,
  }
  const view = await renderScreen(<MissingMembers {...all} />, { appContext: { portal: world.portal } })
  return { ...world, refresh, loadAllMembers, view }
}

/** A deal whose people have changed by the next poll. */
function Changing({ to }: { to: typeof TWO_MISSING }) {
  const [item, setItem] = useState(TWO_MISSING)
  const refresh = async () => setItem(to)
  const rest = { chat: CHAT, type: 'DEAL', list: CREW, people: PEOPLE, me: null, level: 2 as const }
  return (
    <MissingMembers
      {...rest}
      {...{ item, refresh }}
      again={AGAIN}
      namesRetry={AGAIN}
      loadAllMembers={async () => undefined}
    />
  )
}

/** A chat that Marco Rossi leaves, and from which no one else is missing. */
function Leaving({ people }: { people: typeof PEOPLE | null }) {
  const [list, setList] = useState(CREW)
  const members = list.members.filter(({ name }) => name !== 'Marco Rossi')
  const rest = { chat: CHAT, type: 'DEAL', item: itemOf(5, CREW_IDS), me: null, level: 2 as const, people }
  return (
    <>
      <button type="button" onClick={() => setList({ members, isComplete: true })}>
        Marco leaves
      </button>
      <MissingMembers
        {...rest}
        list={list}
        refresh={async () => undefined}
        loadAllMembers={async () => undefined}
        again={AGAIN}
        namesRetry={AGAIN}
      />
    </>
  )
}

const box = () => within(screen.getByRole('region', { name: 'Not in the chat yet' }))
const rows = () => box().getAllByRole('listitem')
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent?.trim())
const refused = (code: string) => new PortalError({ kind: 'portal', code, description: '', status: 400 })

test('people of the deal who are not in its chat are listed by name, the responsible first', async () => {
  const { writes } = await open()
  expect(rows().map((row) => row.textContent)).toEqual([
    'OROlga RenkoResponsibleAdd Olga Renko',
    `MV${LONG_NAME}ObserverAdd ${LONG_NAME}`,
  ])
  expect(writes).not.toHaveBeenCalled()
})

test('two quick clicks on “Add” are one write, and then the chat is polled', async () => {
  const { sent, refresh } = await open()
  const add = screen.getByRole('button', { name: 'Add Olga Renko' })
  fireEvent.click(add)
  fireEvent.click(add)
  fireEvent.click(screen.getByRole('button', { name: 'Add all' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
  await screen.findByText('1 person was added.')
  expect(sent()).toEqual([['im.chat.user.add', { CHAT_ID: 1437, USERS: [31], HIDE_HISTORY: 'N' }]])
})

test('“Add all” is one write with all of them, those without a name too', async () => {
  const { sent } = await open({ item: itemOf(31, [32, 33, ...CREW_IDS]) })
  expect(rows()[2]?.textContent).toContain('and 1 more person')
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  await screen.findByText('3 people were added.')
  expect(sent()).toEqual([['im.chat.user.add', { CHAT_ID: 1437, USERS: [31, 32, 33], HIDE_HISTORY: 'N' }]])
})

test('the button says that adding is under way', async () => {
  let arrive: (answer: boolean) => void = () => undefined
  await open(
    {},
    () =>
      new Promise((resolve) => {
        arrive = resolve
      }),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  const button = await screen.findByRole('button', { name: 'Adding… Olga Renko' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  arrive(true)
  await screen.findByText('1 person was added.')
})

test('a failure gives the reason, polls the chat, and can be tried again', async () => {
  let isWell = false
  const { writes, refresh } = await open({}, async () => {
    if (!isWell) throw new PortalError({ kind: 'timeout' })
    return true
  })
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  await screen.findByText(/They could not be added\. The portal did not answer, so it is not certain\./)
  expect([writes.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 1])
  isWell = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('1 person was added.')
  expect(screen.queryByText(/could not be added/)).toBeNull()
})

test('trying again keeps the focus while it is under way; a success moves it to the notice', async () => {
  const answers: ((isDone: boolean) => void)[] = []
  const { writes } = await open({}, () => new Promise((answer) => answers.push(answer)))
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  answers[0]?.(false)
  const again = await screen.findByRole('button', { name: 'Try again' })
  await userEvent.click(again)
  expect(again.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(again)
  await userEvent.click(again)
  expect(writes).toHaveBeenCalledTimes(2)
  answers[1]?.(false)
  await vi.waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('false'))
  expect(document.activeElement).toBe(again)
  await userEvent.click(again)
  answers[2]?.(true)
  const outcome = await screen.findByText('1 person was added.')
  await vi.waitFor(() => expect(document.activeElement).toBe(outcome))
})

test('adding another person clears the last failure', async () => {
  const answers: ((isDone: boolean) => void)[] = []
  await open({}, () => new Promise((answer) => answers.push(answer)))
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  answers[0]?.(false)
  await screen.findByText(/could not be added/)
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  expect(screen.queryByText(/could not be added/)).toBeNull()
})

test('a person whom a poll finds in the chat is not reported as failed', async () => {
  const { portal } = portalThatWrites(async () => {
    throw new PortalError({ kind: 'timeout' })
  })
  await renderScreen(<Changing to={itemOf(32, CREW_IDS)} />, { appContext: { portal } })
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  await vi.waitFor(() => expect(screen.queryByText('Olga Renko')).toBeNull())
  expect(screen.queryByText(/could not be added/)).toBeNull()
})

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['an answer of false', async () => false, /They could not be added\. The portal refused it\./],
  [
    'a missing right',
    async () => {
      throw refused('ACCESS_ERROR')
    },
    /They could not be added\. You may not do this here\./,
  ],
])('%s is reported as a failure', async (_name, write, text) => {
  await open({}, write)
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  await screen.findByText(text)
})

test('the focus is kept when the added person’s row disappears', async () => {
  await renderScreen(<Changing to={itemOf(2, CREW_IDS)} />, {
    appContext: { portal: portalThatWrites(async () => true).portal },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  const outcome = await screen.findByText('2 people were added.')
  await vi.waitFor(() => expect(document.activeElement).toBe(outcome))
})

test('a user who may not add members sees the list without buttons', async () => {
  await open({ chat: { ...CHAT, can: { ...CHAT.can, addMembers: false } } })
  expect(rows()).toHaveLength(2)
  expect(buttons()).toEqual([])
})

test('without the permission for names, people are counted and the missing permission is named', async () => {
  const people = { ok: false, failure: { kind: 'missing-scope', scope: 'user_brief' } } as const
  const { sent } = await open({ people })
  expect(rows().map((row) => row.textContent)).toEqual(['2 peopleAdd 2 people'])
  expect(screen.getByText(/Deal Chat needs the permission/).textContent).toContain('Users (user_brief)')
  await userEvent.click(screen.getByRole('button', { name: 'Add 2 people' }))
  await screen.findByText('2 people were added.')
  expect(sent()[0]?.[1]).toMatchObject({ USERS: [31, 32] })
})

test.each([
  ['were asked for', PEOPLE],
  ['are on their way', null],
  ['failed', { ok: false, failure: { kind: 'timeout' } } as const],
])(
  'a person who leaves while the chat is shown is listed by name, when the names of others %s',
  async (_, people) => {
    await renderScreen(<Leaving people={people} />, {
      appContext: { portal: portalThatWrites(async () => true).portal },
    })
    expect(screen.queryByRole('region', { name: 'Not in the chat yet' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Marco leaves' }))
    expect(rows().map((row) => row.textContent)).toEqual(['MRMarco RossiResponsibleAdd Marco Rossi'])
    expect(screen.queryByText('Their names could not be loaded.')).toBeNull()
  },
)

test('names that failed to load are not reported as a missing permission', async () => {
  await open({ people: { ok: false, failure: { kind: 'timeout' } } })
  expect(screen.getByText('Their names could not be loaded.')).toBeTruthy()
  expect(screen.queryByText(/permission/)).toBeNull()
})

test('people cannot be added while their names load', async () => {
  await open({ people: null })
  expect(rows().map((row) => row.textContent)).toEqual(['Responsible', 'Observer'])
  expect(buttons()).toEqual([])
})

test('others who are not on the deal are listed, without bots and the user', async () => {
  await open({ item: itemOf(5, [7]) })
  expect(screen.getByText('In the chat, but not on the deal').nextElementSibling?.textContent).toBe(
    'Sven Berg and Tomas Novak',
  )
  expect(screen.queryByRole('region', { name: 'Not in the chat yet' })).toBeNull()
})

test('a long list of them is folded behind its count', async () => {
  await open({ item: itemOf(31, []) })
  const summary = screen.getByText('In the chat, but not on the deal: 4')
  expect(summary.closest('details')?.open).toBe(false)
  await userEvent.click(summary)
  expect(summary.closest('details')?.open).toBe(true)
})

test('each kind of card is called by its name', async () => {
  await open({ item: itemOf(5, [7]), type: 'LEAD' })
  expect(screen.getByText('In the chat, but not on the lead')).toBeTruthy()
})

test('no difference is shown for partly loaded members; a press loads them all', async () => {
  const { loadAllMembers } = await open({ chat: { ...CHAT, memberCount: 214 }, list: FIRST_PAGE })
  expect(screen.queryByText('Olga Renko')).toBeNull()
  expect(screen.getByText(/so far 50 of 214 are/)).toBeTruthy()
  expect(loadAllMembers).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Load all members' }))
  expect(loadAllMembers).toHaveBeenCalledTimes(1)
})

test('loading all members may fail, and be tried again', async () => {
  const loadAllMembers = vi.fn(async () => {
    throw new PortalError({ kind: 'offline' })
  })
  await open({ list: FIRST_PAGE, loadAllMembers })
  await userEvent.click(screen.getByRole('button', { name: 'Load all members' }))
  await screen.findByText('The other members could not be loaded.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(loadAllMembers).toHaveBeenCalledTimes(2)
})

test('“Add” says beforehand that it makes an observer, and nobody who may not add is told', async () => {
  await open()
  expect(
    box().getByText('Whoever is added becomes an observer, and may see the deal from then on.'),
  ).toBeTruthy()
  cleanup()
  await open({ type: 'COMPANY' })
  expect(box().getByText(/becomes an observer, and may see the company/)).toBeTruthy()
  cleanup()
  await open({ chat: { ...CHAT, can: { ...CHAT.can, addMembers: false } } })
  expect(box().queryByText(/observer,/)).toBeNull()
})

test('names that failed to load have a “Try again” of their own', async () => {
  const onRetry = vi.fn()
  const people = { ok: false, failure: { kind: 'timeout' } } as const
  await open({ people, namesRetry: { onRetry, isRetrying: false } })
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a deal that failed to load has a “Try again” of its own', async () => {
  const onRetry = vi.fn()
  const item = { ok: false, failure: { kind: 'timeout' } } as const
  await open({ item, again: { onRetry, isRetrying: false } })
  expect(screen.getByText('The deal could not be loaded, so who is missing here is unknown.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('without a right to the item nothing is shown but a missing permission', async () => {
  const { view } = await open({ item: { ok: false, failure: { kind: 'not-allowed' } } })
  expect(view.container.textContent).toBe('')
  cleanup()
  await open({ item: { ok: false, failure: { kind: 'missing-scope', scope: 'crm' } } })
  expect(screen.getByText(/Deal Chat needs the permission/).textContent).toContain('CRM')
})

test('nothing is shown without a difference, or without the members', async () => {
  const first = await open({ item: itemOf(2, CREW_IDS) })
  expect(first.view.container.textContent).toBe('')
  cleanup()
  const second = await open({ list: null })
  expect(second.view.container.textContent).toBe('')
})
