import { screen } from '@testing-library/dom'
import type { CardOptions, Sandbox } from '../../../sandbox/index.ts'
import { findHeading, type OpenedApp, openApp } from '../../harness/open-app.ts'

/** The app's own page, with every permission that the app can use. */
const LEFT_MENU = {
  scenario: 'left-menu',
  with: ['imopenlines', 'task', 'sonet_group', 'disk'],
} satisfies CardOptions

/** Opens the app's own page and goes to the settings by their link. */
export async function openSettings(card: CardOptions = {}, portal?: Sandbox): Promise<OpenedApp> {
  const app = await openApp({ ...LEFT_MENU, ...card }, portal, 'by the SDK', { hash: '#/find' })
  await findHeading('Find a chat')
  await app.user.click(screen.getByRole('link', { name: 'Settings' }))
  await findHeading('Settings')
  return app
}
