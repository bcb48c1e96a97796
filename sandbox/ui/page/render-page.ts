import { html, raw } from 'hono/html'
import { LOG_PART, ONLY_RED } from '../panel/log-part.ts'
import { renderLog } from '../panel/render-log.ts'
import { renderPanel } from '../panel/render-panel.ts'
import { frameSize } from './frame-size.ts'
import { icon } from './icon.ts'
import { PAGE_DATA_ID, type PageData } from './page-data.ts'
import type { PageModel } from './page-model.ts'
import { renderPortal } from './render-portal.ts'
import { MODULES_PATH } from './serve-modules.ts'

/** `base` comes first: the others use its tokens. */
const STYLES = ['page/base', 'panel/tool', 'page/portal', 'panel/panel', 'panel/log']

/** The sandbox's page: the tool, the fake portal in it, and the app in the portal. */
export function renderPage(model: PageModel) {
  const { url, card, problems, data, realData } = model
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sandbox portal</title>
    <link rel="icon" href="data:,">
    ${STYLES.map((name) => html`<link rel="stylesheet" href="${MODULES_PATH}ui/${name}.css">`)}
    <script type="module" src="${MODULES_PATH}ui/page/main.ts"></script>
  </head>
  <body class="tool">
    <header class="bar">
      <h1>${icon('beaker')} Sandbox portal</h1>
      <span class="fake">${realData === null ? 'not a real Bitrix24' : `real data, ${realData.allowsWrites ? 'writes allowed' : 'reads only'}`}</span>
      <span class="grow"></span>
      <span class="mono muted meta">portal ${shortAddress(url.href)} · app ${shortAddress(data.appUrl)}</span>
      <button class="button" id="reload-app" type="button">${icon('retry')} Reload the app</button>
      <button class="button plain" id="copy-link" type="button">${icon('link')} Copy this link</button>
      <span class="sr-only" id="copy-status" role="status"></span>
    </header>
    ${problems.map((problem) => html`<p class="problem" role="alert">${problem} It is ignored.</p>`)}
    <main class="stage-area" aria-label="The portal’s page">
      <div class="stage-head mono">
        <span>${card.placement}${placeName(card)}</span>
        <span id="frame-size">${frameSize(card.width ?? 'full', 'auto')}</span>
      </div>
      ${renderPortal(model)}
    </main>
    ${renderPanel(model)}
    ${renderLog(url.searchParams.get(LOG_PART) === ONLY_RED)}
    <script type="application/json" id="${PAGE_DATA_ID}">${raw(inScript(data))}</script>
  </body>
</html>`
}

/** The chat or the item of the placement; empty for the app's own pages. */
function placeName({ page, placement, dialogId, placementId }: PageModel['card']) {
  if (page === 'own' || page === 'link' || placement === 'IM_NAVIGATION') return ''
  return page === 'messenger' ? html` · ${dialogId}` : html` · ID ${placementId}`
}

/** JSON that can't end its script element. */
function inScript(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** `:4300` for this machine, the host for any other. */
function shortAddress(address: string): string {
  const { hostname, port, host } = new URL(address)
  return port !== '' && ['localhost', '127.0.0.1'].includes(hostname) ? `:${port}` : host
}
