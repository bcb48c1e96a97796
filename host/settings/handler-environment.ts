import { PortalOrigins } from './portal-origins.ts'
import { yesOrNo } from './yes-or-no.ts'

/** The variables of the handler itself: they hold on every platform, an edge as well. */
export const HANDLER_ENVIRONMENT = {
  PORTAL_ORIGINS: PortalOrigins,
  BEHIND_TLS: yesOrNo({
    name: 'BEHIND_TLS',
    text: 'Whether browsers reach the host by TLS only, by a proxy that ends it. Each answer then carries HSTS: browsers refuse plain HTTP to this name for a year.',
    byDefault: 'no',
  }),
}
