// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { keepFrameHeight } from '../../../src/boot/frame-height.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('a chat’s frame gets 600 px once, whatever its content; other screens get the height of their content', () => {
  let report: () => void = () => undefined
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        report = changed
      }
      observe() {}
    },
  )
  const sent: string[] = []
  keepFrameHeight({
    fitHeight: () => sent.push('content'),
    setHeight: (height) => sent.push(String(height)),
  })
  const draw = (screen: string) => {
    document.body.innerHTML = screen
    report()
  }
  const chat = '<main><article class="view"></article></main>'
  for (const screen of [chat, chat, chat]) draw(screen)
  expect(sent).toEqual(['600'])
  draw('<main>No chat yet</main>')
  draw('<main>No chat yet, with details</main>')
  expect(sent).toEqual(['600', 'content', 'content'])
  draw(chat)
  expect(sent.at(-1)).toBe('600')
})
