import { needsCookies } from '../../../faults/file-faults.ts'
import { portalDate } from '../../../portal/clock.ts'
import type { Session } from '../../../portal/session.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { ChatFile } from '../model/chat-file.ts'

/** The context of a file: its chat, its author, and the page that asks. */
export interface FileView {
  readonly chatId: number
  readonly author: Person | undefined
  readonly session: Pick<Session, 'origin' | 'faults'>
}

/** First ID of files with bytes of their own, which are sent while the portal runs. */
const FIRST_STORED = 1_001

/** A file in `im.dialog.messages.get`: camel case, unlike users in snake case. */
export function fileAnswer(file: ChatFile, { chatId, author, session }: FileView): Record<string, unknown> {
  const { origin } = session
  const cookies = needsCookies(session) ? 'cookies=lax' : ''
  const address = `${origin}/sandbox/files/${file.id}/${encodeURIComponent(file.name)}`
  const download = withQuery(address, cookies)
  const shown = withQuery(address, cookies === '' ? 'show' : `${cookies}&show`)
  const drawn = withQuery(`${origin}${picturePath(file)}`, cookies)
  const picture = file.image === null ? '' : file.id >= FIRST_STORED ? shown : drawn
  return {
    id: file.id,
    chatId,
    date: portalDate(file.at),
    type: file.type,
    name: file.name,
    extension: extensionOf(file),
    size: file.size,
    image: file.image ?? false,
    status: 'done',
    progress: 100,
    authorId: file.authorId,
    authorName: author === undefined ? '' : fullName(author),
    urlPreview: picture,
    urlShow: picture || download,
    urlDownload: download,
    viewerAttrs: null,
    mediaUrl: file.type === 'audio' || file.type === 'video' ? shown : null,
    isTranscribable: false,
    isVideoNote: false,
    isVoiceNote: file.type === 'audio',
  }
}

/** The path of a drawn picture of a file's size, in pixels. */
function picturePath({ id, image }: Pick<ChatFile, 'id' | 'image'>): string {
  return `/sandbox/pictures/${id}-${image?.width ?? 0}x${image?.height ?? 0}.svg`
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}?${query}`
}

/** `xlsx`; empty for a name without a dot. */
function extensionOf({ name }: ChatFile): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
