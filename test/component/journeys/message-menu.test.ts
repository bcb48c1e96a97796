// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { countCommits } from '../../harness/count-commits.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  holdAnswers,
  holdRequests,
  type OpenedApp,
  openApp,
  passTime,
  passTimeUntil,
} from '../../harness/open-app.ts'
import { saying } from '../../harness/text-on-page.ts'

/** Anna's own message, which she may edit, and the newest of others. */
const OWN = 90_156
const OTHERS = 90_413
/** Anna's own message that is too old to be edited. */
const OLD = 89_360
const APPROVED = 'approved the estimate'
const FOUND = { scenario: 'found' }

const row = (id: number) => document.querySelector<HTMLElement>(`[data-row="message ${id}"]`)
const bar = (id: number) => row(id)?.querySelector<HTMLElement>('[role="toolbar"]') ?? null
const sentBy = ({ requests }: OpenedApp, method: string) =>
  requests().filter((sent) => sent.method === method)

async function opened(card: Parameters<typeof openApp>[0] = FOUND): Promise<OpenedApp> {
  controlClock()
  const app = await openApp(card)
  await foundInTime(() => row(OTHERS))
  return app
}

/** Points at a message with a mouse, and waits for its bar. */
async function pointAt(id: number): Promise<HTMLElement> {
  fireEvent.pointerOver(row(id) as HTMLElement, { pointerType: 'mouse' })
  return await foundInTime(() => bar(id))
}

/** Presses in a bar and its menu by mouse. */
async function choose({ user }: OpenedApp, id: number, choice: string): Promise<void> {
  const shown = await pointAt(id)
  await user.click(within(shown).getByRole('button', { name: 'More…' }))
  await user.click(
    await foundInTime(() => screen.queryByRole('menuitem', { name: new RegExp(`^${choice}`) })),
  )
}

test('a message that is pointed at has a bar; no other row is drawn again, and nothing is requested', async () => {
  const { requests } = await opened()
  await passTimeUntil(() => screen.queryByText('WhatsApp') !== null || requests().length >= 2)
  // Presence and times are drawn by then.
  await pointAt(OWN)
  await passTime(1_000)
  const before = requests().length
  const commits = countCommits()
  const others = [...document.querySelectorAll('[data-row]')].filter(
    (other) => other !== row(OTHERS) && other !== row(OWN),
  )
  const seen = others.map((other) => other.innerHTML)
  const shown = await pointAt(OTHERS)
  const names = within(shown)
    .getAllByRole('button')
    .map((button) => button.textContent || button.getAttribute('aria-label'))
  expect(names).toEqual(['Reply', 'Like', 'Copy text', 'More…'])
  expect(others.map((other) => other.innerHTML)).toEqual(seen)
  // One bar goes, another one comes.
  expect(commits()).toBeLessThanOrEqual(2)
  expect(requests()).toHaveLength(before)
  fireEvent.pointerLeave(row(OTHERS)?.closest('section') as HTMLElement)
  await passTimeUntil(() => bar(OTHERS) === null)
})

test('the code of the actions is fetched when a message is pointed at, not before', async () => {
  const { evaluated } = await opened()
  const isThere = () => evaluated().some((file) => file.includes('message-menu/'))
  await passTime(1_000)
  expect(isThere()).toBe(false)
  await pointAt(OTHERS)
  expect(isThere()).toBe(true)
})

test('a like is shown at once, sent once, and undone where the portal refuses it', async () => {
  expectWrite(/"method":"im.message.like"/)
  const app = await opened()
  const { user, session } = app
  const shown = await pointAt(OTHERS)
  const release = holdAnswers()
  const like = () => within(shown).getByRole('button', { name: /like/i })
  await user.dblClick(like())
  expect(saying('2 likes', row(OTHERS) as HTMLElement)).not.toBeNull()
  release()
  await passTimeUntil(() => sentBy(app, 'im.message.like').length > 0)
  await passTimeUntil(() => like().getAttribute('aria-pressed') === 'true')
  expect(sentBy(app, 'im.message.like').map(({ params }) => params)).toMatchObject([
    { MESSAGE_ID: `${OTHERS}`, ACTION: 'plus' },
  ])

  await passTime(2_000)
  session.setFaults(['ACCESS_ERROR:im.message.like'])
  // No poll mends it.
  holdRequests(/batch/)
  await user.click(like())
  await foundInTime(() => saying('Your like was not taken back. You may not do this here.'))
  expect(like().getAttribute('aria-pressed')).toBe('true')
})

test('a like whose answer is lost is looked for, and kept where it is there', async () => {
  expectWrite(/"method":"im.message.like"/)
  const app = await opened({ ...FOUND, faults: ['truncated:im.message.like'] })
  const shown = await pointAt(OTHERS)
  await app.user.click(within(shown).getByRole('button', { name: 'Like' }))
  await passTimeUntil(() => sentBy(app, 'im.dialog.messages.get').length > 0)
  await passTime(2_000)
  expect(saying('2 likes', row(OTHERS) as HTMLElement)).not.toBeNull()
  expect(saying('Your like was not saved')).toBeNull()
  expect(sentBy(app, 'im.message.like')).toHaveLength(1)
})

