// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { callsOf } from '../../harness/calls-of.ts'
import {
  controlClock,
  expectWrite,
  foundInTime,
  openApp,
  passTime,
  passTimeUntil,
  setOffline,
  startPortal,
} from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'
import { saying } from '../../harness/text-on-page.ts'

const FOUND = { scenario: 'found', viewer: 'anna' } satisfies CardOptions

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)
const said = (text: string) =>
  [...document.querySelectorAll('section li')].filter((row) => row.textContent.includes(text)).length

async function open(portal?: Sandbox, card: CardOptions = FOUND) {
  controlClock()
  const app = await openApp(card, portal)
  const box = await foundInTime(replyBox)
  box.focus()
  return { ...app, box }
}
/** Opens a customer's conversation. */
async function openCustomer() {
  controlClock()
  const app = await openApp({ scenario: 'left-menu' }, undefined, 'by the SDK', { hash: '#/find' })
  const search = await foundInTime(() => screen.queryByRole('combobox'))
  fireEvent.change(search, { target: { value: '/online/?IM_DIALOG=chat1612' } })
  fireEvent.keyDown(search, { key: 'Enter' })
  const box = await foundInTime(() => screen.queryByLabelText<HTMLTextAreaElement>('Reply to the customer'))
  box.focus()
  return { ...app, box }
}
/** Puts a text into the box, with the caret behind it. */
function write(box: HTMLTextAreaElement, value: string) {
  fireEvent.change(box, { target: { value } })
  box.setSelectionRange(value.length, value.length)
  fireEvent.select(box)
}
const active = (box: HTMLTextAreaElement) =>
  document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null

test('@ lists members, arrows move, and Enter mentions: the message has the tag', async () => {
  expectWrite(/im.message.add/)
  const app = await open()
  const { box, user } = app
  write(box, 'Ask @')
  await foundInTime(() => screen.queryByRole('listbox', { name: 'Mention' }))
  expect(screen.getByRole('group', { name: 'In this chat' })).toBeTruthy()
  expect(options().some((name) => name.startsWith('AK'))).toBe(false)
  write(box, 'Ask @ma')
  await passTimeUntil(() => options().length === 2)
  expect([active(box), box.getAttribute('aria-autocomplete')]).toEqual([
    'MRMarco Rossi Lighting engineerEnter',
    'list',
  ])
  await user.keyboard('{Enter}')
  expect([box.value, options()]).toEqual(['Ask @Marco Rossi ', []])
  write(box, 'Ask @Marco Rossi twice')
  await user.keyboard('{Enter}')
  await passTimeUntil(() => callsOf(app, 'im.message.add').length === 1)
  expect(callsOf(app, 'im.message.add')[0]?.['MESSAGE']).toBe('Ask [USER=31]Marco Rossi[/USER] twice')
})

test('a mention by mouse, by the button of the bar', async () => {
  const { box, user } = await open()
  await user.click(screen.getByRole('button', { name: 'Mention' }))
  await foundInTime(() => screen.queryByRole('listbox'))
  await user.click(screen.getByRole('option', { name: /Leila Haddad/ }))
  expect([box.value, document.activeElement === box, options()]).toEqual(['@Leila Haddad ', true, []])
})

test('Escape closes the list and keeps what is typed; the next Escape is not the list’s', async () => {
  const { box, user } = await open()
  write(box, '@le')
  await foundInTime(() => screen.queryByRole('listbox'))
  await user.keyboard('{Escape}')
  await passTime(1)
  expect([options(), box.value]).toEqual([[], '@le'])
  await user.keyboard('i')
  await passTime(1_000)
  expect([options(), box.value]).toEqual([[], '@lei'])
})

test('a mention whose name is changed is sent as plain text', async () => {
  expectWrite(/im.message.add/)
  const app = await open()
  const { box, user } = app
  write(box, '@marco')
  await foundInTime(() => screen.queryByRole('listbox'))
  await user.keyboard('{Tab}')
  expect(box.value).toBe('@Marco Rossi ')
  write(box, '@Marco R.')
  await user.keyboard('{Enter}')
  await passTimeUntil(() => callsOf(app, 'im.message.add').length === 1)
  expect(callsOf(app, 'im.message.add')[0]?.['MESSAGE']).toBe('@Marco R.')
})

