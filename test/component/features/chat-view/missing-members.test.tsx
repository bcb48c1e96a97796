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

/** Everybody who is in the chat. */
const CREW_IDS = [2, 5, 7, 8, 9]
/** The responsible and one observer are missing. */
const TWO_MISSING = itemOf(31, [32, ...CREW_IDS])

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
    ...props,
  }
  const view = await renderScreen(<MissingMembers {...all} />, { appContext: { portal: world.portal } })
  return { ...world, refresh, loadAllMembers, view }
}

/** A deal whose people are others when it is looked at again. */
function Changing({ to }: { to: typeof TWO_MISSING }) {
  const [item, setItem] = useState(TWO_MISSING)
  const refresh = async () => setItem(to)
  const rest = { chat: CHAT, type: 'DEAL', list: CREW, people: PEOPLE, me: null, level: 2 as const }
  return <MissingMembers {...rest} {...{ item, refresh }} loadAllMembers={async () => undefined} />
}

/** A chat that Marco Rossi leaves, and in which nobody else is missing. */
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
      />
    </>
  )
}

const box = () => within(screen.getByRole('region', { name: 'Not in the chat yet' }))
const rows = () => box().getAllByRole('listitem')
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent?.trim())
const refused = (code: string) => new PortalError({ kind: 'portal', code, description: '', status: 400 })

test('who is on the deal and not in its chat stands there by name, the responsible first', async () => {
  const { writes } = await open()
  expect(rows().map((row) => row.textContent)).toEqual([
    'OROlga RenkoResponsibleAdd Olga Renko',
    `MV${LONG_NAME}ObserverAdd ${LONG_NAME}`,
  ])
  expect(writes).not.toHaveBeenCalled()
})

