import type { ChatFile } from '../../im/model/chat-file.ts'
import { imageSize } from './image-size.ts'

/** A file in a folder of a chat, with its bytes. */
export interface DriveFile extends ChatFile {
  readonly folderId: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The portal's Drive, as far as chats use it. */
export interface Drive {
  /** The chat of a folder; null: no such folder. */
  chatOf(folderId: number): number | null
  /** The folder of a chat; null: not made yet. */
  folderOf(chatId: number): number | null
  makeFolder(chatId: number): number
  /** Stores a file. `isUnique`: a taken name gets a number. */
  put(file: NewFile): DriveFile
  find(fileId: number): DriveFile | null
  /** Creates a link to a file, for one use. */
  link(fileId: number): string
  /** Uses up a link; null: none, or used before. */
  take(token: string): number | null
}

/** A file to store. */
interface NewFile extends Pick<DriveFile, 'name' | 'bytes' | 'authorId' | 'at' | 'folderId'> {
  readonly isUnique: boolean
}

/** First ID of new folders, above the first new file. */
const FIRST_FOLDER = 5_153

const TYPES: readonly (readonly [RegExp, ChatFile['type']])[] = [
  [/\.(png|jpe?g|gif|webp|bmp)$/i, 'image'],
  [/\.(mp3|wav|ogg|m4a|aac)$/i, 'audio'],
  [/\.(mp4|webm|mov|m4v)$/i, 'video'],
]

/** Creates a Drive with a folder for each of these chats. `nextFileId`: the portal's counter of files. */
export function createDrive(nextFileId: () => number, chatIds: readonly number[]): Drive {
  const folders = new Map(chatIds.map((chatId, index) => [chatId, FIRST_FOLDER + index]))
  const files = new Map<number, DriveFile>()
  const links = new Map<string, number>()
  let nextFolder = FIRST_FOLDER + chatIds.length
  let nextLink = 1
  return {
    chatOf: (folderId) => [...folders].find(([, id]) => id === folderId)?.[0] ?? null,
    folderOf: (chatId) => folders.get(chatId) ?? null,
    makeFolder(chatId) {
      const known = folders.get(chatId)
      if (known !== undefined) return known
      folders.set(chatId, nextFolder)
      nextFolder += 1
      return nextFolder - 1
    },
    put({ isUnique, ...file }) {
      const names = new Set(
        [...files.values()].filter((one) => one.folderId === file.folderId).map(({ name }) => name),
      )
      const type = TYPES.find(([pattern]) => pattern.test(file.name))?.[1] ?? 'file'
      const stored: DriveFile = {
        ...file,
        name: isUnique ? uniqueName(file.name, names) : file.name,
        id: nextFileId(),
        size: file.bytes.length,
        type,
        image: type === 'image' ? imageSize(file.bytes) : null,
      }
      files.set(stored.id, stored)
      return stored
    },
    find: (fileId) => files.get(fileId) ?? null,
    link(fileId) {
      const token = `file${fileId}link${nextLink}`
      nextLink += 1
      links.set(token, fileId)
      return token
    },
    take(token) {
      const fileId = links.get(token)
      links.delete(token)
      return fileId ?? null
    },
  }
}

/** `plan (1).png` for a taken `plan.png`. */
function uniqueName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? []
  let unique = name
  for (let number = 1; taken.has(unique); number += 1) unique = `${stem} (${number})${extension}`
  return unique
}