test('a mention outlives a reload of the frame in the draft', async () => {
  expectWrite(/im.message.add/)
  const portal = await startPortal()
  const { box, user } = await open(portal)
  write(box, '@marco')
  await foundInTime(() => screen.queryByRole('listbox'))
  await user.keyboard('{Enter}')
  const again = await open(portal)
  await passTimeUntil(() => again.box.value === '@Marco Rossi ')
  await again.user.keyboard('{Enter}')
  await passTimeUntil(() => callsOf(again, 'im.message.add').length === 1)
  expect(callsOf(again, 'im.message.add')[0]?.['MESSAGE']).toBe('[USER=31]Marco Rossi[/USER]')
})

test('a colleague who is not in the chat is offered to be added, and what that means is said before', async () => {
  const app = await open()
  const { box, user } = app
  write(box, '@re')
  await foundInTime(() => screen.queryByRole('option', { name: /Olga Renko/ }))
  expect(
    screen.getByRole('group', { name: 'Not in this chat. You are asked whether to add them.' }),
  ).toBeTruthy()
  await user.click(screen.getByRole('option', { name: /Olga Renko/ }))
  const question = await foundInTime(() => screen.queryByRole('region', { name: 'Not in this chat' }))
  expect(question.textContent).toContain(
    'Olga Renko is not in this chat, and will not be told of the mention.',
  )
  expect(question.textContent).toContain('Whoever is added sees all earlier messages.')
  expect(question.textContent).toContain('becomes an observer, and may see the deal')
  expect([box.value, callsOf(app, 'im.chat.user.add')]).toEqual(['@Olga Renko ', []])
  expectWrite(/im.chat.user.add/)
  await user.dblClick(within(question).getByRole('button', { name: 'Add to the chat' }))
  await passTimeUntil(() => !question.isConnected)
  expect(callsOf(app, 'im.chat.user.add')).toEqual([expect.objectContaining({ USERS: ['33'] })])
})

test('nobody is added who is not to be', async () => {
  const app = await open()
  write(app.box, '@re')
  await app.user.click(await foundInTime(() => screen.queryByRole('option', { name: /Olga Renko/ })))
  await app.user.click(await foundInTime(() => screen.queryByRole('button', { name: 'Do not add' })))
  expect([
    screen.queryByRole('region', { name: 'Not in this chat' }),
    callsOf(app, 'im.chat.user.add'),
  ]).toEqual([null, []])
})

test.each([
  ['ACCESS_ERROR', 'They could not be added. You may not do this here.'],
  ['WRONG_REQUEST', 'They could not be added. The portal refused it.'],
])('adding that the portal refuses by %s says why, and can be tried again', async (code, words) => {
  const app = await open()
  write(app.box, '@re')
  await app.user.click(await foundInTime(() => screen.queryByRole('option', { name: /Olga Renko/ })))
  app.session.setFaults([`${code}:im.chat.user.add:once`])
  const question = await foundInTime(() => screen.queryByRole('region', { name: 'Not in this chat' }))
  await app.user.click(within(question).getByRole('button', { name: 'Add to the chat' }))
  await foundInTime(() => saying(words))
  expectWrite(/im.chat.user.add/)
  await app.user.click(within(question).getByRole('button', { name: 'Try again' }))
  await passTimeUntil(() => !question.isConnected)
})

test('colleagues are searched from two letters on, after a pause, and never in a batch', async () => {
  const app = await open()
  for (const typed of ['@', '@r', '@re', '@ren']) {
    write(app.box, typed)
    await passTime(100)
  }
  await passTimeUntil(() => screen.queryByRole('option', { name: /Olga Renko/ }) !== null)
  expect(callsOf(app, 'im.search.user.list').map(({ FIND }) => FIND)).toEqual(['ren'])
  expect(JSON.stringify(callsOf(app, 'batch'))).not.toContain('im.search.user.list')
})

test.each(['FIND_SHORT', 'insufficient_scope', 'QUERY_LIMIT_EXCEEDED', 'html'])(
  'members are listed all the same when the search fails by “%s”',
  async (code) => {
    const app = await open()
    app.session.setFaults([`${code}:im.search.user.list`])
    write(app.box, '@le')
    await foundInTime(() => saying('Colleagues could not be searched.'))
    expect(options()).toEqual([expect.stringContaining('Leila Haddad')])
  },
)

