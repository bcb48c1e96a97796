import type { Portal } from '../../portal/portal.ts'
import { loadSetup } from '../../setup/load-setup.ts'
import { portalQuery } from '../portal-query/portal-query.ts'

/** How the app is installed in this portal, asked for by one request. */
export function setupQuery(portal: Portal | null) {
  return portalQuery(portal, ['setup'], loadSetup)
}
