// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { watchPressInApp } from '../../../sandbox/ui/page/watch-press-in-app.ts'

const PAGE = `
  <header class="bar"><button id="reload-app">Reload the app</button></header>
  <main><button id="tab">Chat</button></main>
  <aside class="panel" id="panel"><select id="scenario"></select></aside>
  <section class="log"><button id="clear-log">Clear</button></section>`

/** A page with user activation; `wait` advances the time. */
function openPage() {
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.stubGlobal('navigator', { userActivation: { isActive: true } })
  document.body.innerHTML = PAGE
  const isPressed = watchPressInApp()
  const act = (id: string, type = 'pointerdown') =>
    document.getElementById(id)?.dispatchEvent(new Event(type, { bubbles: true }))
  return { isPressed, act, wait: (ms: number) => vi.advanceTimersByTime(ms) }
}

beforeEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

for (const [id, what] of [
  ['scenario', 'panel'],
  ['reload-app', 'bar'],
  ['clear-log', 'log'],
] as const) {
  for (const type of ['pointerdown', 'keydown']) {
    test(`a ${type} in the developer’s ${what} is no press in the app`, () => {
      const { isPressed, act, wait } = openPage()
      expect(isPressed()).toBe(true)
      act(id, type)
      expect(isPressed()).toBe(false)
      wait(4_900)
      expect(isPressed()).toBe(false)
      // The activation that is still on began after that press.
      wait(200)
      expect(isPressed()).toBe(true)
    })
  }
}

test('a press in the portal’s part of the page counts, also right after one in the panel', () => {
  const { isPressed, act } = openPage()
  act('scenario')
  act('tab')
  expect(isPressed()).toBe(true)
})

test('a press in the app’s frame counts by its focus, also right after one in the panel', () => {
  const { isPressed, act } = openPage()
  act('scenario')
  dispatchEvent(new Event('blur'))
  expect(isPressed()).toBe(false)
  vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.createElement('iframe'))
  dispatchEvent(new Event('blur'))
  expect(isPressed()).toBe(true)
})
