// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest'
import { findHeading, openApp } from '../../harness/open-app.ts'

test('the app asks for nothing, and imports nothing, before the page’s load event, which shows the frame', async () => {
  Object.defineProperty(document, 'readyState', { value: 'interactive', configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'readyState')
  })
  const { requests, frameCommands } = await openApp({ scenario: 'found' })
  const links = () => document.head.querySelectorAll('link, style').length
  const before = links()
  await vi.dynamicImportSettled()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([frameCommands('getInitData'), requests(), links() - before]).toEqual([[], [], 0])
  dispatchEvent(new Event('load'))
  await findHeading(/Warehouse lighting/)
})
