import type { Context, Hono } from 'hono'
import type { World } from '../../portal/world.ts'
import type { Drive } from '../../services/disk/model/drive.ts'
import { sampleSound } from './sample-sound.ts'
import { SAMPLE_VIDEO } from './sample-video.ts'
import { isSignInNeeded, SIGN_IN_PAGE } from './sign-in.ts'

/** Types of what a browser shows or plays, by the end of a file's name; anything else is bytes to it. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

/** A file as it is served. */
interface Served {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer> | string
}

/**
 * Serves files of chats: those that were sent with their bytes; of the seed a sound, a video, or one line of text. `show`:
 * to be looked at, not kept. A link of `im.v2.File.download` works once, one of `disk.file.get` as long as its token.
 * Previews of the seed's pictures are in `serve-pictures.ts`.
 */
export function serveFiles(app: Hono, world: World): void {
  app.get('/sandbox/files/:id/:name', (context) => {
    const { id, name } = context.req.param()
    if (!/^\d+$/.test(id)) return context.text('Not found', 404)
    if (isSignInNeeded(context.req.raw)) return context.html(SIGN_IN_PAGE, 401)
    return send(context, servedFile(world.drive, Number(id), name), context.req.query('show') !== undefined)
  })
  app.get('/rest/download.json', (context) => {
    const [kind, token = ''] = (context.req.query('token') ?? '').split('|')
    const fileId = kind === 'im' ? world.drive.take(token) : fileOfDisk(context, token)
    const file = world.chats.flatMap(({ files }) => files).find(({ id }) => id === fileId)
    if (file === undefined) {
      return context.json({ error: 'NOT_FOUND', error_description: 'Link is not valid' }, 400)
    }
    return send(context, servedFile(world.drive, file.id, file.name), false)
  })
}

/** The file of a link with an access token; null without one. */
function fileOfDisk({ req }: Context, id: string): number | null {
  return /^access-/.test(req.query('auth') ?? '') ? Number(id) : null
}

function servedFile(drive: Drive, id: number, name: string): Served {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = TYPES[extension] ?? 'application/octet-stream'
  const stored = drive.find(id)
  if (stored !== null) return { name, type, body: stored.bytes }
  if (type.startsWith('audio/')) return { name, type: 'audio/wav', body: sampleSound() }
  if (type.startsWith('video/')) return { name, type: 'video/webm', body: SAMPLE_VIDEO }
  return { name, type: 'text/plain; charset=utf-8', body: `${name}: file ${id} of the sandbox\n` }
}

function send(context: Context, { name, type, body }: Served, isShown: boolean): Response {
  const disposition = isShown ? 'inline' : 'attachment'
  return context.body(body, 200, {
    'content-type': type,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
  })
}
