// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { controlClock, passTimeUntil } from '../../harness/open-app.ts'
import { openLeftMenu } from './left-menu.ts'

const says = (text: string) => (document.body.textContent ?? '').includes(text)
const tryAgain = () => screen.queryAllByRole('button', { name: 'Try again' })

test.each([
  ['placement.get', 'The portal has a fault'],
  ['crm.enum.ownertype', 'Some cards may be missing here: not everything could be loaded.'],
] as const)('in the settings, what %s failed to answer comes back by itself', async (method, failed) => {
  // The screen's code arrives before the clock is controlled, which would not wait for it.
  await import('../../../src/features/settings/settings-screen.tsx')
  controlClock()
  const { session, user } = await openLeftMenu({ faults: [`INTERNAL_SERVER_ERROR:${method}`] })
  await user.click(screen.getByRole('link', { name: 'Settings' }))
  await passTimeUntil(() => says(failed))
  expect(tryAgain()).toHaveLength(1)
  session.setFaults([])
  await passTimeUntil(() => says('Smart process “Projects”'))
  expect(says(failed)).toBe(false)
})
