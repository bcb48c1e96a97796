import { downloadFile } from './download-file.ts'
import { Outcome } from './outcome.tsx'
import { viewedFiles } from './viewed-files.ts'
import { Viewer } from './viewer.tsx'

/** The viewer of pictures and videos, and the download of files: fetched when one is opened, as one chunk. */
export const VIEWER = { Outcome, Viewer, viewedFiles, downloadFile }
