import type { Portal } from '../../portal/portal.ts'
import { loadSetup } from '../../setup/load-setup.ts'
import { portalQuery } from '../portal-query/portal-query.ts'

/** The query for the app's installation, one request. */
export function setupQuery(portal: Portal | null) {
  return portalQuery(portal, ['setup'], loadSetup)
}
