// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { useMessageTimes } from '../../../../src/features/chat-view/timeline/use-message-times.ts'

const AT = '2026-09-22T18:04:50+03:00'

afterEach(cleanup)

function timesIn(zone: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <IntlProvider locale="en" timeZone={zone}>
      {children}
    </IntlProvider>
  )
  return renderHook(useMessageTimes, { wrapper })
}

test('a message’s time is worded in the user’s zone, and only once', () => {
  const { result, rerender } = timesIn('Europe/Berlin')
  const first = result.current(AT)
  expect(first).toEqual({ time: '5:04 PM', full: 'Tuesday, September 22, 2026 at 5:04 PM' })
  rerender()
  expect(result.current(AT)).toBe(first)
  expect(timesIn('Asia/Tokyo').result.current(AT)?.time).toBe('12:04 AM')
})

test('a message without a date has no time', () => {
  expect(timesIn('Europe/Berlin').result.current('')).toBeNull()
})
