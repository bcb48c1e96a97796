// @vitest-environment happy-dom
import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../../src/app/shell/query-client.ts'
import { PortalError } from '../../../src/portal/failure.ts'
import { useAction } from '../../../src/shared/queries/use-action.ts'

afterEach(() => {
  cleanup()
  onlineManager.setOnline(true)
  vi.restoreAllMocks()
})

class Boundary extends Component<{ onCatch: (error: unknown) => void; children: ReactNode }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() {
    return { isBroken: true }
  }
  override componentDidCatch(error: unknown) {
    this.props.onCatch(error)
  }
  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}

/** Renders `useAction` with this operation; `caught` gets errors thrown while rendering. */
function open(operation: (press: number) => Promise<void>) {
  const operate = vi.fn(operation)
  const caught = vi.fn()
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Boundary onCatch={caught}>{children}</Boundary>
    </QueryClientProvider>
  )
  const { result, unmount } = renderHook(() => useAction(operate), { wrapper })
  return { operate, caught, unmount, action: () => result.current }
}
const timeout = new PortalError({ kind: 'timeout' })

test('a second press runs nothing, before the next render and after it, until the first has ended', async () => {
  let end = () => {}
  const { operate, action } = open(() => new Promise((resolve) => (end = resolve)))
  act(() => {
    action().run(1)
    action().run(2)
  })
  await waitFor(() => expect(action().isPending).toBe(true))
  act(() => action().run(3))
  expect(operate.mock.calls).toEqual([[1]])
  await act(async () => end())
  await waitFor(() => expect(action().isPending).toBe(false))
  act(() => action().run(4))
  expect(operate.mock.calls).toEqual([[1], [4]])
})

test('a press between the end of an operation and the render that shows it runs nothing', async () => {
  const { operate, action } = open(async () => undefined)
  await act(async () => {
    action().run(1)
    // The operation has ended; what it set is rendered when `act` returns.
    await new Promise((next) => setTimeout(next))
    action().run(2)
  })
  expect([action().isPending, operate.mock.calls]).toEqual([false, [[1]]])
  act(() => action().run(3))
  expect(operate.mock.calls).toEqual([[1], [3]])
})

test('two actions of one screen run side by side', () => {
  const operate = vi.fn((_press: number) => new Promise<void>(() => undefined))
  const client = createQueryClient()
  const { result } = renderHook(() => [useAction(operate), useAction(operate)] as const, {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  act(() => {
    result.current[0].run(1)
    result.current[1].run(2)
  })
  expect(operate.mock.calls).toEqual([[1], [2]])
})

test('the operation begins within the press', () => {
  const { operate, action } = open(() => new Promise(() => undefined))
  act(() => {
    action().run(1)
    expect(operate).toHaveBeenCalledTimes(1)
  })
})

test('a failure of the portal stays until the next press, and nothing is repeated by itself', async () => {
  let isWell = false
  const { operate, action, caught } = open(async () => {
    if (!isWell) throw timeout
  })
  act(() => action().run(1))
  await waitFor(() => expect(action().failure).toEqual({ kind: 'timeout' }))
  expect(operate).toHaveBeenCalledTimes(1)
  isWell = true
  act(() => action().run(1))
  await waitFor(() => expect([action().failure, action().isPending]).toEqual([null, false]))
  expect(operate).toHaveBeenCalledTimes(2)
  expect(caught).not.toHaveBeenCalled()
})

test('an operation is not held back offline', () => {
  onlineManager.setOnline(false)
  const { operate, action } = open(async () => undefined)
  act(() => action().run(1))
  expect(operate).toHaveBeenCalledTimes(1)
})

test('a defect goes to the error boundary', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { action, caught } = open(async () => {
    throw new TypeError('ours')
  })
  act(() => action().run(1))
  await waitFor(() => expect(caught).toHaveBeenCalledTimes(1))
  expect(caught.mock.calls[0]?.[0]).toBeInstanceOf(TypeError)
})

test('an operation that ends after its screen has gone changes nothing', async () => {
  const errors = vi.spyOn(console, 'error')
  let fail = (_: Error) => {}
  const { action, unmount, caught } = open(() => new Promise((_, reject) => (fail = reject)))
  act(() => action().run(1))
  unmount()
  await act(async () => fail(new TypeError('late')))
  expect([caught.mock.calls, errors.mock.calls]).toEqual([[], []])
})
