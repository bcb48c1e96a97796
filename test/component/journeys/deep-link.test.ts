// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { findHeading, openApp } from '../../harness/open-app.ts'

test('the address of the app’s page opens a deal, and from then on the frame’s own address counts', async () => {
  const { user } = await openApp({ scenario: 'left-menu', query: 'deal=1663' })
  await findHeading(/Warehouse/)
  expect(location.hash).toBe('#/deal/1663')
  await user.click(screen.getByRole('button', { name: 'Back to the search' }))
  await findHeading('Find a chat')
  expect(location.hash).toMatch(/^#\/find/)
})

test('an address that names no deal opens the search', async () => {
  await openApp({ scenario: 'left-menu', query: 'deal[]=1663&item=DEAL_1663' })
  await findHeading('Find a chat')
})
