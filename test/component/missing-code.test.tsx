// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { App, type Scene } from '../../src/app/app.tsx'
import { LeftMenuApp } from '../../src/app/left-menu/left-menu-app.tsx'
import { createQueryClient } from '../../src/app/query-client.ts'
import { languageFor } from '../../src/i18n/languages.ts'
import { loadConversation } from '../../src/screens/deal-chat/load-conversation.ts'
import { useConversation } from '../../src/screens/deal-chat/use-conversation.ts'
import { portalThatWrites } from './portal-that-writes.ts'

const { conversation } = vi.hoisted(() => ({ conversation: { arrives: false } }))

vi.mock('../../src/screens/settings/settings-screen.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})
vi.mock('../../src/screens/deal-chat/conversation.ts', () => {
  if (conversation.arrives) return { CONVERSATION: 'the conversation' }
  throw new TypeError('Failed to fetch dynamically imported module')
})

const HEADING = { level: 1, name: 'A part of Deal Chat did not load' }

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  location.hash = ''
})

function Chat() {
  useConversation()
  return null
}

function Broken(): never {
  throw new Error('a defect')
}

/** Draws the app's own page with this in it. What React says of an error that it hands on isn't the test's. */
async function draw(LeftMenu: ComponentType) {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const { portal } = portalThatWrites(async () => true)
  const reload = vi.fn()
  const { default: texts } = await languageFor('en').load()
  const scene: Scene = { kind: 'left-menu', portal, LeftMenu }
  const surroundings = { portal, origin: '', reload, address: '', appVersion: '', showTheme: () => undefined }
  render(
    <App
      {...{ scene, surroundings, texts }}
      queryClient={createQueryClient()}
      language="en"
      zone="Europe/Berlin"
    />,
  )
  return reload
}

test('settings whose code is gone after an update say so, and the way out is a new page', async () => {
  location.hash = '#/settings'
  const reload = await draw(LeftMenuApp)
  expect(await screen.findByRole('heading', HEADING)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
  expect(reload).toHaveBeenCalledOnce()
})

test('a conversation whose code is gone says so, and is asked for anew the next time', async () => {
  const reload = await draw(Chat)
  expect(await screen.findByRole('heading', HEADING)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Reload the tab' }))
  expect(reload).toHaveBeenCalledOnce()
  conversation.arrives = true
  vi.resetModules()
  expect(await loadConversation()).toBe('the conversation')
})

test('a mistake of ours is still called one', async () => {
  await draw(Broken)
  expect(await screen.findByRole('heading', { level: 1, name: 'This screen has a defect' })).toBeDefined()
})
