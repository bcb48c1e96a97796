/** Files and folders that were chosen, dropped or pasted. */
export interface GivenFiles {
  readonly files: readonly File[]
  /** Names of folders among them. */
  readonly folders: readonly string[]
  /** `paste`, `camera`: the browser gives every file the same name. */
  readonly by: 'choice' | 'drop' | 'paste' | 'camera'
}

/** True for a drag, or a clipboard, that has files. */
export function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') === true
}

/** The files of a drop. Folders are told apart where the browser can. */
export function readDrop(transfer: DataTransfer): GivenFiles {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const folders = items.flatMap((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null
    return entry?.isDirectory === true ? [entry.name] : []
  })
  const files = items.length > 0 ? items.flatMap((item) => item.getAsFile() ?? []) : [...transfer.files]
  return { files: files.filter(({ name }) => !folders.includes(name)), folders, by: 'drop' }
}

/** The files of a paste; null: none, or a picture of a copied text, as office programs add one. */
export function readPaste(transfer: DataTransfer | null): GivenFiles | null {
  if (!hasFiles(transfer)) return null
  const isText = transfer.types.includes('text/plain') && transfer.types.includes('text/html')
  const files = [...transfer.files]
  return isText || files.length === 0 ? null : { files, folders: [], by: 'paste' }
}