test('typing is told at most every ten seconds, while keys are pressed', async () => {
  const app = await open()
  const told = () => callsOf(app, 'im.dialog.writing')
  await app.user.keyboard('The quote')
  await passTimeUntil(() => told().length === 1)
  expect(told()).toEqual([expect.objectContaining({ DIALOG_ID: 'chat1437' })])
  await passTime(9_000)
  await app.user.keyboard(' goes')
  expect(told()).toHaveLength(1)
  await passTime(60_000)
  expect(told()).toHaveLength(1)
  await app.user.keyboard(' out')
  await passTimeUntil(() => told().length === 2)
})

test('keys that write nothing tell nothing', async () => {
  const app = await open()
  await app.user.keyboard('{Shift}{ArrowLeft}{Escape}{F2}')
  await passTime(1_000)
  expect(callsOf(app, 'im.dialog.writing')).toEqual([])
})

test('a customer is never told of typing, and has no mentions', async () => {
  const app = await openCustomer()
  await app.user.keyboard('Hello @ma')
  await passTime(3_000)
  expect([callsOf(app, 'im.dialog.writing'), callsOf(app, 'im.search.user.list'), options()]).toEqual([
    [],
    [],
    [],
  ])
  expect(screen.queryByRole('button', { name: 'Mention' })).toBeNull()
})

test.each(['ACCESS_ERROR', 'DIALOG_ID_EMPTY', 'html', 'drop', 'ERROR_METHOD_NOT_FOUND'])(
  'an error of a notice of typing (%s) is not shown',
  async (code) => {
    const app = await open()
    app.session.setFaults([`${code}:im.dialog.writing`])
    await app.user.keyboard('x')
    await passTimeUntil(() => callsOf(app, 'im.dialog.writing').length === 1)
    const before = document.body.textContent
    await passTime(2_000)
    expect(document.body.textContent).toBe(before)
  },
)

/** A message that is replied to, as the page kept it. */
function keepReply(origin: string, id: number) {
  sessionStorage.setItem(
    `deal-chat.target ${origin} 27 chat1437`,
    JSON.stringify({ replyTo: id, edit: null }),
  )
}
const QUOTED = 'See the file'

/** Opens the card with a reply to the message with this text begun. */
async function openReply() {
  const portal = await startPortal()
  const { token } = portal.openSession({ viewer: 'anna' })
  const query = new URLSearchParams({ auth: token, DIALOG_ID: 'chat1437' })
  const answer = await portal.handle(new Request(`${portal.origin}/rest/im.dialog.messages.get?${query}`))
  const { result } = (await answer.json()) as { result: { messages: { id: number; text: string }[] } }
  const id = result.messages.find(({ text }) => text === QUOTED)?.id ?? 0
  keepReply(portal.origin, id)
  const app = await open(portal)
  await foundInTime(() => saying(/^Reply to Leila Haddad$/))
  return { ...app, app, id }
}

test('a reply shows whom and what it answers, and is sent with its ID, once', async () => {
  expectWrite(/im.message.add/)
  const { box, user, id, app } = await openReply()
  expect(saying(QUOTED, box.form ?? undefined)).not.toBeNull()
  write(box, 'It is with me')
  await user.keyboard('{Enter}')
  await passTimeUntil(() => said('It is with me') === 1 && saying('Sending…') === null)
  expect(callsOf(app, 'im.message.add').map(({ REPLY_ID }) => REPLY_ID)).toEqual([String(id)])
  expect(saying(/^Reply to/)).toBeNull()
  expectWrite(/im.message.add/)
  write(box, 'And more')
  await user.keyboard('{Enter}')
  await passTimeUntil(() => callsOf(app, 'im.message.add').length === 2)
  expect(callsOf(app, 'im.message.add')[1]).not.toHaveProperty('REPLY_ID')
})

test('Escape and the cross drop a reply, and keep its text', async () => {
  const { box, user } = await openReply()
  write(box, 'It is with me')
  await user.keyboard('{Escape}')
  expect([saying(/^Reply to/), box.value, sessionStorage.length]).toEqual([null, 'It is with me', 2])
})

