// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ThemeSection } from '../../../../src/features/settings/theme/theme-section.tsx'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Portal } from '../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { renderScreen } from '../../render-screen.tsx'

/** A portal that holds each write until the test ends it, and then sends the option. */
function keepingPortal(
  theme?: string,
  look: () => unknown = () => Promise.reject(new PortalError({ kind: 'offline' })),
) {
  let options: Portal['options'] = theme === undefined ? {} : { theme }
  const writes: { value: string; keep: () => void; refuse: (failure: Failure) => void }[] = []
  const portal: Portal = {
    ...portalStandIn({ call: async ({ name }) => (name === 'user.option.get' ? await look() : undefined) }),
    get options() {
      return options
    },
    setUserOption: (name, value) =>
      new Promise((resolve, reject) => {
        const keep = () => {
          options = { ...options, [name]: value }
          resolve()
        }
        writes.push({ value, keep, refuse: (failure) => reject(new PortalError(failure)) })
      }),
  }
  return { portal, writes }
}

async function open(theme?: string, look?: () => unknown) {
  const { portal, writes } = keepingPortal(theme, look)
  const showTheme = vi.fn()
  const draw = () => renderScreen(<ThemeSection />, { appContext: { portal, showTheme } })
  const { unmount } = await draw()
  const shown = () => showTheme.mock.calls.flat()
  return { writes, shown, written: () => writes.map(({ value }) => value), leave: unmount, comeBack: draw }
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const ends = (ending: (() => void) | undefined) => act(async () => ending?.())

afterEach(cleanup)

test.each([
  [undefined, 'Light'],
  ['nonsense', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'As on this device'],
])('with the option %j the choice is %s, and nothing is written', async (option, name) => {
  const { shown, written } = await open(option)
  expect(radio(name).checked).toBe(true)
  expect([shown(), written()]).toEqual([[], []])
})

test('a choice is applied at once, and costs one write', async () => {
  const { writes, shown, written } = await open()
  fireEvent.click(radio('Dark'))
  expect([shown(), written()]).toEqual([['dark'], ['dark']])
  await ends(writes[0]?.keep)
  expect([radio('Dark').checked, written()]).toEqual([true, ['dark']])
  expect(screen.getByRole('status').textContent).toBe('')
})

test('a choice made during a write waits for it, and only the last one is written', async () => {
  const { writes, shown, written } = await open()
  fireEvent.click(radio('Dark'))
  fireEvent.click(radio('Light'))
  fireEvent.click(radio('As on this device'))
  expect([shown(), written()]).toEqual([['dark', 'light', 'auto'], ['dark']])
  await ends(writes[0]?.keep)
  expect(written()).toEqual(['dark', 'auto'])
  await ends(writes[1]?.keep)
  expect(radio('As on this device').checked).toBe(true)
})

test('a choice that the portal does not keep is undone, with the reason', async () => {
  const { writes, shown } = await open('auto')
  fireEvent.click(radio('Dark'))
  await ends(() => writes[0]?.refuse({ kind: 'offline' }))
  expect(shown()).toEqual(['dark', 'auto'])
  expect(radio('As on this device').checked).toBe(true)
  expect(screen.getByRole('status').textContent).toBe('The theme was not kept. You are offline.')

  fireEvent.click(radio('Dark'))
  expect(screen.getByRole('status').textContent).toBe('')
  await ends(writes[1]?.keep)
  expect(radio('Dark').checked).toBe(true)
})

test('a user who leaves during a write finds the choice again, and the next one waits for it', async () => {
  const { writes, written, leave, comeBack } = await open()
  fireEvent.click(radio('Dark'))
  leave()
  await comeBack()
  expect(radio('Dark').checked).toBe(true)
  fireEvent.click(radio('As on this device'))
  expect(written()).toEqual(['dark'])
  await ends(writes[0]?.keep)
  expect(written()).toEqual(['dark', 'auto'])
  await ends(writes[1]?.keep)
  expect(radio('As on this device').checked).toBe(true)
})

test('a user who leaves before a write fails sees the kept theme at once, and learns why on coming back', async () => {
  const { writes, shown, leave, comeBack } = await open()
  fireEvent.click(radio('Dark'))
  leave()
  await ends(() => writes[0]?.refuse({ kind: 'offline' }))
  expect(shown()).toEqual(['dark', 'light'])
  await comeBack()
  expect(radio('Light').checked).toBe(true)
  expect(screen.getByRole('status').textContent).toBe('The theme was not kept. You are offline.')
})

test.each([
  ['Dark', 'dark'],
  ['Light', 'light'],
])('after a write with an unknown outcome, %s can be chosen, and is written', async (name, value) => {
  const { writes, written } = await open()
  fireEvent.click(radio('Dark'))
  await ends(() => writes[0]?.refuse({ kind: 'timeout' }))
  fireEvent.click(radio(name))
  expect(written()).toEqual(['dark', value])
  await ends(writes[1]?.keep)
  expect(radio(name).checked).toBe(true)
  expect(screen.getByRole('status').textContent).toBe('')
  expect(written()).toEqual(['dark', value])
})

test('after an unreadable answer the portal is asked, and its theme is the chosen one', async () => {
  const { writes, shown, written } = await open(undefined, () => 'dark')
  fireEvent.click(radio('Dark'))
  await ends(() => writes[0]?.refuse({ kind: 'bad-answer', method: 'user.option.set', path: '' }))
  expect([radio('Dark').checked, screen.getByRole('status').textContent]).toEqual([true, ''])
  expect([shown(), written()]).toEqual([['dark'], ['dark']])
})

test('after a lost answer the theme that the portal has is shown, and the chosen one is reported as not kept', async () => {
  const { writes, shown } = await open(undefined, () => 'auto')
  fireEvent.click(radio('Dark'))
  await ends(() => writes[0]?.refuse({ kind: 'timeout' }))
  expect(radio('As on this device').checked).toBe(true)
  expect(screen.getByRole('status').textContent).toBe(
    'The theme was not kept. The portal’s answer was lost, and it has not been done.',
  )
  expect(shown()).toEqual(['dark', 'auto'])
})
