// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { describe, expect, test } from 'vitest'
import { findHeading, openApp } from '../../harness/open-app.ts'
import { OPENING_WAYS } from '../../harness/openers.ts'

const WAYS_OF_EXPIRY = [
  ['expires now', 'expire'],
  ['expires with the hour that passes', 'hour'],
]

describe.each(OPENING_WAYS)('asked %s', (way) => {
  test.each(WAYS_OF_EXPIRY)('a token that %s is renewed by the app’s next request', async (_, action) => {
    const { sandbox, session, user, frameCommands } = await openApp({ scenario: 'none' }, undefined, way)
    await findHeading('No chat yet')
    const address = `${sandbox.origin}/sandbox/sessions/${session.sid}/actions/${action}`
    await sandbox.handle(new Request(address, { method: 'POST' }))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await sandbox.log.waitForFrame('refreshAuth')
    await findHeading('No chat yet')
    expect(frameCommands('refreshAuth')).toHaveLength(1)
  })
})

test('when batches with references fail, the app opens the chat without them', async () => {
  const { requests } = await openApp({ faults: ['no-references'] })
  await findHeading('Warehouse lighting for Northwind')
  expect(requests().filter(({ status }) => status === '500').length).toBeGreaterThan(0)
})
