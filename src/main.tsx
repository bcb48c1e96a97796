import { version } from '../package.json'
import type { Scene } from './app/app.tsx'
import { appCode } from './app-code.ts'
import { type Language, languageFor } from './i18n/languages.ts'
import type { Connection } from './portal/connect.ts'
import { toBcp47 } from './portal/language.ts'
import type { Portal } from './portal/portal.ts'
import { applyTheme } from './theme.ts'

/**
 * Boots: connects, picks the language, draws. The portal's part is fetched first, so that the handshake and
 * the one request are under way while the app's code still arrives.
 */
async function boot(container: Element): Promise<void> {
  const sdk = import('./first-request.ts')
  const first = sdk.then(({ firstRequest }) => firstRequest())
  const app = appCode(sdk)
  const addressLanguage = languageFor(toBcp47(new URLSearchParams(location.search).get('LANG')))
  const addressTexts = addressLanguage.load()
  setLanguage(addressLanguage)

  const { connection, opened } = await first
  // The handshake's language wins; the address's has usually arrived by now, and is the same.
  const portal = connection.status === 'connected' ? connection.portal : null
  const language = portal === null ? addressLanguage : languageFor(portal.language)
  const texts = language === addressLanguage ? addressTexts : language.load()
  setLanguage(language)
  if (portal !== null) applyTheme(portal.options['theme'])

  const { start } = await app
  const draw = start(container, {
    scene: sceneOf(connection),
    opened,
    language: language.tag,
    texts: (await texts).default,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    reload,
    appVersion: version,
  })
  if (portal !== null) followHeight(portal)
  if (connection.status === 'failed' && connection.late !== null) {
    // An answer that comes too late and broken changes nothing: the silence has its screen already.
    const late = await connection.late.catch(() => null)
    if (late === null) return
    applyTheme(late.options['theme'])
    draw({ kind: 'portal', portal: late })
    followHeight(late)
  }
}

function sceneOf(connection: Connection): Scene {
  switch (connection.status) {
    case 'connected':
      return { kind: 'portal', portal: connection.portal }
    case 'outside':
      return { kind: 'outside' }
    case 'failed':
      return { kind: 'failed', failure: connection.failure }
  }
}

function setLanguage({ tag, direction }: Language): void {
  document.documentElement.lang = tag
  document.documentElement.dir = direction
}

/** Our own GET address, query kept: `location.reload()` would ask whether to post the portal's form again. */
function reload(): void {
  location.replace(location.pathname + location.search)
}

/** In a card's tab the frame is as high as its content. The left menu's page has a height of its own. */
function followHeight(portal: Portal): void {
  if (portal.entry.kind === 'left-menu') return
  new ResizeObserver(() => portal.fitHeight()).observe(document.body)
}

const container = document.getElementById('root')
if (container !== null) {
  // Code that never arrived, or a defect before there is a screen: index.html has the last word.
  boot(container).catch(() => dispatchEvent(new Event('deal-chat:boot-failed')))
}