test('a reply that is written without a network waits, and goes with its ID when the network is back', async () => {
  const { box, user, id, session, app } = await openReply()
  setOffline(true)
  write(box, 'It is with me')
  await user.keyboard('{Enter}')
  await foundInTime(() => saying('No network. 1 message waits and goes by itself.'))
  await passTime(60_000)
  session.announceMessage('It is with me')
  expectWrite(/im.message.add/)
  setOffline(false)
  await passTimeUntil(() => saying(/No network/) === null && said('It is with me') === 1)
  expect(callsOf(app, 'im.message.add').map(({ REPLY_ID }) => REPLY_ID)).toEqual([String(id)])
})

test.each(['REPLY_ACCESS_ERROR', 'REPLY_FROM_OTHER_CHAT_ERROR'])(
  'a reply to a message that is gone (%s) can be sent without it',
  async (code) => {
    const { box, user, id, session, app } = await openReply()
    session.setFaults([`${code}:im.message.add:once`])
    write(box, 'It is with me')
    await user.keyboard('{Enter}')
    await foundInTime(() => saying('Not sent. The message that it replies to is gone.'))
    expectWrite(/im.message.add/)
    await user.click(screen.getByRole('button', { name: 'Send without the reply' }))
    await passTimeUntil(() => said('It is with me') === 1 && saying(/Not sent|Sending/) === null)
    expect(callsOf(app, 'im.message.add').map(({ REPLY_ID }) => REPLY_ID)).toEqual([String(id), undefined])
  },
)

test('a refused reply is tried again with its ID', async () => {
  const { box, user, id, session, app } = await openReply()
  session.setFaults(['ACCESS_ERROR:im.message.add:once'])
  write(box, 'It is with me')
  await user.keyboard('{Enter}')
  await foundInTime(() => saying(/^Not sent/))
  expectWrite(/im.message.add/)
  await user.click(screen.getByRole('button', { name: 'Send again' }))
  await passTimeUntil(() => said('It is with me') === 1 && saying(/Not sent|Sending/) === null)
  expect(callsOf(app, 'im.message.add').map(({ REPLY_ID }) => REPLY_ID)).toEqual([String(id), String(id)])
})

test.each([
  ['ACCESS_ERROR', 'Not sent. You may not write in this chat now.'],
  ['CHAT_ID', 'Not sent. The chat is gone.'],
  ['CHAT_ID_EMPTY', 'Not sent. The chat is gone.'],
  ['MESSAGE_EMPTY', 'Not sent. The portal takes it for an empty message.'],
  ['QUERY_LIMIT_EXCEEDED', 'Not sent. The portal asks to slow down. Wait a few seconds.'],
  ['OPERATION_TIME_LIMIT', 'Not sent. The portal takes no more of this for some minutes. Try again later.'],
  ['insufficient_scope', 'Not sent. The app lacks the permission “Chat and notifications” (im).'],
  ['PORTAL_DELETED', 'Not sent. The portal is closed.'],
  ['USER_NOT_FOUND', 'Not sent. The portal refused it.'],
])('a send that the portal refuses by %s says why, and its text can be gone on with', async (code, words) => {
  const app = await open()
  app.session.setFaults([`${code}:im.message.add`])
  write(app.box, 'The keys are at the gate')
  await app.user.keyboard('{Enter}')
  const line = await foundInTime(() => saying(words)?.closest('li') ?? null)
  expect(line.textContent).toContain('The keys are at the gate')
  await app.user.click(within(line).getByRole('button', { name: 'Edit' }))
  expect([app.box.value, document.activeElement === app.box]).toEqual(['The keys are at the gate', true])
  await passTimeUntil(() => saying(words) === null)
  expect(callsOf(app, 'im.message.add')).toHaveLength(1)
})

test('“Try now” asks for the network at once', async () => {
  const app = await open()
  setOffline(true)
  write(app.box, 'The keys are at the gate')
  await app.user.keyboard('{Enter}')
  await foundInTime(() => saying(/No network/))
  const before = callsOf(app, 'profile').length
  setOffline(false, { isTold: false })
  expectWrite(/im.message.add/)
  await app.user.click(screen.getByRole('button', { name: 'Try now' }))
  await passTimeUntil(() => saying(/No network|Sending/) === null, { withinMs: 3_000 })
  expect(callsOf(app, 'profile').length).toBeGreaterThan(before)
})
