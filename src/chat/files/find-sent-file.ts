import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { ABOVE_ANY_ID, readMessages, readOlder } from '../messages/read-messages.ts'

/** A file that may have been sent. */
export interface SoughtFile {
  /** ID of its author; null: unknown, then anybody's counts. */
  readonly personId: number | null
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly key: string
  /** ID of the newest message before it was sent. */
  readonly afterId: number
  /** Messages of other files that were sent. */
  readonly takenIds: ReadonlySet<number>
}

/**
 * Looks for a file among the newest messages of a chat: by the message's key, else by author, name and size, since nothing
 * else tells it from others. Returns the message's ID; null: it is not there. Throws `PortalError`; writes nothing.
 */
export async function findSentFile(
  portal: Pick<Portal, 'call'>,
  dialogId: DialogId,
  sought: SoughtFile,
): Promise<number | null> {
  const page = await portal.call(readOlder(dialogId, ABOVE_ANY_ID))
  // Documented for a bound that is no message's ID: an empty answer.
  const newest = page.messages.length > 0 ? page : await portal.call(readMessages(dialogId))
  return messageOf(newest, sought)
}

function messageOf({ messages, files }: MessagePage, sought: SoughtFile): number | null {
  const { personId, name, size, key, afterId, takenIds } = sought
  const ids = new Set(
    files.filter((file) => file.size === size && isNamed(file.name, name)).map(({ id }) => id),
  )
  const found = messages.find(
    ({ id, uuid, authorId, fileIds }) =>
      uuid === key ||
      (id > afterId &&
        !takenIds.has(id) &&
        (personId === null || authorId === personId) &&
        fileIds.some((fileId) => ids.has(fileId))),
  )
  return found?.id ?? null
}

/** True for the name itself, and for one to which a portal gave a number: `plan (1).png`. */
function isNamed(stored: string, name: string): boolean {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? []
  return stored === name || (stored.startsWith(stem) && stored.endsWith(extension))
}
