import { version } from '../package.json'
import type { Scene } from './app/app.tsx'
import { appCode } from './app-code.ts'
import type { OpenedItem } from './chat/open-item.ts'
import { type Language, languageFor } from './i18n/languages.ts'
import { ownAddress } from './own-address.ts'
import { languageCode } from './portal/language.ts'
import type { Portal } from './portal/portal.ts'
import { reload } from './reload.ts'
import { applyTheme } from './theme.ts'

/** An ordinary handshake takes milliseconds, and drawing anything for it would only hold up the chat. */
const CONNECTING_SHOWN_AFTER_MS = 1_500

/**
 * Boots: connects, picks the language, draws. The portal's part is fetched first, so that the handshake and the one
 * request are under way while the app's code still arrives.
 */
async function boot(container: Element): Promise<void> {
  const sdk = import('./first-request.ts')
  const first = sdk.then(({ firstRequest }) => firstRequest())
  const app = appCode(sdk).then(({ start }) =>
    start(container, {
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      address: ownAddress(location.href),
      // `tools/package/` says so in the pages of the archive.
      isArchive: document.documentElement.dataset['from'] === 'archive',
      reload,
      appVersion: version,
      showTheme: applyTheme,
    }),
  )
  const addressLanguage = languageFor(languageCode(new URLSearchParams(location.search).get('LANG')))
  const addressTexts = addressLanguage.load()
  setLanguage(addressLanguage)

  let isConnecting = true
  const patience = setTimeout(() => void showConnecting(), CONNECTING_SHOWN_AFTER_MS)
  const { connection, opened } = await first
  isConnecting = false
  clearTimeout(patience)
  if (connection.status === 'connected') {
    await draw(connection.portal, opened)
    return
  }
  if (connection.status === 'outside') {
    await draw({ kind: 'outside' })
    return
  }
  await draw({ kind: 'failed', failure: connection.failure })
  // An answer that comes too late and broken changes nothing: the silence has its screen already.
  const late = await connection.late?.catch(() => null)
  if (late) await draw(late)

  /** The skeleton of the page says nothing; this one says that it waits. */
  async function showConnecting(): Promise<void> {
    // Code that doesn't arrive fails the drawing that follows.
    const ready = await Promise.all([app, addressTexts]).catch(() => null)
    if (ready === null || !isConnecting) return
    const [show, { default: texts }] = ready
    show({ scene: { kind: 'connecting' }, opened: null, language: addressLanguage.tag, texts })
  }

  async function draw(what: Portal | Scene, opened: Promise<OpenedItem> | null = null): Promise<void> {
    const portal = 'kind' in what ? null : what
    const scene = 'kind' in what ? what : sceneOf(what)
    // The handshake's language wins; the address's has usually arrived by now, and is the same.
    const language = portal?.language ? languageFor(portal.language) : addressLanguage
    const texts = language === addressLanguage ? addressTexts : language.load()
    setLanguage(language)
    if (portal !== null) applyTheme(portal.options['theme'])
    const [show, { default: loaded }, ready] = await Promise.all([app, texts, scene])
    show({ scene: ready, opened, language: language.tag, texts: loaded })
    if (portal !== null) followHeight(portal)
  }
}

/** What a portal's entry shows. The app's own page and the installation have code that nobody else needs. */
async function sceneOf(portal: Portal): Promise<Scene> {
  const { entry } = portal
  if (entry.kind === 'left-menu') {
    const { LeftMenuApp } = await import('./app/left-menu/left-menu-app.tsx')
    return { kind: 'left-menu', portal, LeftMenu: LeftMenuApp }
  }
  if (entry.kind === 'install') {
    const { InstallScreen } = await import('./screens/install/install-screen.tsx')
    return { kind: 'install', portal, Install: InstallScreen }
  }
  return { kind: 'portal', portal, entry }
}

/** In a card's tab the frame is as high as its content. The left menu's page has a height of its own. */
function followHeight(portal: Portal): void {
  if (portal.entry.kind === 'left-menu') return
  new ResizeObserver(() => portal.fitHeight()).observe(document.body)
}

function setLanguage({ tag, direction }: Language): void {
  document.documentElement.lang = tag
  document.documentElement.dir = direction
}

const container = document.getElementById('root')
if (container !== null) {
  // Only in development: a production build has neither the condition nor the gallery.
  const begun =
    import.meta.env.DEV && location.hash.startsWith('#/gallery')
      ? import('./screens/gallery/start-gallery.tsx').then(({ startGallery }) => startGallery(container))
      : boot(container)
  // Code that never arrived, or a defect before there is a screen: index.html has the last word.
  begun.catch(() => dispatchEvent(new Event('deal-chat:boot-failed')))
}
