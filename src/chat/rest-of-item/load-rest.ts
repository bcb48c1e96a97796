import type { Portal } from '../../portal/portal.ts'
import type { Opened } from '../open-item.ts'
import { askRest, type RestOfItem, readRest } from './rest-of-item.ts'

/** The rest of what was opened, in one request or none. Throws `PortalError`; writes nothing. */
export async function loadRest(
  portal: Pick<Portal, 'batch'>,
  opened: Opened,
  signal?: AbortSignal,
): Promise<RestOfItem> {
  const commands = askRest(opened)
  return readRest(opened, commands === null ? {} : await portal.batch(commands, signal))
}
