// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import type { VirtualizerHandle } from 'virtua'
import { afterEach, expect, test, vi } from 'vitest'
import { useShownRows } from '../../../../src/features/inbox/list/use-shown-rows.ts'
import { buildRow } from '../../../unit/chat/inbox/inbox-rows.ts'

const ROW_PX = 80
const ROWS = Array.from({ length: 100 }, (_, at) => buildRow(`DEAL|${at + 1}`))

afterEach(cleanup)

/** A list of a hundred rows, of which ten are in view; `scrollTo` scrolls it within one frame of the browser. */
function listed() {
  const region = document.createElement('section')
  Object.defineProperty(region, 'clientHeight', { value: 10 * ROW_PX })
  const list = { findItemIndex: (px: number) => Math.floor(px / ROW_PX) } as VirtualizerHandle
  const show = vi.fn<(keys: readonly string[]) => void>()
  const { result } = renderHook(() =>
    useShownRows({
      list: { current: list },
      region: { current: region },
      startsAt: 0,
      state: {
        rows: ROWS,
        show,
        hasMore: false,
        isLoadingMore: false,
        partFailure: null,
        loadMore: vi.fn(),
      },
    }),
  )
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  return {
    firstShown: () => show.mock.lastCall?.[0][0],
    async scrollTo(top: number) {
      region.scrollTop = top
      result.current.onScroll()
      await nextFrame()
    },
    async endScroll() {
      result.current.onScrollEnd()
      await nextFrame()
    },
  }
}

test('rows that come into view slowly are asked for while the list is scrolled', async () => {
  const { firstShown, scrollTo } = listed()
  expect(firstShown()).toBe('DEAL|1')
  for (let top = 40; top <= 160; top += 40) await scrollTo(top)
  expect(firstShown()).toBe('DEAL|3')
})

test('rows that fly past are not asked for; those at which the scrolling ends are', async () => {
  const { firstShown, scrollTo, endScroll } = listed()
  for (let top = 400; top <= 4_000; top += 400) await scrollTo(top)
  expect(firstShown()).toBe('DEAL|1')
  await endScroll()
  expect(firstShown()).toBe('DEAL|51')
})

test('the rows at the list’s end are asked for at once, however fast the user came there', async () => {
  const { firstShown, scrollTo } = listed()
  await scrollTo(90 * ROW_PX)
  expect(firstShown()).toBe('DEAL|91')
})
