import { portalDate } from '../../../portal/clock.ts'
import type { DriveFile } from '../model/drive.ts'

/** ID of the storage of all chats' folders. */
const STORAGE = '1357'

/** A file of `disk.*`, in upper case. `token`: the access token of the call, which its link holds. */
export function diskFileAnswer(
  file: Omit<DriveFile, 'bytes'>,
  { origin, token }: { readonly origin: string; readonly token: string },
): Record<string, unknown> {
  const at = portalDate(file.at)
  return {
    ID: file.id,
    NAME: file.name,
    CODE: null,
    STORAGE_ID: STORAGE,
    TYPE: 'file',
    PARENT_ID: String(file.folderId),
    DELETED_TYPE: 0,
    GLOBAL_CONTENT_VERSION: 1,
    FILE_ID: file.id,
    SIZE: String(file.size),
    CREATE_TIME: at,
    UPDATE_TIME: at,
    DELETE_TIME: null,
    CREATED_BY: String(file.authorId),
    UPDATED_BY: String(file.authorId),
    DELETED_BY: null,
    DOWNLOAD_URL: `${origin}/rest/download.json?auth=${token}&token=${encodeURIComponent(`disk|${file.id}`)}`,
    DETAIL_URL: `${origin}/docs/file/${encodeURIComponent(file.name)}`,
  }
}

/** The same with scalars as texts, as `disk.file.get` answers. */
export function scalarsAsTexts(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
}
