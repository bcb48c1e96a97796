import type { Portal } from '../../portal/portal.ts'
import type { Opened } from '../opening/open-item.ts'
import { readSecondaryData, type SecondaryData, secondaryCommands } from './secondary-data.ts'

/** Loads an opened chat's secondary data, in one request or none. Throws `PortalError`; writes nothing. */
export async function loadSecondaryData(
  portal: Pick<Portal, 'batch'>,
  opened: Opened,
  signal?: AbortSignal,
): Promise<SecondaryData> {
  const commands = secondaryCommands(opened)
  return readSecondaryData(opened, commands === null ? {} : await portal.batch(commands, signal))
}
