// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PortalError } from '../../src/portal/failure.ts'
import { ReplyBox } from '../../src/screens/deal-chat/found/reply/reply-box.tsx'
import { useOutbox } from '../../src/screens/deal-chat/found/reply/use-outbox.ts'
import { portalThatWrites } from './portal-that-writes.ts'
import { renderScreen } from './render-screen.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

/** The box, and the list of what was sent, as a chat would draw it. */
function Chat({ onSent = () => undefined }: { onSent?: () => void }) {
  const outbox = useOutbox('chat1437', onSent)
  return (
    <>
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
      <ReplyBox dialogId="chat1437" isToCustomer={false} readers={5} guests={[]} onSend={outbox.send} />
    </>
  )
}
async function open(write: Parameters<typeof portalThatWrites>[0], onSent?: () => void) {
  const world = portalThatWrites(write)
  await renderScreen(<Chat {...(onSent === undefined ? {} : { onSent })} />, {
    surroundings: { portal: world.portal },
  })
  return { ...world, user: userEvent.setup(), box: screen.getByRole<HTMLTextAreaElement>('textbox') }
}
const list = () =>
  screen
    .queryAllByRole('listitem')
    .map(({ firstChild, textContent }) => textContent?.replace('RetryDiscard', '') ?? firstChild)

test('Enter sends what was written, as it was written, and the box is empty', async () => {
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

test('Shift and Enter begin a line; an input method’s Enter takes its word', async () => {
  const { user, box, writes } = await open(async () => 1)
  await user.type(box, 'One{Shift>}{Enter}{/Shift}two')
  expect(box.value).toBe('One\ntwo')
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  expect(writes).not.toHaveBeenCalled()
})

test('a second Enter, and blanks alone, send nothing more', async () => {
  const { user, box, writes } = await open(() => new Promise(() => undefined))
  await user.type(box, 'Once')
  fireEvent.keyDown(box, { key: 'Enter' })
  fireEvent.keyDown(box, { key: 'Enter' })
  await user.type(box, '   {Enter}')
  expect(writes).toHaveBeenCalledTimes(1)
})

test('a message is in the list at once; one that failed stays, and is sent again by the person only', async () => {
  let isWell = false
  const onSent = vi.fn()
  const { user, box, writes, sent } = await open(async () => {
    if (!isWell) throw new PortalError({ kind: 'timeout' })
    return 7
  }, onSent)
  await user.type(box, 'Here it is{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Here it is: failed']))
  expect(writes).toHaveBeenCalledTimes(1)
  expect(onSent).not.toHaveBeenCalled()
  isWell = true
  const retry = screen.getByRole('button', { name: 'Retry' })
  fireEvent.click(retry)
  fireEvent.click(retry)
  await vi.waitFor(() => expect(list()).toEqual(['Here it is: sent']))
  expect(writes).toHaveBeenCalledTimes(2)
  expect(onSent).toHaveBeenCalledTimes(1)
  // The same name, so that one whose answer got lost is known again.
  expect(new Set(sent().map(([, params]) => params['TEMPLATE_ID'])).size).toBe(1)
})

test('a failed message can be discarded', async () => {
  const { user, box } = await open(async () => {
    throw new PortalError({ kind: 'offline' })
  })
  await user.type(box, 'Never mind{Enter}')
  await vi.waitFor(() => expect(list()).toEqual(['Never mind: failed']))
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  expect(list()).toEqual([])
})

test('messages arrive in the order in which they were written', async () => {
  const order: unknown[] = []
  let letFirst = () => {}
  const { user, box } = await open(async ({ params }) => {
    order.push(params['MESSAGE'])
    if (params['MESSAGE'] === 'first') await new Promise<void>((resolve) => (letFirst = resolve))
    return order.length
  })
  await user.type(box, 'first{Enter}second{Enter}')
  expect(order).toEqual(['first'])
  letFirst()
  await vi.waitFor(() => expect(order).toEqual(['first', 'second']))
})

test('the draft, and nothing else, outlives the frame', async () => {
  const { user, box } = await open(async () => 1)
  await user.type(box, 'Sent{Enter}Half a sen')
  expect(Object.values({ ...sessionStorage })).toEqual(['Half a sen'])
  cleanup()
  const again = await open(async () => 1)
  expect(again.box.value).toBe('Half a sen')
  await again.user.type(again.box, 'tence{Enter}')
  expect(sessionStorage.length).toBe(0)
})

test('a frame that is denied storage sends nevertheless', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const { user, box, writes } = await open(async () => 1)
  await user.type(box, 'Hello{Enter}')
  expect(writes).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})

test('the box says who reads it: so many people, a guest, or the customer', async () => {
  await renderScreen(
    <>
      <ReplyBox
        dialogId="chat1"
        isToCustomer={false}
        readers={5}
        guests={['Tomas Novak']}
        onSend={() => undefined}
      />
      <ReplyBox dialogId="chat2" isToCustomer readers={2} guests={['Irina']} onSend={() => undefined} />
    </>,
  )
  const [own, line] = screen.getAllByRole<HTMLTextAreaElement>('textbox')
  expect(own?.placeholder).toBe('Reply to 5 people')
  expect(screen.getByText('Tomas Novak is a guest and reads this too')).toBeTruthy()
  expect(line?.placeholder).toBe('Write to the customer')
  expect(screen.getByText('What you write here goes to the customer.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send to the customer' })).toBeTruthy()
})
