import { FILE_CONTENT } from '../upload/upload.ts'

/** The body of a request with a file, as JSON, in parts: no string holds the whole file. */
export function uploadBody(params: unknown, content: Blob): Blob {
  const [before = '', after = ''] = JSON.stringify(params).split(FILE_CONTENT)
  return new Blob([before, content, after], { type: 'application/json' })
}
