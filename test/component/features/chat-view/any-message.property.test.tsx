// @vitest-environment happy-dom
import fc from 'fast-check'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type MessagePage, messagePageSchema } from '../../../../src/chat/messages/message-page.ts'
import { timelineRows } from '../../../../src/chat/timeline/timeline-rows.ts'
import {
  TimelineProvider,
  useTimelineValue,
} from '../../../../src/features/chat-view/timeline/timeline-context.tsx'
import { TimelineRow } from '../../../../src/features/chat-view/timeline/timeline-row.tsx'
import { buildTimelineProps } from '../../../../src/features/gallery/fixtures/build-timeline-props.ts'
import { around } from '../../render-screen.tsx'
import { anyMessage, KNOWN_FILES, KNOWN_USERS, QUOTED } from './any-message.ts'

const ZONE = 'Europe/Berlin'

/** Long texts that are all unfolded. */
class Everything extends Set<string> {
  override has(): boolean {
    return true
  }
}

/** The last row of a page, drawn as the timeline draws it. */
function LastRow({ page }: { page: MessagePage }): ReactNode {
  const { value, messageOf } = useTimelineValue({
    ...buildTimelineProps({ ...page, hasOlder: false }),
    goTo: () => undefined,
    zone: ZONE,
  })
  const row = timelineRows({ messages: page.messages, unreadCount: null, zone: ZONE }).at(-1)
  if (row === undefined) return null
  return (
    <TimelineProvider value={{ ...value, unfolded: new Everything() }} messageOf={messageOf}>
      <TimelineRow row={row} />
    </TimelineProvider>
  )
}

/** The text that is seen or read aloud, pictures by their `alt`, without any blanks. */
function visibleText(html: string): string {
  const root = document.createElement('div')
  root.innerHTML = html
  for (const hidden of root.querySelectorAll('[aria-hidden="true"], button[aria-expanded]')) hidden.remove()
  for (const picture of root.querySelectorAll('img')) picture.replaceWith(picture.alt)
  return withoutBlanks(root.textContent ?? '')
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}

test('any message shows all of its visible text, once, in order, and never an empty bubble', async () => {
  await fc.assert(
    fc.asyncProperty(anyMessage, async ({ raw, shown }) => {
      const page = v.parse(messagePageSchema, {
        messages: [QUOTED, raw],
        users: KNOWN_USERS,
        files: KNOWN_FILES,
      })
      const html = renderToStaticMarkup(await around(<LastRow page={page} />))
      expect(visibleText(html)).toBe(withoutBlanks(shown))
    }),
    { numRuns: 200 },
  )
})
