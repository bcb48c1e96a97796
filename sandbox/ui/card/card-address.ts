import { numberedType } from '../../services/crm/model/crm-item.ts'
import { LOG_PART } from '../panel/log-part.ts'
import { resolveCard } from './card.ts'
import type { CardOptions } from './card-options.ts'
import { APP_PATH, cardPath, LINK_PATH, MESSENGER_PATH } from './card-path.ts'

const CARD_PATH = /^\/crm\/(?:type\/(\d+)|(deal|lead|contact|company|quote|order))\/details\/(\d+)\/?$/
const TASK_PATH = /^\/company\/personal\/user\/\d+\/tasks\/task\/view\/(\d+)\/?$/
const GROUP_PATH = /^\/workgroups\/group\/(\d+)\/?$/
const THEMES = ['light', 'dark', 'auto'] as const
const DATA = ['ordinary', 'large'] as const
const SHAPES = ['current', '2017'] as const
const KERNELS = ['current', 'old'] as const
const OBSERVER_SYNCS = ['current', 'old'] as const
const OPENINGS = ['post', 'get'] as const
const LIMITS = ['on', 'off'] as const

/** The parameter of each option that stands in the query. */
const PARAMETERS = {
  scenario: 'scenario',
  viewer: 'viewer',
  language: 'lang',
  theme: 'theme',
  width: 'width',
  latencyMs: 'latency',
  faults: 'fault',
  timed: 'then',
  without: 'without',
  with: 'with',
  limit: 'limit',
  placement: 'placement',
  placementId: 'placementId',
  dialog: 'IM_DIALOG',
  message: 'IM_MESSAGE',
  data: 'data',
  shape: 'shape',
  kernel: 'kernel',
  observers: 'observers',
  opening: 'opening',
} as const satisfies Record<Exclude<keyof CardOptions, 'deal' | 'query'>, string>

type Option = keyof typeof PARAMETERS

/** Parameters of the sandbox; a portal takes its own out of an app's options as well. */
const SANDBOX_PARAMETERS: ReadonlySet<string> = new Set([
  ...Object.values(PARAMETERS),
  'install_finished',
  LOG_PART,
])

