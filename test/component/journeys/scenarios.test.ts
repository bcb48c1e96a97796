// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { controlClock, findHeading, openApp, passTime } from '../../harness/open-app.ts'

test('the harness opens the real app in the sandbox: a deal’s chat by its title', async () => {
  const { requests } = await openApp({ scenario: 'found' })
  await findHeading('Warehouse lighting for Northwind')
  expect(requests()[0]?.method).toBe('batch')
})

test('a portal’s page that stays silent is told after ten seconds of the controlled clock', async () => {
  controlClock()
  await openApp({ scenario: 'silent' })
  await passTime(10_000)
  await findHeading('The portal does not answer')
  expect(screen.getByText(/silent for 10 seconds/)).toBeTruthy()
})
