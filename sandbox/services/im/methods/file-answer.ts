import { portalDate } from '../../../portal/clock.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { ChatFile } from '../model/chat-file.ts'

/** The context of a file: its chat, its author, and the portal's origin. */
export interface FileView {
  readonly chatId: number
  readonly author: Person | undefined
  readonly origin: string
}

/** A file in `im.dialog.messages.get`: camel case, unlike users in snake case. */
export function fileAnswer(file: ChatFile, { chatId, author, origin }: FileView): Record<string, unknown> {
  const address = `${origin}/sandbox/files/${file.id}/${encodeURIComponent(file.name)}`
  const picture = file.image === null ? '' : `${origin}${picturePath(file.id, file.image)}`
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
    urlShow: picture || address,
    urlDownload: address,
    viewerAttrs: null,
    mediaUrl: file.type === 'audio' || file.type === 'video' ? address : null,
    isTranscribable: false,
    isVideoNote: false,
    isVoiceNote: file.type === 'audio',
  }
}

/** The path of a drawn picture of this size, in pixels. */
function picturePath(id: number, { width, height }: { width: number; height: number }): string {
  return `/sandbox/pictures/${id}-${width}x${height}.svg`
}

/** `xlsx`; empty for a name without a dot. */
function extensionOf({ name }: ChatFile): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
