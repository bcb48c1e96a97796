// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Menu } from '../../../src/ui/menu/menu.tsx'

afterEach(cleanup)

function open() {
  const chosen = vi.fn()
  render(
    <>
      <Menu
        label="More actions"
        items={['Mute', 'Pin', 'Leave'].map((label) => ({
          id: label,
          label,
          icon: 'pin',
          onChoose: () => chosen(label),
        }))}
      />
      <button type="button">Elsewhere</button>
    </>,
  )
  const button = screen.getByRole('button', { name: 'More actions' })
  return { user: userEvent.setup(), button, chosen }
}
const focused = () => document.activeElement?.textContent?.trim()

test('a menu opens by mouse and by keyboard, with the focus in it', async () => {
  const { user, button } = open()
  expect(screen.queryByRole('menu')).toBeNull()
  await user.click(button)
  expect(focused()).toBe('Mute')
  expect(button.getAttribute('aria-expanded')).toBe('true')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
  await user.keyboard('{ArrowUp}')
  expect(focused()).toBe('Leave')
})

test('arrows wrap around a menu; Home and End lead to its ends', async () => {
  const { user, button } = open()
  await user.click(button)
  const path: (string | undefined)[] = []
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
    await user.keyboard(`{${key}}`)
    path.push(focused())
  }
  expect(path).toEqual(['Pin', 'Leave', 'Mute', 'Leave', 'Mute', 'Leave'])
})

test('a chosen item runs once, and the focus returns to the button', async () => {
  const { user, button, chosen } = open()
  await user.click(button)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(chosen.mock.calls).toEqual([['Pin']])
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('a press elsewhere, Tab, or a press in the page around the frame closes the menu', async () => {
  const { user, button } = open()
  await user.click(button)
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(screen.queryByRole('menu')).toBeNull()
  await user.click(button)
  await user.keyboard('{Tab}')
  expect(screen.queryByRole('menu')).toBeNull()
  await user.click(button)
  window.dispatchEvent(new Event('blur'))
  await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
})

test('a menu without items has no button', () => {
  render(<Menu label="More actions" items={[]} />)
  expect(screen.queryByRole('button')).toBeNull()
})
