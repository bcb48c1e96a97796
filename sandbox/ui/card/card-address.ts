import { numberedType } from '../../services/crm/model/crm-item.ts'
import { LOG_PART } from '../panel/log-part.ts'
import { resolveCard } from './card.ts'
import type { CardOptions } from './card-options.ts'
import { APP_PATH, cardPath } from './card-path.ts'

const CARD_PATH = /^\/crm\/(?:type\/(\d+)|(deal|lead|contact|company|quote|order))\/details\/(\d+)\/?$/
const TASK_PATH = /^\/company\/personal\/user\/\d+\/tasks\/task\/view\/(\d+)\/?$/
const GROUP_PATH = /^\/workgroups\/group\/(\d+)\/?$/
const THEMES = ['light', 'dark', 'auto'] as const
const SHAPES = ['current', '2017'] as const
const KERNELS = ['current', 'old'] as const
const OBSERVER_SYNCS = ['current', 'old'] as const
const OPENINGS = ['post', 'get'] as const
const LIMITS = ['on', 'off'] as const

/** Parameters of the sandbox; a portal takes its own out of an app's options as well. */
const SANDBOX_PARAMETERS: ReadonlySet<string> = new Set([
  'scenario',
  'viewer',
  'lang',
  'theme',
  'width',
  'latency',
  'fault',
  'then',
  'without',
  'with',
  'limit',
  'placement',
  'placementId',
  'shape',
  'kernel',
  'opening',
  'install_finished',
  LOG_PART,
])

/** The page's path and query: `/crm/deal/details/1663/?scenario=found`. */
export function cardAddress(options: CardOptions): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.append(name, String(value))
  }
  put('scenario', options.scenario)
  put('viewer', options.viewer)
  put('lang', options.language)
  put('theme', options.theme)
  put('width', options.width)
  put('latency', options.latencyMs)
  if (options.faults?.length === 0) put('fault', '')
  for (const fault of options.faults ?? []) put('fault', fault)
  for (const action of options.timed ?? []) put('then', action)
  if (options.without !== undefined) put('without', options.without.join(','))
  if (options.with !== undefined) put('with', options.with.join(','))
  put('limit', options.limit)
  put('placement', options.placement)
  put('placementId', options.placementId)
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
  const place = url.pathname === APP_PATH ? ownPage(query) : pageAt(url.pathname)
  if (place === null) return null
  const read = [
    oneOf(query, 'theme', 'theme', THEMES),
    oneOf(query, 'shape', 'shape', SHAPES),
    oneOf(query, 'kernel', 'kernel', KERNELS),
    oneOf(query, 'observers', 'observers', OBSERVER_SYNCS),
    oneOf(query, 'opening', 'opening', OPENINGS),
    oneOf(query, 'limit', 'limit', LIMITS),
    number(query, 'width', 'width'),
    number(query, 'latency', 'latencyMs'),
  ]
  const options: CardOptions = {
    ...place,
    ...text(query, 'scenario', 'scenario'),
    ...text(query, 'viewer', 'viewer'),
    ...text(query, 'lang', 'language'),
    ...text(query, 'placement', 'placement'),
    ...text(query, 'placementId', 'placementId'),
    ...(query.has('fault') ? { faults: query.getAll('fault').filter((fault) => fault !== '') } : {}),
    ...(query.has('then') ? { timed: query.getAll('then').filter((action) => action !== '') } : {}),
    ...(query.has('without') ? { without: namesIn(query.get('without') ?? '') } : {}),
    ...(query.has('with') ? { with: namesIn(query.get('with') ?? '') } : {}),
    ...Object.assign({}, ...read.map((part) => part.options)),
  }
  return { options, problems: read.flatMap(({ problem }) => problem ?? []) }
}

/** A scenario may ask for `LEFT_MENU`; the default is `DEFAULT`. */
function ownPage(query: URLSearchParams): CardOptions {
  const own = new URLSearchParams([...query].filter(([name]) => !SANDBOX_PARAMETERS.has(name)))
  return {
    ...(query.has('scenario') ? {} : { placement: 'DEFAULT' }),
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

function text<K extends string>(query: URLSearchParams, name: string, key: K): Partial<Record<K, string>> {
  const value = query.get(name)
  return value === null || value === '' ? {} : ({ [key]: value } as Record<K, string>)
}

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Some of the options, or the mistake in them. */
interface Part {
  readonly options?: CardOptions
  readonly problem?: string
}

function oneOf<K extends 'theme' | 'shape' | 'kernel' | 'observers' | 'opening' | 'limit'>(
  query: URLSearchParams,
  name: string,
  key: K,
  known: readonly NonNullable<CardOptions[K]>[],
): Part {
  const value = query.get(name)
  if (value === null || value === '') return {}
  const found = known.find((candidate) => candidate === value)
  if (found !== undefined) return { options: { [key]: found } }
  return { problem: `There is no ${name} “${value}”. Known: ${known.join(', ')}.` }
}

/** Parses a number; 0 is a valid latency, and no valid width. */
function number(query: URLSearchParams, name: string, key: 'width' | 'latencyMs'): Part {
  const value = query.get(name)
  if (value === null || value === '') return {}
  const isGood = /^\d+$/.test(value) && (Number(value) > 0 || key === 'latencyMs')
  if (isGood) return { options: { [key]: Number(value) } }
  return { problem: `There is no ${name} “${value}”. It is a number.` }
}
