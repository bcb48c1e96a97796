// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { entryPlan } from '../../../src/app/entries.ts'
import { App, type Scene } from '../../../src/app/shell/app.tsx'
import { createQueryClient } from '../../../src/app/shell/query-client.ts'
import type { OpenedItem } from '../../../src/chat/opening/open-item.ts'
import { buildAppContext } from '../../../src/features/gallery/fixtures/build-app-context.ts'
import { FOUND, FOUND_2017, NO_ACCESS, NONE } from '../../../src/features/gallery/fixtures/opened-items.ts'
import { OutsideScreen } from '../../../src/features/outside/outside-screen.tsx'
import { languageFor } from '../../../src/i18n/languages.ts'
import { allTexts } from '../../../src/i18n/load-texts.ts'
import type { Entry } from '../../../src/portal/entry.ts'
import { portalStandIn } from '../../portal-stand-in.ts'

/** Node has neither `window` nor `document`, so this rendering works on a server. */
const portal = portalStandIn()

/** The scene of this portal's entry, or of another one. */
async function sceneOf(entry: Entry = portal.entry): Promise<Scene> {
  return { kind: 'entry', portal: { ...portal, entry }, Screen: await entryPlan(entry).screen() }
}

const CARD = await sceneOf()

function unused(): never {
  throw new Error('drawing asks nothing of the portal')
}

async function draw(scene: Scene, opened: OpenedItem | null = null): Promise<string> {
  const texts = await allTexts(languageFor('en'))
  const queryClient = createQueryClient()
  if (opened !== null) {
    queryClient.setQueryData(['crm-item', portal.origin, 'DEAL', 1663], JSON.parse(JSON.stringify(opened)))
  }
  const appContext = buildAppContext({
    portal: 'portal' in scene ? scene.portal : null,
    reload: unused,
    showTheme: unused,
  })
  return renderToString(
    <App {...{ scene, appContext, queryClient, texts }} language="en" zone="Europe/Berlin" />,
  )
}

test.each<[string, Scene, OpenedItem | null, string]>([
  ['loading', CARD, null, 'Loading the chat'],
  ['found', CARD, FOUND, 'Warehouse lighting for Northwind'],
  ['found, 2017', CARD, FOUND_2017, 'Warehouse lighting for Northwind'],
  ['none', CARD, NONE, 'No chat yet'],
  ['no access', CARD, NO_ACCESS, 'You are not in this chat'],
  ['install', await sceneOf({ kind: 'install' }), null, 'Ask your administrator'],
  ['outside', { kind: 'outside', Screen: OutsideScreen }, null, 'Open this inside Bitrix24'],
  ['silent', { kind: 'failed', failure: { kind: 'portal-silent' } }, null, 'The portal does not answer'],
])('%s renders to text without a browser, the same each time', async (_name, scene, opened, text) => {
  expect('window' in globalThis).toBe(false)
  const first = await draw(scene, opened)
  expect(first).toContain(text)
  expect(await draw(scene, opened)).toBe(first)
})
