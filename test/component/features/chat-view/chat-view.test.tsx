// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { ChatView } from '../../../../src/features/chat-view/chat-view.tsx'
import { buildChatSync } from '../../../../src/features/gallery/fixtures/build-chat-sync.ts'
import { buildMessage, buildMessageWindow } from '../../../../src/features/gallery/fixtures/build-message.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { renderScreen } from '../../render-screen.tsx'
import { portalThatWrites } from './portal-that-writes.ts'

afterEach(cleanup)

/** Sync of a chat whose newer messages can be loaded. */
const SYNC = buildChatSync({ newer: buildChatSync().older })

/** A chat with messages of these texts, of authors 5 and 8 in turn; the newest message is far below them. */
function openedWith(members: OpenedItem['members']) {
  const messages = [81, 82, 83, 84].map((id) => buildMessage(id, { authorId: id % 2 === 0 ? 5 : 8 }))
  return buildOpenedItem(
    { unreadCount: 40, lastMessageId: 900 },
    { members, messages: { ok: true, value: buildMessageWindow({ messages }) } },
  )
}

async function open(members: OpenedItem['members']) {
  const opened = openedWith(members)
  const world = portalThatWrites(async () => true)
  await renderScreen(
    <ChatView
      {...{ opened, chat: opened.lookup.chat, sync: SYNC }}
      type="DEAL"
      itemTitle=""
      staleSince={null}
      onRetry={() => undefined}
      isRetrying={false}
    />,
    { appContext: { portal: world.portal } },
  )
  return world
}

test('“Mark as read” marks up to the newest loaded message, not the chat’s last one', async () => {
  const { sent } = await open(null)
  await userEvent.click(screen.getByRole('button', { name: 'More actions' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Mark as read' }))
  await vi.waitFor(() =>
    expect(sent()).toEqual([['im.dialog.read', { DIALOG_ID: 'chat1437', MESSAGE_ID: 84 }]]),
  )
})

test('an author who left the chat is marked only when all members are loaded', async () => {
  const members = buildOpenedItem().members?.members ?? []
  expect(members.map(({ id }) => id)).not.toContain(8)
  await open({ members, isComplete: true })
  expect(screen.getAllByText('Not in the chat').length).toBeGreaterThan(0)
  cleanup()
  await open({ members, isComplete: false })
  expect(screen.getByText('Message 83')).toBeTruthy()
  expect(screen.queryByText('Not in the chat')).toBeNull()
})
