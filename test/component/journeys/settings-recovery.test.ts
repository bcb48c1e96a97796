// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { controlClock, passTimeUntil } from '../../harness/open-app.ts'
import { openLeftMenu } from './left-menu.ts'

const says = (text: string) => (document.body.textContent ?? '').includes(text)
const tryAgain = () => screen.queryAllByRole('button', { name: 'Try again' })

test('in the settings, each part that failed comes back by itself', async () => {
  // The screen's code arrives before the clock is controlled, which would not wait for it.
  await import('../../../src/features/settings/settings-screen.tsx')
  controlClock()
  const processes = 'INTERNAL_SERVER_ERROR:crm.enum.ownertype'
  const { session, user } = await openLeftMenu({
    faults: ['INTERNAL_SERVER_ERROR:placement.get', processes],
  })
  await user.click(screen.getByRole('link', { name: 'Settings' }))
  await passTimeUntil(() => says('The portal has a fault'))
  expect(tryAgain()).toHaveLength(1)
  session.setFaults([processes])
  await passTimeUntil(() => says('Some cards may be missing here: not everything could be loaded.'))
  expect(tryAgain()).toHaveLength(1)
  session.setFaults([])
  await passTimeUntil(() => says('Smart process “Projects”'))
  expect(tryAgain()).toEqual([])
})
