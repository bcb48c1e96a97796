// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startApp } from '../../../src/ahead/start-app.ts'

const sentFor = () =>
  [...document.querySelectorAll('link[rel="modulepreload"]')].map((link) => link.getAttribute('href'))

beforeEach(() => {
  vi.resetModules()
  Object.defineProperty(document, 'readyState', { value: 'interactive', configurable: true })
})

afterEach(() => {
  Reflect.deleteProperty(document, 'readyState')
  document.head.replaceChildren()
  vi.useRealTimers()
})

test('the page sends for nothing before its load event, which shows the frame; then for all, in order of need', async () => {
  const entry = vi.fn()
  window.entry = entry
  const started = startApp(null)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([sentFor(), entry.mock.calls.length]).toEqual([[], 0])
  dispatchEvent(new Event('load'))
  await started
  expect([sentFor(), entry.mock.calls.length]).toEqual([['./a.js', './b.js'], 1])
})

test('a head that is on its way is drawn and painted first', async () => {
  const entry = vi.fn()
  window.entry = entry
  const frames: FrameRequestCallback[] = []
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
  let draw: (isDrawn: boolean) => void = () => undefined
  const started = startApp(
    new Promise((resolve) => {
      draw = resolve
    }),
  )
  dispatchEvent(new Event('load'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(sentFor()).toEqual([])
  draw(true)
  await waitFor(() => expect(frames).toHaveLength(1))
  expect(sentFor()).toEqual([])
  frames[0]?.(0)
  await waitFor(() => expect(frames).toHaveLength(2))
  frames[1]?.(16)
  await started
  expect([sentFor(), entry.mock.calls.length]).toEqual([['./a.js', './b.js'], 1])
})

test('a portal that is silent, and a load event that never comes, hold the app up for two seconds at most', async () => {
  vi.useFakeTimers()
  window.entry = vi.fn()
  const started = startApp(new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(1_999)
  expect(sentFor()).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(sentFor()).toEqual(['./a.js', './b.js'])
  await started
})

test('code that does not arrive is told to the page', async () => {
  const told = vi.fn()
  addEventListener('deal-chat:boot-failed', told, { once: true })
  window.entry = () => {
    throw new Error('no such file')
  }
  const started = startApp(null)
  dispatchEvent(new Event('load'))
  await started
  expect(told).toHaveBeenCalledOnce()
})
