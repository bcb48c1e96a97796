import { readFileSync } from 'node:fs'

/** The chat's title in the documented answers, and its last message as it reads on the screen. */
export const CHAT_TITLE = 'Deal: Warehouse lighting'
export const LAST_MESSAGE = 'The client approved the estimate'

/** Answers from Bitrix24's documentation, one file per method. */
const SAMPLES = new URL('../../test/samples/', import.meta.url)

/** Headers of every REST answer of a portal. */
const REST_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
  'content-type': 'application/json; charset=utf-8',
}

/** Body of a REST answer. */
export interface Answer {
  result?: unknown
  total?: number
  time?: unknown
}

/** Answers a method; undefined for an unknown one. The parameters are those of a form or a batch command. */
export type Answers = (method: string, params: URLSearchParams) => Answer | undefined

/**
 * A minimal portal: a page that posts into an iframe and answers the handshake, and REST with the documented answers for
 * any parameters. Not the sandbox, whose checks, logs and drawing would affect the measurement.
 */
export function createPortal(answers: Answers = documented): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/')
      return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    if (!pathname.startsWith('/rest/')) return new Response('Not found', { status: 404 })
    if (request.method === 'OPTIONS') return new Response(null, { headers: REST_HEADERS })
    const method = pathname.slice('/rest/'.length)
    const answer =
      method === 'batch'
        ? batch(await commandsOf(request), answers)
        : answers(method, new URLSearchParams(await request.text()))
    const unknown = { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' }
    return new Response(JSON.stringify(answer ?? unknown), {
      status: answer ? 200 : 404,
      headers: REST_HEADERS,
    })
  }
}

/** A batch's commands by key, from a form or a JSON body. */
async function commandsOf(request: Request): Promise<Map<string, string>> {
  const body = await request.text()
  if (request.headers.get('content-type')?.startsWith('application/json') === true) {
    const { cmd } = JSON.parse(body) as { cmd: Record<string, string> }
    return new Map(Object.entries(cmd))
  }
  const commands = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    const key = /^cmd\[(.+)\]$/.exec(name)?.[1]
    if (key !== undefined) commands.set(key, value)
  }
  return commands
}

function batch(commands: ReadonlyMap<string, string>, answers: Answers): Answer {
  const result: Record<string, unknown> = {}
  const totals: Record<string, unknown> = {}
  const errors: Record<string, unknown> = {}
  for (const [key, command] of commands) {
    const [method = '', query = ''] = command.split('?')
    const answer = answers(method, paramsOf(query, result))
    if (answer === undefined) {
      errors[key] = { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' }
      continue
    }
    result[key] = answer.result
    if (answer.total !== undefined) totals[key] = answer.total
  }
  const rows = {
    result,
    result_error: phpMap(errors),
    result_total: phpMap(totals),
    result_next: [],
    result_time: [],
  }
  return { result: rows, time: documented('profile')?.time }
}

/** A command's parameters, with references to earlier results, `$result[chat][ID]`, replaced; unknown ones stay. */
function paramsOf(query: string, result: Record<string, unknown>): URLSearchParams {
  const resultOf = (reference: string, key: string, field: string): string => {
    const value = (result[key] as Record<string, unknown> | null | undefined)?.[field]
    return value === undefined ? reference : String(value)
  }
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [
    name,
    value.replaceAll(/\$result\[(\w+)\]\[(\w+)\]/g, resultOf),
  ])
  return new URLSearchParams(pairs)
}

/** Serialises an empty map as a list, as PHP does. */
function phpMap(map: Record<string, unknown>): unknown {
  return Object.keys(map).length === 0 ? [] : map
}

const samples = new Map<string, Answer | undefined>()

/** The documented answer of a method; undefined when there is none. */
export function documented(method: string): Answer | undefined {
  if (!samples.has(method)) samples.set(method, read(method))
  return samples.get(method)
}

/** The documented answer of a method with some fields of its result replaced. */
export function documentedWith(method: string, fields: Record<string, unknown>): Answer {
  const { result, ...rest } = documented(method) ?? {}
  return { ...rest, result: { ...(result as object), ...fields } }
}

function read(method: string): Answer | undefined {
  if (!/^[a-z0-9.]+$/i.test(method)) return undefined
  try {
    return JSON.parse(readFileSync(new URL(`${method}.json`, SAMPLES), 'utf8')) as Answer
  } catch {
    return undefined
  }
}

/** Page of the portal; its `openApp(url, dealId, placement)` posts the form as portals do, and returns the submission's time. */
const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Portal</title>
<style>iframe{inline-size:100%;block-size:600px;border:0}</style>
<body><script>
const sid = '0123456789abcdef0123456789abcdef'
let deal = '1742'
let place = 'CRM_DEAL_DETAIL_TAB'
const frame = document.createElement('iframe')
frame.name = location.host + '|1|' + sid
document.body.append(frame)
addEventListener('message', ({ data, origin, source }) => {
  if (source !== frame.contentWindow) return
  const parts = data.split(':')
  const key = parts.at(-2)
  if (data.startsWith('getInitData:')) {
    source.postMessage(key + ':' + JSON.stringify({
      LANG: 'en', DOMAIN: location.host, PROTOCOL: 1, PATH: '/rest', AUTH_ID: 'token-of-the-bench', AUTH_EXPIRES: '3600',
      REFRESH_ID: 'refresh', MEMBER_ID: 'd897063e1ce7c5eb9f04b9751eef5915', FIRST_RUN: false, IS_ADMIN: false,
      INSTALL: false, USER_OPTIONS: {}, APP_OPTIONS: {}, PLACEMENT: place,
      PLACEMENT_OPTIONS: { ID: deal } }), origin)
  } else if (data.startsWith('resizeWindow:')) {
    const { height } = JSON.parse(parts.slice(1, -2).join(':'))
    frame.style.blockSize = height + 'px'
    source.postMessage(key + ':' + JSON.stringify({ width: frame.offsetWidth, height }), origin)
  }
})
function openApp(url, dealId = deal, placement = place) {
  deal = dealId
  place = placement
  const form = document.createElement('form')
  form.method = 'post'
  form.target = frame.name
  form.action = url + '?' + new URLSearchParams({ DOMAIN: location.host, PROTOCOL: 1, LANG: 'en', APP_SID: sid })
  for (const [name, value] of Object.entries({ AUTH_ID: 'token-of-the-bench', AUTH_EXPIRES: '3600', REFRESH_ID: 'refresh',
    member_id: 'd897063e1ce7c5eb9f04b9751eef5915', status: 'L', PLACEMENT: place,
    PLACEMENT_OPTIONS: JSON.stringify({ ID: deal }) })) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  performance.mark('bench:submitted')
  form.submit()
  return performance.timeOrigin + performance.now()
}
</script></body></html>`
