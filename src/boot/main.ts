/**
 * Start-up, in the order in which a step begins:
 *
 * 1. The browser paints `index.html`: the skeleton, in the theme of the last visit from this portal, before any module of
 *    ours runs. The page's script sends the handshake and a CRM card's one request, shows the handshake's theme, and
 *    draws the chat's head from the answer (`src/ahead/`).
 * 2. When the head is painted and the page's `load` event has fired, until which a portal hides the frame, that script
 *    imports this module, which imports the request's code (`src/app/entries.ts`), React, the app's shell (`load-app.ts`)
 *    and the language's texts.
 * 3. The handshake tells the portal, the entry and the language. The entry's screen is imported (`open-ahead.ts`).
 * 4. The first render takes over the drawn head, or replaces the skeleton (`src/app/shell/app.tsx`).
 * 5. The SDK is imported and connects. Everything from now on is asked through it, the opening too where the page has no
 *    answer that can be used.
 * 6. The rest follows: the code below the header, the second request, polling.
 *
 * Step 5 comes before step 3 if the page has asked nothing, or an entry is not a CRM card's: the SDK's own handshake
 * tells the entry, whose request (`src/app/entries.ts`) is sent before the first render.
 *
 * A handshake that takes its time is shown as such after 1.5 s; one that never ends, as a failure after 10 s. Code that
 * does not arrive is reported to `index.html`, which has a last message without any script.
 */
import type { AbstractIntlMessages } from 'use-intl'
import { watchVisiblePart } from '../ahead/visible-part.ts'
import type { Opening, Scene } from '../app/shell/app.tsx'
import { type Language, languageFor } from '../i18n/languages.ts'
import { chatTexts, pageTexts } from '../i18n/load-texts.ts'
import { languageCode } from '../portal/language/language-code.ts'
import type { Portal } from '../portal/portal.ts'
import type { Connection } from '../portal/sdk/sdk-portal.ts'
import { appEnvironment } from './app-environment.ts'
import { keepFrameHeight } from './frame-height.ts'
import { loadApp } from './load-app.ts'
import { HANDSHAKE_WITHIN_MS, openAhead } from './open-ahead.ts'
import { opening } from './opening.ts'
import { removeFormerKeys } from './remove-former-keys.ts'
import { takeAskedAhead } from './take-asked-ahead.ts'
import { applyTheme } from './theme.ts'

/** Delay before the connecting screen: an ordinary handshake takes milliseconds. */
const CONNECTING_SHOWN_AFTER_MS = 1_500

/** The handshake and the opening request, which run before the app's own code arrives. */
interface StartRequest {
  connection: Connection
  /** The opening's answer, by the entry's query in `src/app/entries.ts`; null: no query. */
  opened: Opening | null
  /** Connects the SDK, after the first render. */
  connectSdk?: () => void
}

