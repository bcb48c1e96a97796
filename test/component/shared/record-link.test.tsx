// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Portal } from '../../../src/portal/portal.ts'
import { RecordLink } from '../../../src/shared/links/record-link.tsx'
import { portalStandIn } from '../../portal-stand-in.ts'
import { renderScreen } from '../render-screen.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function press(
  ending: 'closed' | 'not-allowed',
): Promise<{ openPath: Portal['openPath']; open: Window['open'] }> {
  const open = vi.fn()
  vi.stubGlobal('open', open)
  const openPath = vi.fn(async () => ending)
  await renderScreen(<RecordLink path="/crm/deal/details/7/">Deal 7</RecordLink>, {
    appContext: { portal: portalStandIn({ openPath }), origin: 'https://acme.example' },
  })
  await userEvent.click(screen.getByRole('link', { name: 'Deal 7' }))
  return { openPath, open }
}

test('a record opens in the portal’s slider, and nowhere else', async () => {
  const { openPath, open } = await press('closed')
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/crm/deal/details/7/')
  expect(open).not.toHaveBeenCalled()
})

test('where the portal doesn’t allow the path, the record opens as the link that it is', async () => {
  const { open } = await press('not-allowed')
  expect(open).toHaveBeenCalledExactlyOnceWith(
    'https://acme.example/crm/deal/details/7/',
    '_blank',
    'noopener',
  )
})