test('the text of a message is copied as it reads, and so is its link; nothing is written', async () => {
  const { user } = await opened()
  const copied: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
  const app = { user } as OpenedApp
  const shown = await pointAt(OTHERS)
  await user.click(within(shown).getByRole('button', { name: 'Copy text' }))
  await foundInTime(() => saying('Copied'))
  await choose(app, OTHERS, 'Copy link')
  await foundInTime(() => saying('Link copied'))
  expect(copied[0]).toContain(APPROVED)
  expect(copied[1]).toMatch(/^https?:\/\/[^/]+\/online\/\?IM_DIALOG=chat1437&IM_MESSAGE=90413$/)
  await passTimeUntil(() => saying('Link copied') === null)
})

test('without a clipboard the text stands selected in a box, to copy it by hand', async () => {
  const { user } = await opened()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  const shown = await pointAt(OTHERS)
  await user.click(within(shown).getByRole('button', { name: 'Copy text' }))
  const box = await foundInTime(() => row(OTHERS)?.querySelector('textarea') ?? null)
  expect(box.value).toContain(APPROVED)
  expect([document.activeElement, box.selectionEnd]).toEqual([box, box.value.length])
  await user.keyboard('{Escape}')
  expect(row(OTHERS)?.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(row(OTHERS))
})

test('deleting asks, and deletes once', async () => {
  expectWrite(/"method":"im.message.delete"/)
  const app = await opened()
  const { user } = app
  await choose(app, OWN, 'Delete…')
  await user.click(await foundInTime(() => screen.queryByRole('button', { name: 'Keep it' })))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  await choose(app, OWN, 'Delete…')
  await user.dblClick(await foundInTime(() => screen.queryByRole('button', { name: 'Delete the message' })))
  await passTimeUntil(() => saying('This message was deleted', row(OWN) as HTMLElement) !== null)
  expect(sentBy(app, 'im.message.delete').map(({ params }) => params)).toMatchObject([
    { MESSAGE_ID: `${OWN}` },
  ])
})

test('a deletion that is refused says why at the message, which stays', async () => {
  const app = await opened({ ...FOUND, faults: ['ACCESS_ERROR:im.message.delete'] })
  await choose(app, OWN, 'Delete…')
  await app.user.click(await foundInTime(() => screen.queryByRole('button', { name: 'Delete the message' })))
  await foundInTime(() =>
    saying('The message was not deleted. You may not do this here.', row(OWN) as HTMLElement),
  )
  expect(saying('This message was deleted')).toBeNull()
})

test('Reply quotes a message above the box, and Edit puts an own one into it; neither writes', async () => {
  const app = await opened()
  await app.user.click(within(await pointAt(OTHERS)).getByRole('button', { name: 'Reply' }))
  const box = () => document.querySelector<HTMLTextAreaElement>('form textarea')
  await foundInTime(() => saying('Reply to Marco Rossi', box()?.closest('form') ?? undefined))
  expect(document.activeElement).toBe(box())
  await choose(app, OWN, 'Edit')
  await passTimeUntil(() => box()?.value !== '')
  expect(document.activeElement).toBe(box())
})

test('messages are marked as unread from here on by one write', async () => {
  expectWrite(/"method":"im.dialog.unread"/)
  const app = await opened()
  await choose(app, OTHERS, 'Mark as unread')
  await passTimeUntil(() => sentBy(app, 'im.dialog.unread').length > 0)
  expect(sentBy(app, 'im.dialog.unread').map(({ params }) => params)).toMatchObject([
    { DIALOG_ID: 'chat1437', MESSAGE_ID: `${OTHERS}` },
  ])
  await passTime(2_000)
})

test('a message goes to the deal’s timeline, with its author, its time and the way to it', async () => {
  expectWrite(/"method":"crm.timeline.comment.add"/)
  const app = await opened()
  await choose(app, OTHERS, 'To the deal’s timeline')
  await foundInTime(() => saying('Added to the timeline', row(OTHERS) as HTMLElement))
  const [sent] = sentBy(app, 'crm.timeline.comment.add')
  expect(sentBy(app, 'crm.timeline.comment.add')).toHaveLength(1)
  expect(JSON.stringify(sent?.params)).toContain('"ENTITY_TYPE":"deal"')
  expect(JSON.stringify(sent?.params)).toContain('"1663"')
  expect(JSON.stringify(sent?.params)).toMatch(/Marco Rossi.*2026.*approved.*IM_MESSAGE=90413/)
})

test('a comment whose answer is lost is looked for before it is offered again', async () => {
  expectWrite(/"method":"crm.timeline.comment.add"/)
  const app = await opened({ ...FOUND, faults: ['truncated:crm.timeline.comment.add'] })
  await choose(app, OTHERS, 'To the deal’s timeline')
  await foundInTime(() => saying('Added to the timeline', row(OTHERS) as HTMLElement))
  expect(sentBy(app, 'crm.timeline.comment.add')).toHaveLength(1)
  expect(sentBy(app, 'crm.timeline.comment.list')).toHaveLength(1)
})

test('a task is made of a message under its title, belongs to the deal, and tells where it is', async () => {
  expectWrite(/"method":"tasks.task.add"/)
  const app = await opened({ ...FOUND, with: ['task'] })
  await choose(app, OTHERS, 'Task from this')
  const title = await foundInTime(() => screen.queryByLabelText<HTMLInputElement>('Task for you'))
  expect(title.value).toContain(APPROVED)
  await app.user.clear(title)
  await app.user.type(title, 'Order the fittings')
  await app.user.dblClick(screen.getByRole('button', { name: 'Make the task' }))
  const link = await foundInTime(() => screen.queryByRole('link', { name: 'Open the task' }))
  expect(link.getAttribute('href')).toMatch(/\/company\/personal\/user\/27\/tasks\/task\/view\/\d+\/$/)
  const sent = sentBy(app, 'tasks.task.add')
  expect(sent).toHaveLength(1)
  const told = JSON.stringify(sent[0]?.params)
  for (const part of ['"TITLE":"Order the fittings"', '"RESPONSIBLE_ID":"27"', 'D_1663', APPROVED])
    expect(told).toContain(part)
})

test('a task whose answer is lost is looked for, and linked where it is there', async () => {
  expectWrite(/"method":"tasks.task.add"/)
  const app = await opened({ ...FOUND, with: ['task'], faults: ['truncated:tasks.task.add'] })
  await choose(app, OTHERS, 'Task from this')
  await app.user.click(await foundInTime(() => screen.queryByRole('button', { name: 'Make the task' })))
  const link = await foundInTime(() => screen.queryByRole('link', { name: 'Open the task' }))
  expect(link.getAttribute('href')).toMatch(/view\/[1-9]\d*\/$/)
  expect(sentBy(app, 'tasks.task.add')).toHaveLength(1)
})

test('without the permission for tasks the message says which one is missing, before anything is sent', async () => {
  const app = await opened()
  await choose(app, OTHERS, 'Task from this')
  await foundInTime(() => saying('The app lacks the permission “Tasks”', row(OTHERS) as HTMLElement))
  expect(sentBy(app, 'tasks.task.add')).toEqual([])
})

test('an event is made of a message after a question, by one write', async () => {
  expectWrite(/"method":"im.message.share"/)
  const app = await opened()
  await choose(app, OTHERS, 'Event from this')
  await app.user.dblClick(await foundInTime(() => screen.queryByRole('button', { name: 'Make the event' })))
  await foundInTime(() => screen.queryByRole('link', { name: 'Open the calendar' }))
  expect(sentBy(app, 'im.message.share').map(({ params }) => params)).toMatchObject([
    { MESSAGE_ID: `${OTHERS}`, DIALOG_ID: 'chat1437', TYPE: 'CALEND' },
  ])
})

test('an event whose answer is lost is uncertain: nothing tells if it is there', async () => {
  expectWrite(/"method":"im.message.share"/)
  const app = await opened({ ...FOUND, faults: ['truncated:im.message.share'] })
  await choose(app, OTHERS, 'Event from this')
  await app.user.click(await foundInTime(() => screen.queryByRole('button', { name: 'Make the event' })))
  await foundInTime(() => saying('not certain if the event is made', row(OTHERS) as HTMLElement))
  expect(sentBy(app, 'im.message.share')).toHaveLength(1)
})

test('own messages are edited and deleted within the portal’s rules: not old ones, not those of others', async () => {
  const app = await opened()
  const offered = async (id: number) => {
    await app.user.click(within(await pointAt(id)).getByRole('button', { name: 'More…' }))
    const menu = await foundInTime(() => screen.queryByRole('menu'))
    const names = within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent)
    await app.user.keyboard('{Escape}')
    return names
  }
  expect(await offered(OWN)).toEqual([
    'EditE',
    'Copy link',
    'To the deal’s timeline',
    'Task from this…T',
    'Event from this…',
    'Delete…Del',
  ])
  expect(await offered(OTHERS)).toEqual([
    'Copy link',
    'Mark as unread from hereU',
    'To the deal’s timeline',
    'Task from this…T',
    'Event from this…',
  ])
  expect(await offered(OLD)).toEqual(expect.not.arrayContaining(['EditE']))
  expect(await offered(OLD)).toEqual(expect.arrayContaining(['Delete…Del']))
})
