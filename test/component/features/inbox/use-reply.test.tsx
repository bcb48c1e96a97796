// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type RefObject, useRef, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useReply } from '../../../../src/features/inbox/use-reply.ts'

afterEach(cleanup)

interface PageProps {
  /** Shows the chat, with or without its reply box. */
  show: RefObject<(hasBox: boolean) => void>
  toReply: RefObject<() => void>
}

/** A page whose chat comes later than its list. */
function Page({ show, toReply }: PageProps) {
  const place = useRef<HTMLElement>(null)
  const [hasBox, setHasBox] = useState<boolean | null>(null)
  show.current = setHasBox
  toReply.current = useReply(place)
  return (
    <main ref={place}>
      <button type="button">Row</button>
      <button type="button">Other row</button>
      {hasBox !== null && <h2 tabIndex={-1}>Chat</h2>}
      {hasBox === true && (
        <form>
          <textarea />
        </form>
      )}
    </main>
  )
}

function open() {
  const show: PageProps['show'] = { current: () => undefined }
  const toReply: PageProps['toReply'] = { current: () => undefined }
  const page = render(<Page show={show} toReply={toReply} />)
  screen.getByRole('button', { name: 'Row' }).focus()
  return {
    page,
    toReply: () => toReply.current(),
    show: (hasBox: boolean) => act(async () => show.current(hasBox)),
  }
}
const focused = () => document.activeElement?.tagName

test('a box that is there has the focus at once', async () => {
  const { show, toReply } = open()
  await show(true)
  toReply()
  expect(focused()).toBe('TEXTAREA')
})

test('a box that comes later has the focus then, even if the chat’s heading took it before', async () => {
  const { show, toReply } = open()
  toReply()
  expect(focused()).toBe('BUTTON')
  await show(false)
  screen.getByRole('heading', { name: 'Chat' }).focus()
  await show(true)
  expect(focused()).toBe('TEXTAREA')
})

test.each([
  ['moves the focus', () => screen.getByRole('button', { name: 'Other row' }).focus()],
  ['presses a key', () => fireEvent.keyDown(document.body, { key: 'Tab' })],
  ['presses a pointer', () => fireEvent.pointerDown(document.body)],
])('a user who %s meanwhile is not disturbed by the box', async (_, act) => {
  const { show, toReply } = open()
  toReply()
  act()
  await show(true)
  expect(focused()).toBe('BUTTON')
})

test('the wait ends with the box’s first focus', async () => {
  const { show, toReply } = open()
  toReply()
  await show(true)
  screen.getByRole('button', { name: 'Row' }).focus()
  await show(false)
  await show(true)
  expect(focused()).toBe('BUTTON')
})
