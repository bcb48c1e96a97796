// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { MessageWindow } from '../../../../src/chat/messages/message-window.ts'
import { Timeline } from '../../../../src/features/chat-view/timeline/timeline.tsx'
import { buildTimelineProps } from '../../../../src/features/gallery/fixtures/build-timeline-props.ts'
import { FIVE_HUNDRED, LIVELY } from '../../../../src/features/gallery/fixtures/message-windows.ts'
import { around } from '../../render-screen.tsx'

async function drawn(loaded: MessageWindow): Promise<string> {
  const props = buildTimelineProps(loaded, { chat: { messageCount: 31, unreadCount: 2 } })
  return renderToString(await around(<Timeline {...props} />))
}

test('the first messages are visible in the page rendered without a browser', async () => {
  const html = await drawn(LIVELY)
  for (const { text } of LIVELY.messages) expect(html).toContain(text)
  expect(html).not.toContain('visibility:hidden')
  expect(await drawn(LIVELY)).toBe(html)
})

test('the page rendered without a browser holds a part of hundreds of messages', async () => {
  const html = await drawn(FIVE_HUNDRED)
  // The newest stays, as the stop of the tab key.
  expect(html.match(/<li/g)?.length).toBe(61)
})
