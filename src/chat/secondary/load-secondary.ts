import type { Portal } from '../../portal/portal.ts'
import { type MessageWindow, withLoadedPage } from '../messages/message-window.ts'
import type { Opened } from '../opening/open-item.ts'
import { readSecondaryData, type SecondaryData, secondaryCommands, unnamedPage } from './secondary-data.ts'

/** Changes the loaded messages. */
type UpdateMessages = (update: (window: MessageWindow) => MessageWindow) => void

/**
 * Loads an opened chat's secondary data, in one request or none. `updateMessages` is called with the authors and files
 * that the opened messages lacked. Throws `PortalError`; writes nothing.
 */
export async function loadSecondaryData(
  portal: Pick<Portal, 'batch'>,
  opened: Opened,
  updateMessages: UpdateMessages,
  signal?: AbortSignal,
): Promise<SecondaryData> {
  const commands = secondaryCommands(opened)
  const rows = commands === null ? {} : await portal.batch(commands, signal)
  const { messages } = opened
  const wanted = unnamedPage(opened)
  if (rows.messages?.ok === true && messages.ok && wanted !== null) {
    const page = rows.messages.value
    updateMessages((window) => withLoadedPage(window, page, wanted, messages.value))
  }
  return readSecondaryData(opened, rows)
}
