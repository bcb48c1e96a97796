import type { Context } from 'hono'
import type { AppFile } from './app-files.ts'
import { encodedBody, negotiatedEncoding } from './encoded-body.ts'

/** Answers with a file in the negotiated encoding. */
export function sendFile(c: Context, file: AppFile, headers: Record<string, string>): Response {
  const encoded = encodedBody(file, negotiatedEncoding(file, c.req.header('accept-encoding')))
  return c.body(encoded.body, 200, { ...headers, ...encoded.headers })
}
