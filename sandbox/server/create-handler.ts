import { Hono } from 'hono/quick'
import type { Portal } from '../portal/portal.ts'
import { newestDeal } from '../real-portal/newest-deal.ts'
import type { RealPortal } from '../real-portal/real-portal.ts'
import { cardAddress, readCardAddress } from '../ui/card/card-address.ts'
import { serveCardTitles } from '../ui/page/serve-card-titles.ts'
import { serveFiles } from '../ui/page/serve-files.ts'
import { serveInstallation } from '../ui/page/serve-installation.ts'
import { serveModules } from '../ui/page/serve-modules.ts'
import { type AppAddress, servePage } from '../ui/page/serve-page.ts'
import { servePictures } from '../ui/page/serve-pictures.ts'
import { serveSessionApi } from '../ui/page/serve-session-api.ts'
import { serveTabs } from '../ui/page/serve-tabs.ts'
import { serveActions } from '../ui/panel/serve-actions.ts'
import { createRest } from './rest/create-rest.ts'

/**
 * Creates the portal as one function from request to response: REST, the page and its files. With `real`, the app's
 * REST calls are forwarded to that portal, and `/` redirects to its newest deal. Rejects with `ConnectionDropped` when
 * a fault cuts the connection.
 */
export function createHandler(
  portal: Portal,
  appUrl: AppAddress,
  real: RealPortal | null = null,
): (request: Request) => Promise<Response> {
  // Without routes compiled ahead: tests start a portal for a request or two.
  const app = new Hono({ strict: false })
  const rest = createRest(portal, real)

  // Rethrown: a dropped connection must not become an answer with status 500.
  app.onError((error) => {
    throw error
  })
  serveFiles(app, portal.world)
  app.all('/rest/*', ({ req }) => rest(req.raw))
  app.get('/', async ({ req, redirect }) => {
    if (real !== null) {
      const deal = await newestDeal(real)
      const path = cardAddress(deal === null ? { placement: 'DEFAULT' } : { deal })
      return redirect(new URL(path, req.url).pathname + new URL(req.url).search)
    }
    const target = new URL(`/crm/deal/details/0/${new URL(req.url).search}`, req.url)
    if ((target.searchParams.get('scenario') ?? '') === '') target.searchParams.set('scenario', 'found')
    const { deal: _none, ...options } = readCardAddress(target)?.options ?? {}
    // The original query, mistakes included: the page reports them.
    return redirect(new URL(cardAddress(options), req.url).pathname + target.search)
  })
  servePage(app, portal, appUrl, real)
  serveModules(app)
  servePictures(app)
  serveSessionApi(app, portal, appUrl, real !== null)
  serveTabs(app, portal)
  serveInstallation(app, portal)
  serveActions(app, portal, real !== null)
  serveCardTitles(app, portal, real)

  return async (request) => await app.fetch(request)
}
