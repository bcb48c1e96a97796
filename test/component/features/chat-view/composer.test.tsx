// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LoadedMessage } from '../../../../src/chat/timeline/outgoing-message.ts'
import { Composer } from '../../../../src/features/chat-view/composer/composer.tsx'
import { useOutbox } from '../../../../src/features/chat-view/composer/use-outbox.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import { inputsOf } from '../../../unit/case-inputs.ts'
import { renderScreen } from '../../render-screen.tsx'
import { lost, portalThatWrites, refused } from './portal-that-writes.ts'
import { reload } from './reload.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
  reload()
  localStorage.clear()
})

type Look = () => Promise<readonly LoadedMessage[]>

const ANNA = 7
const nothingNew: Look = async () => []

/** The composer and the outbox, as a chat renders them. `look` resolves to the messages that the portal lists. */
function Chat({ look, chatId }: { look: Look; chatId: number }) {
  const [read, setRead] = useState<readonly LoadedMessage[]>([])
  const outbox = useOutbox({
    chat: { dialogId: `chat${chatId}`, kind: 'crm' },
    personId: ANNA,
    read,
    refresh: () => look().then(setRead, () => undefined),
    onOtherPerson: () => undefined,
  })
  return (
    <>
      <button type="button" onClick={() => void look().then(setRead)}>
        Look
      </button>
      <ol>
        {outbox.messages.map(({ key, text, state }) => (
          <li key={key}>
            {text}: {state.kind}
            <button type="button" onClick={() => outbox.retry(key)}>
              Retry
            </button>
            <button type="button" onClick={() => outbox.discard(key)}>
              Discard
            </button>
          </li>
        ))}
      </ol>
      <Composer
        dialogId={`chat${chatId}`}
        personId={ANNA}
        isToCustomer={false}
        readers={5}
        guests={[]}
        onSend={outbox.send}
      />
    </>
  )
}
async function open(
  write: Parameters<typeof portalThatWrites>[0],
  { look = nothingNew, chatId = 1437, origin = 'https://acme.example' } = {},
) {
  const world = portalThatWrites(write, async () => ({ messages: await look(), authors: [], files: [] }))
  await renderScreen(<Chat {...{ look, chatId }} />, {
    appContext: { portal: world.portal, origin },
  })
  return { ...world, user: userEvent.setup(), box: screen.getByRole<HTMLTextAreaElement>('textbox') }
}
/** Presses Enter twice without a render in between. */
const twice = (press: () => void) =>
  act(async () => {
    press()
    press()
  })
const retry = () => screen.getByRole('button', { name: 'Retry' })
const kept = () => Object.values({ ...sessionStorage })
const list = () =>
  screen
    .queryAllByRole('listitem')
    .map(({ firstChild, textContent }) => textContent?.replace('RetryDiscard', '') ?? firstChild)

test('Enter sends the text as it was typed, and empties the box', async () => {
  const { user, box, sent } = await open(async () => 90_414)
  await user.type(box, 'It is $result[[chat][[ID] [[b]now[[/b]{Enter}')
  expect(box.value).toBe('')
  await vi.waitFor(() => expect(list()).toEqual(['It is $result[chat][ID] [b]now[/b]: sent']))
  expect(sent()).toEqual([
    [
      'im.message.add',
      {
        DIALOG_ID: 'chat1437',
        MESSAGE: 'It is $result[chat][ID] [b]now[/b]',
        TEMPLATE_ID: expect.any(String),
      },
    ],
  ])
})

test('Shift+Enter begins a line; an input method’s Enter accepts its word', async () => {
  const { user, box } = await open(async () => 1)
  await user.type(box, 'One{Shift>}{Enter}{/Shift}two')
  expect(box.value).toBe('One\ntwo')
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  expect([box.value, list()]).toEqual(['One\ntwo', []])
})

test('an input method’s Enter sends nothing in Safari either, which ends composing before the key event', async () => {
  const { user, box } = await open(async () => 1)
  await user.type(box, 'かな')
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 })
  expect([box.value, list()]).toEqual(['かな', []])
})

test('a second Enter and an empty text send nothing', async () => {
  const { user, box, writes } = await open(() => new Promise(() => undefined))
  await user.type(box, 'Once')
  const enter = () => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  await twice(enter)
  await user.type(box, '   {Enter}')
  expect(list()).toEqual(['Once: sending'])
  expect(writes).toHaveBeenCalledTimes(1)
})

test('a message is listed at once; one that is not in the chat stays, and only the user sends it again', async () => {
  let isWell = false
  const { user, box, writes, called, sent } = await open(async () => {
    if (!isWell) throw new PortalError({ kind: 'timeout' })
    return 7
  })
  await user.type(box, 'Here it is{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Here it is: failed']))
  expect(writes).toHaveBeenCalledTimes(1)
  expect(new Set(called.mock.calls.map(([{ name }]) => name))).toEqual(new Set(['im.dialog.messages.get']))
  isWell = true
  await twice(() => retry().click())
  await vi.waitFor(() => expect(list()).toEqual(['Here it is: sent']))
  expect(writes).toHaveBeenCalledTimes(2)
  // The same key, by which a message whose answer got lost is recognized.
  expect(new Set(sent().map(([, params]) => params['TEMPLATE_ID'])).size).toBe(1)
})

