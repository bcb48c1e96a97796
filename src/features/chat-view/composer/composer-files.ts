import type { ReactNode } from 'react'
import type { Boxes } from './use-boxes.ts'

/** The message that chosen files go with: a text, a reply before them, or a reply that waits for its text. */
export type FilesGoWith = 'text' | 'reply' | 'no-reply-yet'

/** The files of a reply, which `attachments/` chooses, shows and sends. */
export interface ComposerFiles {
  /** The button of the bar. */
  readonly button: ReactNode
  /** The files above the text: chosen ones, and those on their way. */
  readonly panel: (goesWith: FilesGoWith) => ReactNode
  /** True when the panel shows anything. */
  readonly isShown: boolean
  /** True when Send has files to send, with a text or without. */
  readonly isChosen: boolean
}

/** The message that Send would send the files with, by what is in the box. */
export function filesGoWith({ edit, replyTo, shown }: Boxes): FilesGoWith {
  if (edit !== null || replyTo === null) return 'text'
  return shown.text.trim() === '' ? 'no-reply-yet' : 'reply'
}
