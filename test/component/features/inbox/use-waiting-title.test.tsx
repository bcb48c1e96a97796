// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useWaitingTitle } from '../../../../src/features/inbox/title/use-waiting-title.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { around, renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

function Titled({ count, isComplete }: { count: number | null; isComplete?: boolean }) {
  useWaitingTitle(count, isComplete)
  return null
}

test('the page’s title counts the waiting chats, and is set again only for another count', async () => {
  const titles: string[] = []
  const portal = portalStandIn({ setTitle: (title) => titles.push(title) })
  const { rerender } = await renderScreen(<Titled count={null} />, { appContext: { portal } })
  expect(titles).toEqual([])
  for (const [count, isComplete] of [
    [7, true],
    [7, true],
    [11, false],
    [0, true],
  ] as const) {
    rerender(await around(<Titled count={count} isComplete={isComplete} />, { appContext: { portal } }))
  }
  expect(titles).toEqual(['(7) Deal chats', '(11+) Deal chats', 'Deal chats'])
})
