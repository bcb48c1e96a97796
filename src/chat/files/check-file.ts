/** Largest file that is sent, in bytes: 100 MB, the portal's limit (`im.v2.File.upload`), in units of 1,000. */
export const MAX_FILE_BYTES = 100_000_000
/** The same on a device with a touch screen, whose browsers end a page that needs much memory. */
export const MAX_TOUCH_FILE_BYTES = 25_000_000

/** Why a chosen file is not taken. */
export type FileProblem =
  /** A folder was dropped: its files are not looked for. */
  | 'folder'
  /** 0 bytes, which a portal refuses. */
  | 'empty'
  | 'too-large'
  /** The same file is chosen already. */
  | 'double'

/** The fields of a `File` that tell it from others. */
type Checked = Pick<File, 'name' | 'size' | 'lastModified'>

/** The problem of a chosen file; null: none. `chosen`: those that are to be sent already. */
export function problemOf(file: Checked, chosen: readonly Checked[], maxBytes: number): FileProblem | null {
  if (file.size === 0) return 'empty'
  if (file.size > maxBytes) return 'too-large'
  return chosen.some((other) => isSame(file, other)) ? 'double' : null
}

function isSame(one: Checked, other: Checked): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
}

/** True for a picture of Apple's devices, which most browsers and the portal show as a file. */
export function isHeic({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)
}
