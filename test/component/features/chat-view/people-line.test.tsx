// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Opened } from '../../../../src/chat/opening/open-item.ts'
import { ChatBody } from '../../../../src/features/chat-view/body/chat-body.tsx'
import { buildChatSync } from '../../../../src/features/gallery/fixtures/build-chat-sync.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { CREW, itemOf } from '../../../../src/features/gallery/fixtures/side.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

/** A chat with two of the deal's people missing. */
async function open(parts: Partial<Opened> = {}, language = 'en') {
  const opened = buildOpenedItem(
    { memberCount: 6 },
    { members: CREW, item: itemOf(31, [32, 2, 5]), ...parts },
  )
  if (opened.lookup.status !== 'found') throw new Error('a chat was found')
  await renderScreen(
    <ChatBody
      opened={opened}
      openAnew={() => undefined}
      onRetry={() => undefined}
      isRetrying={false}
      chat={opened.lookup.chat}
      sync={buildChatSync()}
      type="DEAL"
      level={2}
      membersId="members"
    />,
    { language },
  )
}

const line = () => screen.getByRole('button', { name: /^(Members|Участники)/ })
const column = () => screen.getByRole('complementary', { name: 'People and conversations' })
/** Styles show the column over the talk by this class, where it has no place beside it. */
const isOver = () => column().className.includes('over')

test.each([
  ['the missing are counted', 'en', {}, 'Members 6 · 2 missing'],
  ['nobody is missing', 'en', { item: itemOf(2, [5]) }, 'Members 6'],
  ['no item to compare with', 'en', { item: { ok: false, failure: { kind: 'timeout' } } }, 'Members 6'],
  ['not all members are loaded', 'en', { members: { ...CREW, isComplete: false } }, 'Members 6'],
  ['in Russian', 'ru', {}, 'Участники: 6 · не в чате: 2'],
] as const)('the side column folds into a line: %s', async (_name, language, parts, text) => {
  await open(parts as Partial<Opened>, language)
  expect(screen.getByRole('button', { name: text })).toBe(line())
})

test('the line opens the column, which takes the focus; Escape closes it, and returns the focus to the line', async () => {
  await open()
  expect([line().getAttribute('aria-expanded'), isOver()]).toEqual(['false', false])
  expect(line().getAttribute('aria-controls')).toBe(column().id)
  await userEvent.click(line())
  expect([line().getAttribute('aria-expanded'), isOver()]).toEqual(['true', true])
  expect(document.activeElement).toBe(column())
  await userEvent.keyboard('{Escape}')
  expect([line().getAttribute('aria-expanded'), isOver()]).toEqual(['false', false])
  expect(document.activeElement).toBe(line())
})

test('a press inside leaves the column open, one elsewhere or on the line closes it', async () => {
  await open()
  await userEvent.click(line())
  await userEvent.click(screen.getByText('Key accounts'))
  expect(isOver()).toBe(true)
  await userEvent.click(screen.getByRole('textbox', { name: 'Reply' }))
  expect(isOver()).toBe(false)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' }))
  await userEvent.click(line())
  await userEvent.click(line())
  expect(isOver()).toBe(false)
})