test('a message counts as failed, and can be sent again, only after a look', async () => {
  let seen = (_: readonly LoadedMessage[]) => {}
  const { user, box, writes } = await open(lost, {
    look: () => new Promise((resolve) => (seen = resolve)),
  })
  await user.type(box, 'Is it there?{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Is it there?: checking']))
  await user.click(retry())
  // A first answer without any message may be a portal's that takes no bound.
  await act(async () => seen([]))
  await act(async () => seen([]))
  await vi.waitFor(() => expect(list()).toEqual(['Is it there?: failed']))
  expect(writes).toHaveBeenCalledTimes(1)
})

test('a message whose answer got lost is recognized by the next poll, and removed from the outbox', async () => {
  const portal: LoadedMessage[] = []
  const { user, box } = await open(
    async ({ params }) => {
      portal.push({ id: 7, uuid: String(params['TEMPLATE_ID']) })
      throw new PortalError({ kind: 'timeout' })
    },
    { look: async () => [...portal] },
  )
  await user.type(box, 'It arrived{Enter}')
  await vi.waitFor(() => expect(list()).toEqual([]))
  reload()
  expect(kept()).toEqual([])
})

test('a lost send is not certain where the portal cannot be asked either, and a press looks before it sends', async () => {
  let isWell = false
  const { user, box, writes } = await open(lost, { look: async () => (isWell ? [] : lost()) })
  await user.type(box, 'Anybody?{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Anybody?: uncertain']))
  await user.click(retry())
  await vi.waitFor(() => expect(list()).toEqual(['Anybody?: uncertain']))
  expect(writes).toHaveBeenCalledTimes(1)
  isWell = true
  await user.click(retry())
  await vi.waitFor(() => expect(list()).toEqual(['Anybody?: failed']))
  expect(writes).toHaveBeenCalledTimes(2)
})

test('a message that is loaded while it waits to be sent again is not sent', async () => {
  const portal: LoadedMessage[] = []
  let endSecond = () => {}
  const { user, box, sent } = await open(
    async ({ params }) => {
      if (params['MESSAGE'] === 'first') throw new PortalError({ kind: 'timeout' })
      await new Promise<void>((resolve) => (endSecond = resolve))
      return 8
    },
    { look: async () => [...portal] },
  )
  await user.type(box, 'first{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['first: failed']))
  await user.type(box, 'second{Enter}')
  await user.click(screen.getAllByRole('button', { name: 'Retry' })[0] as HTMLElement)
  portal.push({ id: 7, uuid: String(sent()[0]?.[1]['TEMPLATE_ID']) })
  await user.click(screen.getByRole('button', { name: 'Look' }))
  expect(list()).toEqual(['second: sending'])
  await act(async () => endSecond())
  expect(list()).toEqual(['second: sent'])
  expect(sent().map(([, params]) => params['MESSAGE'])).toEqual(['first', 'second'])
})

test('refused messages stay while the page is there, and become its draft at its end', async () => {
  const world = await open(refused)
  await world.user.type(world.box, 'One{Enter}two{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['One: failed', 'two: failed']))
  await world.user.type(world.box, 'thr')
  reload()
  expect(kept()).toEqual(['One\ntwo\nthr'])
  cleanup()
  const again = await open(refused)
  expect(again.box.value).toBe('One\ntwo\nthr')
  expect(list()).toEqual([])
})

test('a discarded message is not kept', async () => {
  const { user, box } = await open(lost)
  await user.type(box, 'Never mind{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Never mind: failed']))
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  reload()
  expect(kept()).toEqual([])
})

test('each chat of each portal has its own draft', async () => {
  const places = [{ chatId: 1 }, { chatId: 2 }, { chatId: 1, origin: 'https://globex.example' }]
  for (const [index, place] of places.entries()) {
    const { user, box } = await open(lost, place)
    expect(box.value).toBe('')
    await user.type(box, `Draft ${index}`)
    cleanup()
  }
  for (const [index, place] of places.entries()) {
    const { box } = await open(lost, place)
    expect(box.value).toBe(`Draft ${index}`)
    cleanup()
  }
})

test('a failed message can be discarded', async () => {
  const { user, box } = await open(lost)
  await user.type(box, 'Never mind{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Never mind: failed']))
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  expect(list()).toEqual([])
})

test('messages are sent in the order in which they were written', async () => {
  const order: unknown[] = []
  let letFirst = () => {}
  const { user, box } = await open(async ({ params }) => {
    order.push(params['MESSAGE'])
    if (params['MESSAGE'] === 'first') await new Promise<void>((resolve) => (letFirst = resolve))
    return order.length
  })
  await user.type(box, 'first{Enter}second{Enter}')
  await vi.waitFor(() => expect(order).toEqual(['first']))
  letFirst()
  await vi.waitFor(() => expect(order).toEqual(['first', 'second']))
})

