import * as v from 'valibot'
import { type CrmKind, crmKind } from '../../portal/entry.ts'
import type { BatchResult, Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { id, listOf, words } from '../php.ts'
import { type InboxData, type InboxKind, isMissed, withAsked } from './inbox-data.ts'
import { readPipelines, readStages, statusEntityOf } from './stage/read-stages.ts'
import type { Pipeline, Stage } from './stage/stage-book.ts'

/** Commands for pipelines and stages that were not read yet. */
export type StageCommands = {
  readonly [pipelines: `pipelines${number}`]: ReturnType<typeof readPipelines>
  readonly [stages: `stages${number}`]: ReturnType<typeof readStages>
  readonly kinds?: Method<readonly InboxKind[]>
}

/** The kinds and pipelines that a batch of `StageCommands` reads. */
export interface WantedStages {
  /** Kinds whose pipelines are read. */
  readonly kinds: readonly CrmKind[]
  /** Pipelines whose stages are read. */
  readonly pipelines: readonly {
    readonly type: string
    readonly id: number | null
    readonly entityId: string
  }[]
  /** True: the kinds that the filter offers are read. */
  readonly withKinds: boolean
}

/** Kinds without pipelines (`crm.category.list` refuses them), and the one with a single list of stages. */
const WITHOUT_STAGES: ReadonlySet<string> = new Set(['CONTACT', 'COMPANY', 'ORDER', 'QUOTE'])
const LEAD = 'LEAD'

/** `result` of `crm.enum.ownertype`: of these, smart processes and smart invoices. */
export const kindsSchema = v.pipe(
  listOf(v.object({ ID: id, NAME: words, SYMBOL_CODE: words })),
  v.transform((rows): readonly InboxKind[] =>
    rows
      .filter(({ SYMBOL_CODE }) => /^(?:DYNAMIC_\d+|SMART_INVOICE)$/.test(SYMBOL_CODE))
      .filter(({ SYMBOL_CODE }) => crmKind(SYMBOL_CODE) !== null)
      .map((row) => ({ type: row.SYMBOL_CODE, name: row.NAME })),
  ),
)

/** The kinds that every portal has, and this app names. */
export const FIRST_KINDS: readonly InboxKind[] = ['DEAL', LEAD, 'CONTACT', 'COMPANY'].map((type) => ({
  type,
  name: '',
}))

/** The pipelines and stages of these kinds that are not read, at most `room` commands. */
export function wantedStages(data: InboxData, kinds: readonly CrmKind[], room: number): WantedStages {
  const isAsked = (name: string) => data.asked.includes(name)
  const staged = kinds.filter(({ type }) => !WITHOUT_STAGES.has(type))
  const unread = staged.filter(({ type }) => type !== LEAD && !isAsked(`pipelines ${type}`))
  const withKinds = !isAsked('kinds')
  const known = staged.flatMap(({ type }): { type: string; id: number | null }[] =>
    type === LEAD ? [{ type, id: null }] : data.stages.filter((pipeline) => pipeline.type === type),
  )
  const pipelines = known.flatMap(({ type, id: pipelineId }) => {
    const entityId = statusEntityOf(type, pipelineId)
    return entityId === null || isAsked(`stages ${entityId}`) ? [] : [{ type, id: pipelineId, entityId }]
  })
  const left = Math.max(0, room - unread.length - (withKinds ? 1 : 0))
  return { kinds: unread.slice(0, room), pipelines: pipelines.slice(0, left), withKinds }
}

/** True where nothing is wanted. */
export function isNoneWanted({ kinds, pipelines, withKinds }: WantedStages): boolean {
  return kinds.length === 0 && pipelines.length === 0 && !withKinds
}

export function stageCommands({ kinds, pipelines, withKinds }: WantedStages): StageCommands {
  return {
    ...Object.fromEntries(kinds.map((kind, at) => [`pipelines${at}`, readPipelines(kind.entityTypeId)])),
    ...Object.fromEntries(pipelines.map(({ entityId }, at) => [`stages${at}`, readStages(entityId)])),
    ...(withKinds ? { kinds: command('crm.enum.ownertype', {}, 'crm', kindsSchema) } : {}),
  }
}

/** The data with what was read of the wanted. What cannot be read, and will not be later, is not asked for again. */
export function withStages(
  data: InboxData,
  wanted: WantedStages,
  rows: BatchResult<StageCommands>,
): InboxData {
  const asked: string[] = []
  let now = data
  for (const [at, { type }] of wanted.kinds.entries()) {
    const row = rows[`pipelines${at}`]
    if (row !== undefined && !isMissed(row)) asked.push(`pipelines ${type}`)
    if (row?.ok === true) now = withPipelines(now, type, row.value)
  }
  for (const [at, { type, id: pipelineId, entityId }] of wanted.pipelines.entries()) {
    const row = rows[`stages${at}`]
    if (row !== undefined && !isMissed(row)) asked.push(`stages ${entityId}`)
    if (row?.ok === true) now = withStagesOf(now, { type, id: pipelineId, name: '', stages: [] }, row.value)
  }
  const { kinds } = rows
  if (kinds !== undefined && !isMissed(kinds)) {
    asked.push('kinds')
    now = { ...now, kinds: [...FIRST_KINDS, ...(kinds.ok ? kinds.value : [])] }
  }
  return withAsked(now, asked)
}

/** The data with the pipelines of a kind; those that were known keep their stages. */
export function withPipelines(
  data: InboxData,
  type: string,
  pipelines: readonly { readonly id: number; readonly name: string }[],
): InboxData {
  const of = (pipelineId: number) =>
    data.stages.find((known) => known.type === type && known.id === pipelineId)?.stages ?? []
  const read = pipelines.map((one): Pipeline => ({ type, ...one, stages: of(one.id) }))
  return { ...data, stages: [...data.stages.filter((known) => known.type !== type), ...read] }
}

function withStagesOf(data: InboxData, pipeline: Pipeline, stages: readonly Stage[]): InboxData {
  const isIt = ({ type, id: pipelineId }: Pipeline) => type === pipeline.type && pipelineId === pipeline.id
  return data.stages.some(isIt)
    ? { ...data, stages: data.stages.map((known) => (isIt(known) ? { ...known, stages } : known)) }
    : { ...data, stages: [...data.stages, { ...pipeline, stages }] }
}
