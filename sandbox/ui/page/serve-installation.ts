import type { Hono } from 'hono'
import type { Portal } from '../../portal/portal.ts'

/** Serves the page's requests about the app's installation. */
export function serveInstallation(app: Hono, { sessions, installation }: Portal): void {
  app.post('/sandbox/sessions/:sid/installed', (context) => {
    const session = sessions.bySid(context.req.param('sid'))
    if (session?.isInstall !== true) return context.text('Not an installation', 400)
    installation.finish()
    return context.body(null, 204)
  })

  app.post('/sandbox/sessions/:sid/set-install', (context) => {
    const session = sessions.bySid(context.req.param('sid'))
    if (session === null) return context.text('Not a session', 404)
    installation.setInstall(session.viewer.id)
    return context.body(null, 204)
  })

  app.post('/sandbox/uninstall', (context) => {
    installation.remove()
    return context.redirect('/', SEE_OTHER)
  })

  app.post('/sandbox/install-as-seeded', (context) => {
    installation.restore()
    return context.redirect('/', SEE_OTHER)
  })
}

/** The status that redirects a form's POST. */
const SEE_OTHER = 303
