import type { FrameLocator } from '@playwright/test'
import type { CardOptions } from '../../sandbox/index.ts'
import { expectAccessibleInBothThemes } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { overflowOf } from './frame-width.ts'
import { readRunData } from './run-data.ts'
import { toFind } from './to-find.ts'

/** The app's own page, with every permission that the app can use. */
const LEFT_MENU = {
  scenario: 'left-menu',
  with: ['imopenlines', 'task', 'sonet_group', 'disk'],
} satisfies CardOptions

const report = (app: FrameLocator) => app.locator('pre').filter({ hasText: 'versions app' })

test('on the real host every check passes in the narrowest frame, and the report has no token, name, text or address in it', async ({
  openDealTab,
  page,
  sandbox,
  expectTrouble,
}) => {
  // The portal's frame may not use the clipboard, so the text is selected and copied the older way.
  expectTrouble(/The Clipboard API has been blocked/)
  const tokens = new Set<string>()
  page.on('request', (request) => {
    for (const source of [new URL(request.url()).search, request.postData() ?? '']) {
      for (const [name, value] of new URLSearchParams(source)) {
        if (/auth|refresh|sid|token|member/i.test(name) && value !== '') tokens.add(value)
      }
    }
  })
  const { app } = await openDealTab({ ...LEFT_MENU, width: 340 })

  await test.step('the links of the search fit into one row', async () => {
    await toFind(app)
    await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
    const rows = await app.locator('header').evaluate((header) => {
      const tops = [...header.querySelectorAll('a')].map((link) => link.getBoundingClientRect())
      return new Set(tops.map(({ top, height }) => Math.round(top + height / 2))).size
    })
    expect([rows, await overflowOf(app)]).toEqual([1, 0])
  })

  await test.step('the settings fit, and their checks pass', async () => {
    await app.getByRole('link', { name: 'Settings' }).click()
    await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
    await app.getByRole('button', { name: 'Check now' }).click()
    await expect(app.getByText('Everything is in order.')).toBeVisible()
    expect(await overflowOf(app)).toBe(0)
    await expectAccessibleInBothThemes(page)
  })

  await test.step('the report', async () => {
    await app.getByText('Report for whoever helps you').click()
    await app.getByRole('button', { name: 'Copy report' }).click()
    const text = (await report(app).textContent()) ?? ''
    expect(text).toContain('versions app')
    expect(tokens.size).toBeGreaterThan(0)
    const hosts = [sandbox.origin, readRunData()?.appUrl ?? ''].map((address) => new URL(address).host)
    const secrets = [...tokens, ...hosts, 'http', '127.0.0.1', 'localhost', 'Anna', 'Keller', 'Site visits']
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(text).toMatch(/^[\w .\n]+$/)
  })
})
