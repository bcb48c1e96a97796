// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { pressButton } from '../../../../src/features/chat-view/message-menu/press-button.tsx'
import { createMessageSlots } from '../../../../src/features/chat-view/timeline/message-slots.tsx'
import type { MessageTools } from '../../../../src/features/chat-view/timeline/message-tools.tsx'
import { buildChat } from '../../../../src/features/gallery/fixtures/build-chat.ts'
import { buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'
import { SILENT_PORTAL } from '../../../../src/features/gallery/fixtures/silent-portal.ts'
import type { Portal } from '../../../../src/portal/portal.ts'

const MESSAGE = buildMessage(1)

/** Tools of a chat whose portal answers each write so, with the names of what was written. */
function toolsThat(answer: () => Promise<unknown>): { tools: MessageTools; written: string[] } {
  const written: string[] = []
  const write = ((method: { name: string }) => {
    written.push(method.name)
    return answer()
  }) as Portal['write']
  const tools: MessageTools = {
    portal: { ...SILENT_PORTAL, write },
    origin: '',
    chat: buildChat(),
    myId: 27,
    composer: null,
    slots: createMessageSlots(),
    change: () => undefined,
    refresh: async () => undefined,
    send: null,
  }
  return { tools, written }
}

const press = (isOnce: boolean) => ({ kind: 'COMMAND', botId: 60, name: 'undo', params: '', isOnce }) as const
const settle = () => new Promise((resolve) => setTimeout(resolve))

test.each([
  [true, 'used', 1],
  [false, null, 2],
])('after a command that blocks its keyboard (%j) the keyboard is %j', async (isOnce, state, writes) => {
  const { tools, written } = toolsThat(async () => true)
  pressButton(tools, MESSAGE, press(isOnce))
  pressButton(tools, MESSAGE, press(isOnce))
  expect([tools.slots.get(1).press, written.length]).toEqual(['under way', 1])
  await settle()
  expect(tools.slots.get(1).press).toBe(state)
  pressButton(tools, MESSAGE, press(isOnce))
  expect(written).toHaveLength(writes)
})

test('after a refusal the keyboard can be pressed again, also one that a press blocks', async () => {
  const { tools } = toolsThat(async () => false)
  pressButton(tools, MESSAGE, press(true))
  await settle()
  expect(tools.slots.get(1).press).toBeNull()
})
