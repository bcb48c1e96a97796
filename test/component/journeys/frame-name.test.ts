// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { describe, expect, test } from 'vitest'
import { controlClock, foundInTime, openApp, passTime } from '../../harness/open-app.ts'
import { OPENING_WAYS } from '../../harness/openers.ts'

/** A frame's name, from the portal's (`127.0.0.1:4300|0|5552…`), and the screen that it gets. */
const NAMES: readonly (readonly [string, (name: string) => string, string])[] = [
  ['that is no portal’s', () => '{"id":"a|b|c"}', 'Unexpected answer'],
  ['of another portal', (name) => name.replace(/^[^|]+/, 'other.bitrix24.com'), 'The portal does not answer'],
  ['with a path behind the portal', (name) => name.replace('|', '/other|'), 'The portal does not answer'],
  ['that is empty', () => '', 'Open this inside Bitrix24'],
]

describe.each(OPENING_WAYS)('asked %s', (way) => {
  test.each(NAMES)(
    'a frame with a name %s gets a screen, no chat, and no token is sent anywhere',
    async (_, rename, heading) => {
      controlClock()
      const { openings, requests } = await openApp({ scenario: 'found' }, undefined, way, { rename })
      await foundInTime(() => screen.queryByRole('heading', { level: 1, name: heading }))
      await passTime(1_000)
      expect(openings()).toEqual(way === 'by the host' ? ['host'] : [])
      expect(requests()).toHaveLength(openings().length)
      expect(document.body.textContent).not.toContain('Warehouse lighting')
      expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
    },
  )
})
