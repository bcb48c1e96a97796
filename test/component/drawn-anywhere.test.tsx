// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { App, type Scene } from '../../src/app/app.tsx'
import { createQueryClient } from '../../src/app/query-client.ts'
import type { OpenedItem } from '../../src/chat/open-item.ts'
import { languageFor } from '../../src/i18n/languages.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { FOUND, FOUND_2017, NO_ACCESS, NONE } from '../../src/screens/gallery/fixtures/opened-items.ts'
import { InstallScreen } from '../../src/screens/install/install-screen.tsx'

/** Node has neither `window` nor `document`: what is drawn here can be drawn by a server. */
const portal: Portal = {
  entry: { kind: 'crm-card', item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 },
  origin: 'https://acme.example',
  language: 'en',
  user: { isAdmin: false },
  options: {},
  clockAhead: 0,
  call: unused,
  batch: unused,
  write: unused,
  openMessenger: unused,
  openPath: unused,
  installFinish: unused,
  fitHeight: unused,
}

const CARD: Scene = {
  kind: 'portal',
  portal,
  entry: { kind: 'crm-card', item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 },
}

function unused(): never {
  throw new Error('drawing asks nothing of the portal')
}

async function draw(scene: Scene, opened: OpenedItem | null = null): Promise<string> {
  const { default: texts } = await languageFor('en').load()
  const queryClient = createQueryClient()
  if (opened !== null) {
    queryClient.setQueryData(['crm-item', portal.origin, 'DEAL', 1663], JSON.parse(JSON.stringify(opened)))
  }
  const surroundings = {
    portal: 'portal' in scene ? scene.portal : null,
    origin: portal.origin,
    reload: unused,
    address: 'https://app.example/',
    appVersion: '1.2.3',
  }
  return renderToString(
    <App {...{ scene, surroundings, queryClient, texts }} language="en" zone="Europe/Berlin" />,
  )
}

test.each<[string, Scene, OpenedItem | null, string]>([
  ['loading', CARD, null, 'Loading the chat'],
  ['found', CARD, FOUND, 'Warehouse lighting for Northwind'],
  ['found, 2017', CARD, FOUND_2017, 'Warehouse lighting for Northwind'],
  ['none', CARD, NONE, 'No chat yet'],
  ['no access', CARD, NO_ACCESS, 'You are not in this chat'],
  ['install', { kind: 'install', portal, Install: InstallScreen }, null, 'Ask your administrator'],
  ['outside', { kind: 'outside' }, null, 'Open this inside Bitrix24'],
  ['silent', { kind: 'failed', failure: { kind: 'portal-silent' } }, null, 'The portal does not answer'],
])('%s is drawn to text without a browser, the same each time', async (_name, scene, opened, text) => {
  expect('window' in globalThis).toBe(false)
  const first = await draw(scene, opened)
  expect(first).toContain(text)
  expect(await draw(scene, opened)).toBe(first)
})