/** The page's path and query: `/crm/deal/details/1663/?scenario=found`. */
export function cardAddress(options: CardOptions): string {
  const query = new URLSearchParams()
  const put = (option: Option, value: string | number | undefined) => {
    if (value !== undefined) query.append(PARAMETERS[option], String(value))
  }
  put('scenario', options.scenario)
  put('viewer', options.viewer)
  put('language', options.language)
  put('theme', options.theme)
  put('width', options.width)
  put('latencyMs', options.latencyMs)
  if (options.faults?.length === 0) put('faults', '')
  for (const fault of options.faults ?? []) put('faults', fault)
  for (const action of options.timed ?? []) put('timed', action)
  put('without', options.without?.join(','))
  put('with', options.with?.join(','))
  put('limit', options.limit)
  put('placement', options.placement)
  put('placementId', options.placementId)
  put('dialog', options.dialog)
  put('message', options.message)
  put('data', options.data)
  put('shape', options.shape)
  put('kernel', options.kernel)
  put('observers', options.observers)
  put('opening', options.opening)
  const path = cardPath(resolveCard(options))
  const parts = [String(query), options.query ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

/**
 * Parses an address into options, and its mistakes into sentences; null for an address that is none of the portal's
 * pages.
 */
export function readCardAddress(url: URL): { options: CardOptions; problems: string[] } | null {
  const query = url.searchParams
  const place = placeOf(url)
  if (place === null) return null
  const read = [
    oneOf(query, 'theme', THEMES),
    oneOf(query, 'data', DATA),
    oneOf(query, 'shape', SHAPES),
    oneOf(query, 'kernel', KERNELS),
    oneOf(query, 'observers', OBSERVER_SYNCS),
    oneOf(query, 'opening', OPENINGS),
    oneOf(query, 'limit', LIMITS),
    number(query, 'width'),
    number(query, 'latencyMs'),
  ]
  const options: CardOptions = {
    ...place,
    ...text(query, 'scenario'),
    ...text(query, 'viewer'),
    ...text(query, 'language'),
    ...text(query, 'placement'),
    ...text(query, 'placementId'),
    ...text(query, 'dialog'),
    ...text(query, 'message'),
    ...repeated(query, 'faults'),
    ...repeated(query, 'timed'),
    ...listed(query, 'without'),
    ...listed(query, 'with'),
    ...Object.assign({}, ...read.map((part) => part.options)),
  }
  return { options, problems: read.flatMap(({ problem }) => problem ?? []) }
}

function placeOf({ pathname, searchParams }: URL): CardOptions | null {
  if (pathname === APP_PATH) return ownPage(searchParams, 'DEFAULT')
  if (pathname === LINK_PATH) return ownPage(searchParams, 'REST_APP_URI')
  // A chat's own address has neither, and shows no app.
  const isOfApp = searchParams.has(PARAMETERS.placement) || searchParams.has(PARAMETERS.scenario)
  if (pathname === MESSENGER_PATH) return isOfApp ? {} : null
  return pageAt(pathname)
}

/** A scenario may ask for `LEFT_MENU`; the default is `placement`. */
function ownPage(query: URLSearchParams, placement: string): CardOptions {
  const own = new URLSearchParams([...query].filter(([name]) => !SANDBOX_PARAMETERS.has(name)))
  return {
    ...(query.has(PARAMETERS.scenario) ? {} : { placement }),
    ...(own.size === 0 ? {} : { query: String(own) }),
  }
}

function pageAt(pathname: string): CardOptions | null {
  const [, task] = TASK_PATH.exec(pathname) ?? []
  if (task !== undefined) return { deal: Number(task), placement: 'TASK_VIEW_TAB' }
  const [, group] = GROUP_PATH.exec(pathname) ?? []
  if (group !== undefined) return { deal: Number(group), placement: 'SONET_GROUP_DETAIL_TAB' }
  return cardPage(pathname)
}

function cardPage(pathname: string): CardOptions | null {
  const [, process, type = 'deal', id] = CARD_PATH.exec(pathname) ?? []
  if (id === undefined) return null
  const kind = process === undefined ? type.toUpperCase() : numberedType(process)
  const deal = Number(id)
  // A deal's path sets no placement: the scenario may be about another.
  return kind === 'DEAL' ? { deal } : { deal, placement: `CRM_${kind}_DETAIL_TAB` }
}

function text<K extends Option>(query: URLSearchParams, option: K): Partial<Record<K, string>> {
  const value = query.get(PARAMETERS[option])
  return value === null || value === '' ? {} : ({ [option]: value } as Record<K, string>)
}

/** Parses a parameter that stands once for each value; an empty one alone is an empty list. */
function repeated(query: URLSearchParams, option: 'faults' | 'timed'): CardOptions {
  const values = query.getAll(PARAMETERS[option])
  return values.length === 0 ? {} : { [option]: values.filter((value) => value !== '') }
}

/** Parses names that are separated by commas. */
function listed(query: URLSearchParams, option: 'without' | 'with'): CardOptions {
  const value = query.get(PARAMETERS[option])
  if (value === null) return {}
  const names = value.split(',').map((name) => name.trim())
  return { [option]: names.filter((name) => name !== '') }
}

/** Some of the options, or the mistake in them. */
interface Part {
  readonly options?: CardOptions
  readonly problem?: string
}

function oneOf<K extends 'theme' | 'data' | 'shape' | 'kernel' | 'observers' | 'opening' | 'limit'>(
  query: URLSearchParams,
  option: K,
  known: readonly NonNullable<CardOptions[K]>[],
): Part {
  const name = PARAMETERS[option]
  const value = query.get(name)
  if (value === null || value === '') return {}
  const found = known.find((candidate) => candidate === value)
  if (found !== undefined) return { options: { [option]: found } }
  return { problem: `There is no ${name} “${value}”. Known: ${known.join(', ')}.` }
}

/** Parses a number; 0 is a valid latency, and no valid width. */
function number(query: URLSearchParams, option: 'width' | 'latencyMs'): Part {
  const name = PARAMETERS[option]
  const value = query.get(name)
  if (value === null || value === '') return {}
  const isGood = /^\d+$/.test(value) && (Number(value) > 0 || option === 'latencyMs')
  if (isGood) return { options: { [option]: Number(value) } }
  return { problem: `There is no ${name} “${value}”. It is a number.` }
}
