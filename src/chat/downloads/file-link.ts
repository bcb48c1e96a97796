import * as v from 'valibot'
import { PortalError } from '../../portal/failure.ts'
import type { BatchRow, Method, Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { fileAddress, flag } from '../php.ts'

/** `method.get` takes names in lower case only. */
const asked = (name: string) =>
  command('method.get', { name }, null, v.object({ isExisting: flag, isAvailable: flag }))
const COMMANDS = { link: asked('im.v2.file.download'), file: asked('disk.file.get') }

const ways = new WeakMap<Pick<Portal, 'batch'>, Promise<'link' | 'file' | null>>()

/**
 * A link that downloads a file of a chat, asked on the user's press, for one use. It holds a token: it is navigated to at
 * once, and put into no element, message, log or store. Null: this portal gives none. Throws `PortalError`.
 */
export async function fileLink(
  portal: Pick<Portal, 'batch' | 'write' | 'call'>,
  dialogId: DialogId,
  fileId: number,
): Promise<string | null> {
  const way = await wayOf(portal)
  if (way === 'link') return (await portal.write(oneTimeLink(dialogId, fileId))) || null
  if (way === 'file') return (await portal.call(fileOnDrive(fileId))) || null
  return null
}

/** `im.v2.File.download`: a link with a token of its own, which works once. */
function oneTimeLink(dialogId: DialogId, fileId: number): Method<string> {
  const schema = v.pipe(
    v.object({ downloadUrl: fileAddress }),
    v.transform(({ downloadUrl }) => downloadUrl),
  )
  return command('im.v2.File.download', { dialogId, fileId }, 'im', schema)
}

/** `disk.file.get`: its link holds the access token itself. */
function fileOnDrive(fileId: number): Method<string> {
  const schema = v.pipe(
    v.object({ DOWNLOAD_URL: fileAddress }),
    v.transform(({ DOWNLOAD_URL }) => DOWNLOAD_URL),
  )
  return command('disk.file.get', { id: fileId }, 'disk', schema)
}

/** Asks the portal once a page; after a failure the next press asks again. */
function wayOf(portal: Pick<Portal, 'batch'>): Promise<'link' | 'file' | null> {
  const known = ways.get(portal)
  if (known !== undefined) return known
  const asking = portal.batch(COMMANDS).then(({ link, file }) => {
    if (isThere(link)) return 'link'
    return isThere(file) ? 'file' : null
  })
  ways.set(portal, asking)
  asking.catch(() => ways.delete(portal))
  return asking
}

function isThere(row: BatchRow<{ isExisting: boolean; isAvailable: boolean }>): boolean {
  if (!row.ok) throw new PortalError(row.failure)
  return row.value.isExisting && row.value.isAvailable
}