/** Runs steps 2 to 6 in `container`. Rejects where code does not arrive. */
async function start(container: Element): Promise<void> {
  const asked = takeAskedAhead()
  const entries = import('../app/entries.ts')
  // The SDK comes after the first render if the page has asked.
  const sdk = asked === null ? import('../portal/sdk/sdk-portal.ts') : null
  const request = startRequest()
  const app = loadApp(sdk ?? entries).then(({ renderApp }) => renderApp(container, appEnvironment()))
  const addressLanguage = languageFor(languageCode(new URLSearchParams(location.search).get('LANG')))
  const addressTexts = chatTexts(addressLanguage)
  setLanguage(addressLanguage)
  // After the requests for code, which it must not hold up.
  removeFormerKeys()

  let isConnecting = true
  const connectingTimer = setTimeout(() => void drawConnecting(), CONNECTING_SHOWN_AFTER_MS)
  const { connection, opened, connectSdk } = await request
  isConnecting = false
  clearTimeout(connectingTimer)

  switch (connection.status) {
    case 'connected':
      await drawEntry(connection.portal, opened)
      return connectSdk?.()
    case 'outside':
      return await draw(
        import('../features/outside/outside-screen.tsx').then(
          ({ OutsideScreen: Screen }): Scene => ({ kind: 'outside', Screen }),
        ),
        addressLanguage,
        { texts: 'all' },
      )
    case 'failed': {
      await draw({ kind: 'failed', failure: connection.failure }, addressLanguage)
      // A late answer that is broken changes nothing: the silence is on the screen already.
      const late = await connection.late?.catch(() => null)
      if (late) await drawEntry(late, null)
    }
  }

  /** Connects, and sends the entry's one request as soon as the entry is known. Rejects where code does not arrive. */
  async function startRequest(): Promise<StartRequest> {
    const startedAt = performance.now()
    const early = asked === null ? null : await openAhead(asked)
    // Not the time that code took.
    const waitedMs = asked === null ? 0 : Math.min(HANDSHAKE_WITHIN_MS, performance.now() - startedAt)
    if (early !== null) {
      const { portal, opened, connect } = early
      return { connection: { status: 'connected', portal }, opened, connectSdk: connect }
    }
    const [{ connect }, { entryPlan }] = await Promise.all([
      sdk ?? import('../portal/sdk/sdk-portal.ts'),
      entries,
    ])
    const connection = await connect({ asked, waitedMs })
    if (connection.status !== 'connected') return { connection, opened: null }
    const { portal } = connection
    const opened = entryPlan(portal.entry).query?.(portal, portal.entry).queryFn({})
    return { connection, opened: opened === undefined ? null : opening(opened) }
  }

  /** Ends the page's drawing, for React's first render; true where the head of a chat is drawn. */
  function takeOverHead(): boolean {
    return asked?.takeOver() ?? false
  }

  async function drawConnecting(): Promise<void> {
    // Code that does not arrive fails the drawing that follows.
    const ready = await Promise.all([app, addressTexts]).catch(() => null)
    if (ready === null || !isConnecting) return
    const [show, texts] = ready
    // A chat's head stands already, and its handshake has long ended.
    if (takeOverHead()) return
    show({
      scene: { kind: 'connecting' },
      opened: null,
      isHeadDrawn: false,
      language: addressLanguage.tag,
      texts,
    })
  }

  async function drawEntry(portal: Portal, opened: Opening | null): Promise<void> {
    const { entryPlan } = await entries
    const plan = entryPlan(portal.entry)
    applyTheme(portal.origin, portal.options['theme'])
    const scene = plan.screen().then((Screen): Scene => ({ kind: 'entry', portal, Screen }))
    // The handshake's language wins; the address's has usually arrived by now, and is the same.
    const language = portal.language ? languageFor(portal.language) : addressLanguage
    // The screen that draws this code shows its failure.
    plan.restOfCode?.(language.tag).catch(() => undefined)
    await draw(scene, language, { opened, texts: plan.texts })
    if (plan.height === 'content') keepFrameHeight(portal)
  }

  async function draw(
    scene: Scene | Promise<Scene>,
    language: Language,
    { opened = null, texts = 'chat' }: { opened?: Opening | null; texts?: 'chat' | 'all' } = {},
  ): Promise<void> {
    setLanguage(language)
    const [show, loaded, ready] = await Promise.all([app, textsOf(language, texts), scene])
    const isDrawn = takeOverHead()
    // The drawn head stays until the SDK's request has ended if the page's answer cannot be used; that request's query
    // shows a failure.
    if (isDrawn) await opened?.promise.catch(() => null)
    show({ scene: ready, opened, isHeadDrawn: isDrawn, language: language.tag, texts: loaded })
  }

  function textsOf(language: Language, wanted: 'chat' | 'all'): Promise<AbstractIntlMessages> {
    if (wanted === 'all') return pageTexts(language)
    return language === addressLanguage ? addressTexts : chatTexts(language)
  }
}

function setLanguage({ tag, direction }: Language): void {
  document.documentElement.lang = tag
  document.documentElement.dir = direction
}

/**
 * Development only: resolves at the page's `load` event, which a stylesheet that is added earlier would delay. In a built
 * page, `src/ahead/start-app.ts` has waited for it before it imported this module.
 */
function loaded(): Promise<unknown> {
  if (!import.meta.env.DEV || document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

// Development only: a built page's script does.
if (import.meta.env.DEV) watchVisiblePart()

/** The root element; a new one in a page that was cut before it. */
function rootElement(): Element {
  const found = document.getElementById('root')
  if (found !== null) return found
  const root = document.createElement('div')
  root.id = 'root'
  document.body.prepend(root)
  return root
}

const container = rootElement()
// Development only: a production build has neither the condition nor the gallery.
const started =
  import.meta.env.DEV && location.hash.startsWith('#/gallery')
    ? import('../features/gallery/start-gallery.tsx').then(({ startGallery }) => startGallery(container))
    : loaded().then(() => start(container))
started.catch(() => dispatchEvent(new Event('deal-chat:boot-failed')))
