/** The reason why a chosen file is not taken. */
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
