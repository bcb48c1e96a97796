import { getMimeType } from 'hono/utils/mime'
import type { AppFile, Bytes } from '../app-files.ts'
import { deltaBody, type Encoding, encodedBody, negotiatedEncoding } from '../encoded-body.ts'
import { CACHE_CONTROL } from '../headers/cache-control.ts'
import { availableDictionary, dictionaryHeaders } from './dictionaries.ts'

/** Answers GET or HEAD with a file of a build; `path` is the file's own. */
export type AnswerAsset = (request: Request, path: string, file: AppFile) => Response

/** Options of `assetAnswers`. */
export interface AssetAnswersOptions {
  /** Headers of every answer. */
  common: Readonly<Record<string, string>>
  /** True for a request that may use compression dictionaries. */
  allowsDictionaries(request: Request): boolean
}

/** Options of sending a file. */
interface Form {
  encoding: Encoding | undefined
  /** The `Available-Dictionary` of the delta that is sent instead. */
  dictionary: string | undefined
  /** True when the answer offers the file as a dictionary. */
  offered: boolean
}

/** One form of a file, with the whole headers of its answers. */
interface PreparedFile {
  body: Bytes
  headers: Record<string, string>
  /** Undefined for a file without a tag, which is never answered by 304. */
  notModified: { tag: string; headers: Record<string, string> } | undefined
}

const ASSETS = '/assets/'

/** Headers of a 304 besides the common ones (RFC 9110, section 15.4.5). */
const OF_NOT_MODIFIED = ['cache-control', 'etag', 'vary']

/** Gives the function that answers with assets. Headers are made once a file and form. */
export function assetAnswers({ common, allowsDictionaries }: AssetAnswersOptions): AnswerAsset {
  const prepared = new WeakMap<AppFile, Map<string, PreparedFile>>()

  function preparedFile(path: string, file: AppFile, form: Form): PreparedFile {
    const forms = prepared.get(file) ?? new Map<string, PreparedFile>()
    const key = `${form.offered} ${form.dictionary ?? form.encoding}`
    const known = forms.get(key)
    if (known !== undefined) return known
    const made = prepareFile(path, file, form, common)
    prepared.set(file, forms.set(key, made))
    return made
  }

  return (request, path, file) => {
    const { method, headers: asked } = request
    const offered = allowsDictionaries(request)
    const dictionary = offered ? availableDictionary(file, asked) : undefined
    const encoding = negotiatedEncoding(file, asked.get('accept-encoding'))
    const { body, headers, notModified } = preparedFile(path, file, { encoding, dictionary, offered })
    if (notModified !== undefined && namesTag(asked.get('if-none-match'), notModified.tag)) {
      return new Response(null, { status: 304, headers: notModified.headers })
    }
    return new Response(method === 'HEAD' ? null : body, { headers })
  }
}

function prepareFile(
  path: string,
  file: AppFile,
  { encoding, dictionary, offered }: Form,
  common: Readonly<Record<string, string>>,
): PreparedFile {
  const { body, headers } =
    dictionary === undefined ? encodedBody(file, encoding) : deltaBody(file, dictionary)
  const all = {
    ...common,
    'cache-control': path.startsWith(ASSETS) ? CACHE_CONTROL.asset : CACHE_CONTROL.other,
    'content-type': getMimeType(path) ?? 'application/octet-stream',
    ...(offered ? dictionaryHeaders(path) : {}),
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
