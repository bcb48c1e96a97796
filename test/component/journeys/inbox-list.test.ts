// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { openInbox, rowNames } from './inbox.ts'

test('the left menu opens with the deals that wait, by two requests', async () => {
  const { requests } = await openInbox()
  await waitFor(() => expect(rowNames().length).toBeGreaterThan(0))
  console.log(rowNames(), requests().map(({ method, commands }) => [method, commands]), document.body.innerHTML.slice(0, 3000))
  expect(screen.getByRole('link', { name: /^Waiting/ }).getAttribute('aria-current')).toBe('page')
})
