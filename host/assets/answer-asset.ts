import { getMimeType } from 'hono/utils/mime'
import type { AppFile, Bytes } from '../app-files.ts'
import { type Encoding, encodedBody, negotiatedEncoding } from '../encoded-body.ts'
import { CACHE_CONTROL } from '../headers/cache-control.ts'

/** Answers GET or HEAD with a file of a build; `path` is the file's own. */
export type AnswerAsset = (request: Request, path: string, file: AppFile) => Response

/** One encoding of a file, with the whole headers of its answers. */
interface PreparedFile {
  body: Bytes
  headers: Record<string, string>
  /** Undefined for a file without a tag, which is never answered by 304. */
  notModified: { tag: string; headers: Record<string, string> } | undefined
}

const ASSETS = '/assets/'

/** Headers of a 304 besides the common ones (RFC 9110, section 15.4.5). */
const OF_NOT_MODIFIED = ['cache-control', 'etag', 'vary']

/** Gives the function that answers with assets. Headers are made once a file and encoding; `common` are in all. */
export function assetAnswers(common: Readonly<Record<string, string>>): AnswerAsset {
  const prepared = new WeakMap<AppFile, Map<Encoding | undefined, PreparedFile>>()

  function preparedFile(path: string, file: AppFile, encoding: Encoding | undefined): PreparedFile {
    const encodings = prepared.get(file) ?? new Map<Encoding | undefined, PreparedFile>()
    const known = encodings.get(encoding)
    if (known !== undefined) return known
    const made = prepareFile(path, file, encoding, common)
    prepared.set(file, encodings.set(encoding, made))
    return made
  }

  return ({ method, headers: asked }, path, file) => {
    const encoding = negotiatedEncoding(file, asked.get('accept-encoding'))
    const { body, headers, notModified } = preparedFile(path, file, encoding)
    if (notModified !== undefined && namesTag(asked.get('if-none-match'), notModified.tag)) {
      return new Response(null, { status: 304, headers: notModified.headers })
    }
    return new Response(method === 'HEAD' ? null : body, { headers })
  }
}

function prepareFile(
  path: string,
  file: AppFile,
  encoding: Encoding | undefined,
  common: Readonly<Record<string, string>>,
): PreparedFile {
  const { body, headers } = encodedBody(file, encoding)
  const all = {
    ...common,
    'cache-control': path.startsWith(ASSETS) ? CACHE_CONTROL.asset : CACHE_CONTROL.other,
    'content-type': getMimeType(path) ?? 'application/octet-stream',
    ...headers,
  }
  const { etag: tag } = headers
  const kept = Object.entries(all).filter(([name]) => name in common || OF_NOT_MODIFIED.includes(name))
  return {
    body,
    headers: sorted(Object.entries(all)),
    notModified: tag === undefined ? undefined : { tag, headers: sorted(kept) },
  }
}

/** Headers in the order of their names, as the platform's own `Headers` writes them. */
function sorted(headers: [name: string, value: string][]): Record<string, string> {
  return Object.fromEntries(headers.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

const ENTITY_TAG = /"[^"]*"/g

/** True when `If-None-Match` is `*` or has the tag, by the weak comparison of RFC 9110. */
function namesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch === '*' || (ifNoneMatch.match(ENTITY_TAG)?.includes(tag) ?? false)
}
