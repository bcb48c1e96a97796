// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FunctionComponent } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { LeftMenuApp } from '../../../src/app/left-menu/left-menu-app.tsx'
import { App, type Scene } from '../../../src/app/shell/app.tsx'
import { createQueryClient } from '../../../src/app/shell/query-client.ts'
import { loadLazyParts } from '../../../src/features/chat-view/load-lazy-parts.ts'
import { useLazyParts } from '../../../src/features/chat-view/use-lazy-parts.ts'
import { buildAppContext } from '../../../src/features/gallery/fixtures/build-app-context.ts'
import { languageFor } from '../../../src/i18n/languages.ts'
import { allTexts } from '../../../src/i18n/load-texts.ts'
import { portalThatWrites } from '../features/chat-view/portal-that-writes.ts'

const { conversation } = vi.hoisted(() => ({ conversation: { arrives: false } }))

vi.mock('../../../src/features/settings/settings-screen.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})
vi.mock('../../../src/features/chat-view/body/lazy-parts.tsx', () => {
  if (conversation.arrives) return { lazyParts: () => 'the conversation' }
  throw new TypeError('Failed to fetch dynamically imported module')
})

const HEADING = { level: 1, name: 'A part of Deal Chat did not load' }

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  location.hash = ''
})

function Chat() {
  useLazyParts()
  return null
}

function Broken(): never {
  throw new Error('a defect')
}

/** Renders the app's own page with this content; React's report of a caught error is silenced. */
async function draw(LeftMenu: FunctionComponent) {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const { portal } = portalThatWrites(async () => true)
  const reload = vi.fn()
  const texts = await allTexts(languageFor('en'))
  const scene: Scene = { kind: 'entry', portal, Screen: LeftMenu }
  const appContext = buildAppContext({ portal, reload })
  render(
    <App
      {...{ scene, appContext, texts }}
      queryClient={createQueryClient()}
      language="en"
      zone="Europe/Berlin"
    />,
  )
  return reload
}

test('settings whose code is gone after an update say so, and offer a reload', async () => {
  location.hash = '#/settings'
  const reload = await draw(() => <LeftMenuApp dealId={null} />)
  expect(await screen.findByRole('heading', HEADING)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
  expect(reload).toHaveBeenCalledOnce()
})

test('a conversation whose code is gone says so, and is loaded again the next time', async () => {
  const reload = await draw(Chat)
  expect(await screen.findByRole('heading', HEADING)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
  expect(reload).toHaveBeenCalledOnce()
  conversation.arrives = true
  vi.resetModules()
  expect(await loadLazyParts('en')).toBe('the conversation')
})

test('any other error is reported as a defect', async () => {
  await draw(Broken)
  expect(await screen.findByRole('heading', { level: 1, name: 'This screen has a defect' })).toBeDefined()
})
