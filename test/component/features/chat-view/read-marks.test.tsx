// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Chat } from '../../../../src/chat/chat.ts'
import { ReadMarkNotice } from '../../../../src/features/chat-view/read-marks/read-mark-notice.tsx'
import {
  ReadMarksProvider,
  useReadMarks,
  useWriteReadMarks,
} from '../../../../src/features/chat-view/read-marks/use-read-marks.ts'
import { buildChat } from '../../../../src/features/gallery/fixtures/build-chat.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { portalStandIn, unanswered } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

/** The button of a message's menu. */
function MarkUnread() {
  const { set } = useReadMarks()
  return (
    <button type="button" onClick={() => set({ as: 'unread', messageId: 90_412 })}>
      Mark as unread from here
    </button>
  )
}

function Marks({ refresh }: { refresh: () => Promise<void> }) {
  return (
    <ReadMarksProvider value={useWriteReadMarks('chat1437', refresh)}>
      <ReadMarkNotice />
      <MarkUnread />
    </ReadMarksProvider>
  )
}

/** Draws the button where the portal answers the write so, and shows the chat so afterwards; presses it. */
async function press(write: () => Promise<unknown>, after: Partial<Chat>) {
  const written: Method<unknown>[] = []
  const portal = portalStandIn({
    write: (method: Method<unknown>) => {
      written.push(method)
      return write()
    },
    call: async () => buildChat(after),
  })
  const refresh = vi.fn(async () => undefined)
  await renderScreen(<Marks refresh={refresh} />, { appContext: { portal } })
  await userEvent.click(screen.getByRole('button', { name: 'Mark as unread from here' }))
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled())
  return { written: written.map(({ name, params }) => ({ name, params })), refresh }
}

test('a double click writes once', async () => {
  const write = vi.fn(() => unanswered())
  const portal = portalStandIn({ write })
  await renderScreen(<Marks refresh={async () => undefined} />, { appContext: { portal } })
  await userEvent.dblClick(screen.getByRole('button', { name: 'Mark as unread from here' }))
  expect(write).toHaveBeenCalledTimes(1)
})

const LOST = new PortalError({ kind: 'timeout' })
const UNREAD = { unreadCount: 2, lastReadId: 90_411, firstUnreadId: 90_412 }
const AS_BEFORE = { unreadCount: 0, lastReadId: 90_413, firstUnreadId: 0 }

test('a message and all later ones are marked as unread by one write, which is announced, and polled', async () => {
  const { written, refresh } = await press(async () => true, UNREAD)
  expect(written).toEqual([
    { name: 'im.dialog.unread', params: { DIALOG_ID: 'chat1437', MESSAGE_ID: 90_412 } },
  ])
  expect(refresh).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(screen.getByText('Marked as unread')).toBeTruthy())
})

test('“true” is no proof: where the portal shows the chat as before, it refused', async () => {
  await press(async () => true, AS_BEFORE)
  expect(await screen.findByText('Could not be marked as unread. The portal refused it.')).toBeTruthy()
})

test.each([
  [UNREAD, 'Marked as unread'],
  [AS_BEFORE, /Could not be marked as unread\. .*not been done/],
  [{ unreadCount: null, lastReadId: null, firstUnreadId: null }, /not certain if the messages are marked/],
])('after a lost answer the chat is looked at: %j', async (after, text) => {
  const { written } = await press(() => Promise.reject(LOST), after)
  expect(await screen.findByText(text)).toBeTruthy()
  expect(written).toHaveLength(1)
})

test('a refusal says its reason, and is tried again by a press only', async () => {
  const { written } = await press(() => Promise.reject(new PortalError({ kind: 'not-allowed' })), AS_BEFORE)
  expect(await screen.findByText('Could not be marked as unread. You may not do this here.')).toBeTruthy()
  expect(written).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(screen.getByText(/You may not do this here/)).toBeTruthy())
})
