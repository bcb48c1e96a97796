import type { DialogId } from '../../../chat/dialog-id.ts'
import { fileLink } from '../../../chat/downloads/file-link.ts'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'

/** The outcome of a download. */
export type Downloaded =
  | { readonly status: 'begun' }
  /** The browser allowed no new tab. */
  | { readonly status: 'blocked' }
  | { readonly status: 'failed' }

/**
 * Downloads a file into a tab that was opened at the user's press, before anything was awaited, or the browser would block
 * it. The link holds a token, so it goes nowhere but into that tab. Where the portal gives none, the tab gets the file's own
 * address, for which the portal asks its session. Throws defects only.
 */
export async function downloadFile(
  portal: Portal,
  dialogId: DialogId,
  file: Pick<ChatFile, 'id' | 'address'>,
  tab: Window | null,
): Promise<Downloaded> {
  if (tab === null) return { status: 'blocked' }
  try {
    const link = (await fileLink(portal, dialogId, file.id)) ?? file.address
    tab.location.replace(link)
    return { status: 'begun' }
  } catch (error) {
    tab.close()
    if (failureOf(error) === null) throw error
    return { status: 'failed' }
  }
}
