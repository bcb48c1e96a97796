import { booleanSetting } from './boolean-setting.ts'
import { portalOriginsSetting } from './portal-origins.ts'

/** Schemas of the handler's variables, which apply on every platform, edges included. */
export const HANDLER_ENVIRONMENT = {
  PORTAL_ORIGINS: portalOriginsSetting({
    name: 'PORTAL_ORIGINS',
    text: 'Which portals may show the app, besides Bitrix24’s own cloud: a self-hosted one, or a cloud portal under a name of its own.',
    byDefault: 'none but the cloud’s',
  }),
  BEHIND_TLS: booleanSetting({
    name: 'BEHIND_TLS',
    text: 'Whether browsers reach the host by TLS only, by a proxy that ends it. Each answer then carries HSTS: browsers refuse plain HTTP to this name for a year.',
    byDefault: 'no',
  }),
}