test('the draft, and nothing else, survives a reload of the frame', async () => {
  const { user, box } = await open(async () => 1)
  await user.type(box, 'Sent{Enter}Half a sen')
  expect(kept()).toEqual(['Half a sen'])
  cleanup()
  const again = await open(async () => 1)
  expect(again.box.value).toBe('Half a sen')
  await again.user.type(again.box, 'tence{Enter}')
  expect(sessionStorage.length).toBe(0)
})

test('a frame without access to storage still sends messages', async () => {
  const denied = vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const { user, box, writes } = await open(async () => 1)
  await user.type(box, 'Hello{Enter}')
  await vi.waitFor(() => expect(writes).toHaveBeenCalledTimes(1))
  cleanup()
  expect(denied).toHaveBeenCalled()
})

test('a page that the browser brings back keeps the text in its box where storage is denied', async () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const { user, box } = await open(async () => 1)
  await user.type(box, 'Half a sen')
  reload()
  act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
  expect(box.value).toBe('Half a sen')
  await user.clear(box)
})

test('the box names its readers: the number of members, a guest, or the customer', async () => {
  await renderScreen(
    <>
      <Composer
        dialogId="chat1"
        personId={ANNA}
        isToCustomer={false}
        readers={5}
        guests={['Tomas Novak']}
        onSend={() => undefined}
      />
      <Composer
        dialogId="chat2"
        personId={ANNA}
        isToCustomer
        readers={2}
        guests={['Irina']}
        onSend={() => undefined}
      />
    </>,
  )
  const [own, line] = screen.getAllByRole<HTMLTextAreaElement>('textbox')
  expect(own?.placeholder).toBe('Write to 5 people')
  expect(screen.getByText('Tomas Novak is a guest and reads this too')).toBeTruthy()
  expect(line?.placeholder).toBe('Write to the customer')
  expect(screen.getByText('What you write here goes to the customer.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send to the customer' })).toBeTruthy()
})

const count = () => screen.queryByText(/^[\d,]+ (?:left|too many)$/)?.textContent ?? null
const said = () => screen.getByRole('status').textContent

test('17-longer-than-kept: what the portal would cut is said before it is sent, and stays in the box', async () => {
  const [{ typed: letters } = { typed: '' }] = inputsOf<{ typed: string }>('17-longer-than-kept')
  const length = Number(letters.replace(/\D/g, ''))
  const { user, box, writes } = await open(async () => 7)
  fireEvent.change(box, { target: { value: 'x'.repeat(18_999) } })
  expect([count(), said()]).toEqual([null, ''])
  fireEvent.change(box, { target: { value: 'x'.repeat(19_888) } })
  expect(count()).toBe('112 left')
  expect(said()).toBe('The portal keeps 20,000 characters of a message.')

  const typed = 'x'.repeat(length)
  fireEvent.change(box, { target: { value: typed } })
  expect(count()).toBe('5,000 too many')
  expect(said()).toMatch(/^The portal keeps 20,000 characters of a message, and would cut off the rest\./)
  expect(box.getAttribute('aria-invalid')).toBe('true')
  box.focus()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect([writes.mock.calls.length, box.value === typed, kept()]).toEqual([0, true, [typed]])
})

test('20,000 characters are sent, blank edges and all, where each character counts once', async () => {
  const { user, box, sent } = await open(async () => 7)
  const typed = '😀'.repeat(20_000)
  fireEvent.change(box, { target: { value: `  ${typed}\n` } })
  expect(count()).toBe('0 left')
  box.focus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]?.[1]['MESSAGE'] === typed).toBe(true)
  expect([count(), said()]).toEqual([null, ''])
})

test('files are sent with a text and without one, and stand above the box', async () => {
  const sent: string[] = []
  const composer = (isChosen: boolean) => (
    <Composer
      dialogId="chat1437"
      personId={ANNA}
      isToCustomer={false}
      readers={5}
      guests={[]}
      files={{
        button: <button type="button">Attach</button>,
        panel: () => <p>plan.png</p>,
        isShown: isChosen,
        isChosen,
      }}
      onSend={(text) => sent.push(text)}
    />
  )
  await renderScreen(composer(false))
  const user = userEvent.setup()
  const box = screen.getByRole<HTMLTextAreaElement>('textbox')
  expect(screen.getByText('plan.png').compareDocumentPosition(box)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(sent).toEqual([])
  // A narrow composer without anything in it is one line.
  expect(box.form?.dataset['idle']).toBe('true')

  cleanup()
  await renderScreen(composer(true))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').form?.dataset['idle']).toBe('false')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await user.type(screen.getByRole('textbox'), ' the plan {Enter}')
  expect(sent).toEqual(['', 'the plan'])
})