test('Add is one write for two quick clicks, and then the chat is looked at', async () => {
  const { sent, refresh } = await open()
  const add = screen.getByRole('button', { name: 'Add Olga Renko' })
  fireEvent.click(add)
  fireEvent.click(add)
  fireEvent.click(screen.getByRole('button', { name: 'Add all' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
  await screen.findByText('1 person was added.')
  expect(sent()).toEqual([['im.chat.user.add', { CHAT_ID: 1437, USERS: [31], HIDE_HISTORY: 'N' }]])
})

test('Add all is one write with all of them, those without a name as well', async () => {
  const { sent } = await open({ item: itemOf(31, [32, 33, ...CREW_IDS]) })
  expect(rows()[2]?.textContent).toContain('and 1 more person')
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  await screen.findByText('3 people were added.')
  expect(sent()).toEqual([['im.chat.user.add', { CHAT_ID: 1437, USERS: [31, 32, 33], HIDE_HISTORY: 'N' }]])
})

test('while it is under way the button says so', async () => {
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

test('a failure says so and why, the chat is looked at, and the person may try again', async () => {
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

test('trying again keeps the focus while it is under way, and what is said of it once it went well', async () => {
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

test('adding somebody else takes the failure of the last one away', async () => {
  const answers: ((isDone: boolean) => void)[] = []
  await open({}, () => new Promise((answer) => answers.push(answer)))
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  answers[0]?.(false)
  await screen.findByText(/could not be added/)
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  expect(screen.queryByText(/could not be added/)).toBeNull()
})

test('who turns out to be in the chat after all isn’t said to have failed', async () => {
  const { portal } = portalThatWrites(async () => {
    throw new PortalError({ kind: 'timeout' })
  })
  await renderScreen(<Changing to={itemOf(32, CREW_IDS)} />, { appContext: { portal } })
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  await vi.waitFor(() => expect(screen.queryByText('Olga Renko')).toBeNull())
  expect(screen.queryByText(/could not be added/)).toBeNull()
})

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['the portal’s quiet no', async () => false, /They could not be added\. The portal refused it\./],
  [
    'no right to',
    async () => {
      throw refused('ACCESS_ERROR')
    },
    /They could not be added\. You may not do this here\./,
  ],
])('%s is told as well', async (_name, write, text) => {
  await open({}, write)
  await userEvent.click(screen.getByRole('button', { name: 'Add Olga Renko' }))
  await screen.findByText(text)
})

test('the focus isn’t lost with the row of who was added', async () => {
  await renderScreen(<Changing to={itemOf(2, CREW_IDS)} />, {
    appContext: { portal: portalThatWrites(async () => true).portal },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Add all' }))
  const outcome = await screen.findByText('2 people were added.')
  await vi.waitFor(() => expect(document.activeElement).toBe(outcome))
})

test('who may not add anybody sees the list, and no button', async () => {
  await open({ chat: { ...CHAT, can: { ...CHAT.can, addMembers: false } } })
  expect(rows()).toHaveLength(2)
  expect(buttons()).toEqual([])
})

test('without the permission for names people are counted, and one line says what is missing', async () => {
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
  'who leaves while the chat is shown stands there by name, where the names of others %s',
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

test('names that failed are no reason to ask for a permission', async () => {
  await open({ people: { ok: false, failure: { kind: 'timeout' } } })
  expect(screen.getByText('Their names could not be loaded.')).toBeTruthy()
  expect(screen.queryByText(/permission/)).toBeNull()
})

test('while the names are on their way, nobody can be added unseen', async () => {
  await open({ people: null })
  expect(rows().map((row) => row.textContent)).toEqual(['Responsible', 'Observer'])
  expect(buttons()).toEqual([])
})

test('who is in the chat without being on the deal is named; bots are nobody', async () => {
  await open({ item: itemOf(5, [7]) })
  expect(screen.getByText('In the chat, but not on the deal').nextElementSibling?.textContent).toBe(
    'Anna Keller (you), Sven Berg, and Tomas Novak',
  )
  expect(screen.queryByRole('region', { name: 'Not in the chat yet' })).toBeNull()
})

test('many of them are folded behind their number', async () => {
  await open({ item: itemOf(5, []) })
  const summary = screen.getByText('In the chat, but not on the deal: 4')
  expect(summary.closest('details')?.open).toBe(false)
  await userEvent.click(summary)
  expect(summary.closest('details')?.open).toBe(true)
})

test('each kind of card is called by its own name', async () => {
  await open({ item: itemOf(5, [7]), type: 'LEAD' })
  expect(screen.getByText('In the chat, but not on the lead')).toBeTruthy()
})

test('nobody is judged by a part of the members; a press loads them all', async () => {
  const { loadAllMembers } = await open({ chat: { ...CHAT, memberCount: 214 }, list: FIRST_PAGE })
  expect(screen.queryByText('Olga Renko')).toBeNull()
  expect(screen.getByText(/so far 50 of 214 are/)).toBeTruthy()
  expect(loadAllMembers).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Load all members' }))
  expect(loadAllMembers).toHaveBeenCalledTimes(1)
})

test('loading them all may fail, and be tried again', async () => {
  const loadAllMembers = vi.fn(async () => {
    throw new PortalError({ kind: 'offline' })
  })
  await open({ list: FIRST_PAGE, loadAllMembers })
  await userEvent.click(screen.getByRole('button', { name: 'Load all members' }))
  await screen.findByText('The other members could not be loaded.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(loadAllMembers).toHaveBeenCalledTimes(2)
})

test('without the item nothing is said, but for the permission that is missing', async () => {
  const { view } = await open({ item: { ok: false, failure: { kind: 'timeout' } } })
  expect(view.container.textContent).toBe('')
  cleanup()
  await open({ item: { ok: false, failure: { kind: 'missing-scope', scope: 'crm' } } })
  expect(screen.getByText(/Deal Chat needs the permission/).textContent).toContain('CRM')
})

test('where nothing sets them apart, nothing is shown; nor without the members', async () => {
  const first = await open({ item: itemOf(2, CREW_IDS) })
  expect(first.view.container.textContent).toBe('')
  cleanup()
  const second = await open({ list: null })
  expect(second.view.container.textContent).toBe('')
})
