import { isStopped, isUnderWay } from '../../../../chat/files/attachment.ts'
import { type FileProblem, problemOf } from '../../../../chat/files/check-file.ts'
import { sentName } from '../../../../chat/files/sent-name.ts'
import type { ChosenFile, UploadQueue } from './upload-queue.ts'

/** A file that is not taken, with its reason. */
export interface FileIssue {
  readonly name: string
  readonly problem: FileProblem
  /** In bytes. */
  readonly size: number
  /** Largest size that is taken. */
  readonly maxBytes: number
}

interface Choice {
  readonly files: readonly File[]
  /** Names of dropped folders. */
  readonly folders: readonly string[]
  /** The name for a file that the browser calls `image.png`, by its time; null: it keeps its own. */
  readonly nameOf: (date: string) => string | null
  readonly maxBytes: number
}

/** Browsers' name of pasted pictures and of photos. */
const NAMELESS = /^(?:image|blob)?(\.\w+)?$/i

/** Adds the files that can be sent to the queue, and returns the others. */
export function chooseFiles(
  queue: UploadQueue,
  { files, folders, nameOf, maxBytes }: Choice,
): readonly FileIssue[] {
  const known: Pick<File, 'name' | 'size' | 'lastModified'>[] = queue
    .state()
    .attachments.filter((one) => one.state.kind === 'chosen' || isUnderWay(one) || isStopped(one))
    .map(({ file }) => file)
  const chosen: ChosenFile[] = []
  const issues: FileIssue[] = folders.map((name) => ({ name, problem: 'folder', size: 0, maxBytes }))
  for (const file of files) {
    const name = nameFor(file, nameOf)
    const problem = problemOf(file, known, maxBytes)
    if (problem !== null) issues.push({ name, problem, size: file.size, maxBytes })
    else {
      known.push(file)
      chosen.push({ file, name })
    }
  }
  if (chosen.length > 0) queue.choose(chosen)
  return issues
}

function nameFor({ name, type }: File, nameOf: Choice['nameOf']): string {
  const [whole, extension = `.${type.split('/')[1] ?? 'png'}`] = NAMELESS.exec(name) ?? []
  const given = whole === undefined ? null : nameOf(timeNow())
  return sentName(given === null ? name : `${given}${extension}`) || `file${extension}`
}

/** `2026-12-01 12-25-30`, in the device's zone: a colon is no part of a name. */
function timeNow(): string {
  return new Date().toLocaleString('sv-SE').replaceAll(':', '-')
}
