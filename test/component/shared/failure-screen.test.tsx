// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { FAILURES } from '../../../src/features/gallery/fixtures/failures.ts'
import { en } from '../../../src/i18n/en.ts'
import { FailureScreen } from '../../../src/shared/errors/failure-screen.tsx'
import { CLOCK_CHANGES } from '../../clock-changes.ts'
import { renderScreen } from '../render-screen.tsx'

const HEADINGS = Object.values(en.failure).flatMap((texts) =>
  typeof texts === 'object' ? [texts.heading] : [],
)

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test.each(Object.values(FAILURES))(
  '$kind has a heading of its own, a sentence and “Try again”',
  async (failure) => {
    const onRetry = vi.fn()
    await renderScreen(<FailureScreen failure={failure} onRetry={onRetry} />)
    const heading = screen.getByRole('heading', { level: 1 })
    expect(HEADINGS).toContain(heading.textContent)
    expect(heading.nextElementSibling?.textContent?.length).toBeGreaterThan(20)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
  },
)

test('no two failures share their heading', async () => {
  const seen = new Set<string | null>()
  for (const failure of Object.values(FAILURES)) {
    await renderScreen(<FailureScreen failure={failure} onRetry={() => undefined} />)
    seen.add(screen.getByRole('heading', { level: 1 }).textContent)
    cleanup()
  }
  expect(seen.size).toBe(Object.keys(FAILURES).length)
})

test.each(Object.values(FAILURES))('$kind has a Russian text too', async (failure) => {
  await renderScreen(<FailureScreen failure={failure} onRetry={() => undefined} />, { language: 'ru' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/[А-я]/)
  expect(screen.getByRole('button', { name: 'Повторить' })).toBeTruthy()
})

test.each(['unreachable', 'timeout'] as const)('%s names the portal that did not answer', async (kind) => {
  await renderScreen(<FailureScreen failure={{ kind }} onRetry={() => undefined} />)
  expect(screen.getByText('acme.example').tagName).toBe('CODE')
})

test('a missing permission has the name that the portal’s settings give it', async () => {
  await renderScreen(<FailureScreen failure={FAILURES['missing-scope']} onRetry={() => undefined} />)
  expect(screen.getByText('Chat and notifications').tagName).toBe('STRONG')
})

test.each(['portal-silent', 'session-expired'] as const)(
  '%s offers to reload the tab first',
  async (kind) => {
    const reload = vi.fn()
    await renderScreen(<FailureScreen failure={{ kind }} onRetry={() => undefined} />, {
      appContext: { reload },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
    expect(reload).toHaveBeenCalledTimes(1)
  },
)

test('a reload that waits for a connection says so, and a second press does nothing', async () => {
  const reload = vi.fn((onWait: () => void) => onWait())
  await renderScreen(<FailureScreen failure={{ kind: 'session-expired' }} onRetry={() => undefined} />, {
    appContext: { reload },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
  await userEvent.click(screen.getByRole('button', { name: 'Reloads when there is a connection…' }))
  expect(reload).toHaveBeenCalledTimes(1)
})

test('during a retry, a second press does nothing and the focus stays', async () => {
  const onRetry = vi.fn()
  await renderScreen(<FailureScreen failure={{ kind: 'timeout' }} onRetry={onRetry} isRetrying />)
  const button = screen.getByRole('button', { name: 'Trying again…' })
  button.focus()
  await userEvent.click(button)
  expect(onRetry).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
})

test('the portal’s own words are in the technical details only, as text', async () => {
  await renderScreen(<FailureScreen failure={FAILURES.portal} onRetry={() => undefined} />)
  const details = screen.getByText(/ERROR_CORE/)
  expect(details.closest('details')).not.toBeNull()
  expect(details.textContent).toContain('Something <b>raw</b>')
  expect(details.textContent).toContain('app: 1.2.3')
  expect(details.querySelector('b')).toBeNull()
})

test('the details can be copied', async () => {
  const user = userEvent.setup()
  await renderScreen(<FailureScreen failure={FAILURES['bad-answer']} onRetry={() => undefined} />)
  await user.click(screen.getByText('Technical details'))
  await user.click(screen.getByRole('button', { name: 'Copy details' }))
  expect(await screen.findByText('Copied')).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe(
    'kind: bad-answer\nmethod: im.dialog.get\npath: result.user_counter\napp: 1.2.3',
  )
})

test('when the clipboard is refused, as in a portal’s frame, the text is selected and the user is told how to copy it', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
  document.execCommand = () => false
  await renderScreen(<FailureScreen failure={FAILURES['bad-answer']} onRetry={() => undefined} />)
  await user.click(screen.getByText('Technical details'))
  await user.click(screen.getByRole('button', { name: 'Copy details' }))
  expect(await screen.findByText(/press Ctrl\+C/)).toBeTruthy()
  expect(getSelection()?.toString()).toContain('im.dialog.get')
})

test('a rate limit counts down, and retries by itself, once', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: false })
  const onRetry = vi.fn()
  await renderScreen(<FailureScreen failure={FAILURES.throttled} onRetry={onRetry} />)
  expect(screen.getByRole('timer', { name: '5 seconds left' })).toBeTruthy()
  for (let second = 0; second < 4; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(screen.getByRole('timer', { name: '1 second left' })).toBeTruthy()
  expect(onRetry).not.toHaveBeenCalled()
  for (let second = 0; second < 5; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test.each(CLOCK_CHANGES)(
  'a rate limit counts down at the same pace when the device’s clock goes %s',
  async (_change, ms) => {
    vi.useFakeTimers({ shouldAdvanceTime: false })
    const onRetry = vi.fn()
    await renderScreen(<FailureScreen failure={FAILURES.throttled} onRetry={onRetry} />)
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    vi.setSystemTime(Date.now() + ms)
    for (let second = 0; second < 3; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(screen.getByRole('timer', { name: '1 second left' })).toBeTruthy()
    expect(onRetry).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(onRetry).toHaveBeenCalledTimes(1)
  },
)

test('a second rate limit counts down anew', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: false })
  const onRetry = vi.fn()
  const { rerender } = await renderScreen(
    <FailureScreen failure={FAILURES.throttled} attempt={1} onRetry={onRetry} />,
  )
  for (let second = 0; second < 6; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000))
  const { around } = await import('../render-screen.tsx')
  rerender(await around(<FailureScreen failure={FAILURES.throttled} attempt={2} onRetry={onRetry} />))
  expect(screen.getByRole('timer', { name: '5 seconds left' })).toBeTruthy()
  for (let second = 0; second < 6; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(onRetry).toHaveBeenCalledTimes(2)
})
