import type { EntityRef } from '../entity-ref.ts'

/**
 * Kinds of entities as the form offers them: every `ENTITY_TYPE` that `im.chat.get` documents, CRM by its kinds of items.
 * `task` covers both task cards, `other` any type and ID.
 */
export const ENTITY_KINDS = [
  'deal',
  'lead',
  'contact',
  'company',
  'quote',
  'invoice',
  'smartProcess',
  'task',
  'group',
  'event',
  'mail',
  'announcement',
  'lines',
  'livechat',
  'call',
  'conference',
  'assistant',
  'other',
] as const

export type EntityKind = (typeof ENTITY_KINDS)[number]

/** A field of the form. */
export type EntityField =
  | 'process'
  | 'type'
  | 'connector'
  | 'line'
  | 'chat'
  | 'user'
  | 'first'
  | 'second'
  | 'id'

/** The form's values: raw texts. Fields that the kind does not have are ignored. */
export interface EntityForm {
  readonly kind: EntityKind
  readonly fields: Readonly<Partial<Record<EntityField, string>>>
}

/** The reason why a field is invalid. `zero`: PHP takes "0" for empty, and the portal answers null. */
export type FieldProblem = 'empty' | 'zero' | 'number' | 'long' | 'pipe'

/** The entities to look up, in order until one has a chat; or the problem of each invalid field. */
export type ReadForm =
  | { ok: true; refs: readonly [EntityRef, ...EntityRef[]] }
  | { ok: false; problems: Readonly<Partial<Record<EntityField, FieldProblem>>> }

type Check = (text: string) => FieldProblem | null

interface Kind {
  /** In the order of the form and of the ID. */
  readonly fields: Readonly<Partial<Record<EntityField, Check>>>
  /** Takes valid fields only. */
  readonly refs: (
    fields: Readonly<Partial<Record<EntityField, string>>>,
  ) => readonly [EntityRef, ...EntityRef[]]
}

const LONGEST_NUMBER = 15

/** Checks a positive ID. */
function number(text: string): FieldProblem | null {
  const digits = digitsOf(text)
  if (digits === '') return text.trim() === '' ? 'empty' : 'zero'
  if (!/^\d+$/.test(digits)) return 'number'
  return digits.length > LONGEST_NUMBER ? 'long' : null
}

/** Normalizes a number: without spaces, full-width digits and leading zeros. */
function digitsOf(text = ''): string {
  return text.normalize('NFKC').trim().replace(/^0+/, '')
}

/** Checks a module's own text, which the portal compares exactly, spaces included. */
function free(text: string): FieldProblem | null {
  if (text.trim() === '') return 'empty'
  return text === '0' ? 'zero' : null
}

/** Checks a part of an ID that is joined by `|`; spaces around it are ignored. */
function part(text: string): FieldProblem | null {
  if (text.includes('|')) return 'pipe'
  return text.trim() === '' ? 'empty' : null
}

const KINDS: Readonly<Record<EntityKind, Kind>> = {
  deal: crmItem('DEAL'),
  lead: crmItem('LEAD'),
  contact: crmItem('CONTACT'),
  company: crmItem('COMPANY'),
  quote: crmItem('QUOTE'),
  invoice: crmItem('SMART_INVOICE'),
  smartProcess: {
    fields: { process: number, id: number },
    refs: ({ process, id }) => [crmRef(`DYNAMIC_${digitsOf(process)}`, id)],
  },
  task: {
    fields: { id: number },
    // The new card's chat, then the old card's.
    refs: ({ id }) => [
      { type: 'TASKS_TASK', id: digitsOf(id) },
      { type: 'TASKS', id: digitsOf(id) },
    ],
  },
  group: numbered('SONET_GROUP'),
  event: numbered('CALENDAR'),
  mail: named('MAIL'),
  announcement: named('ANNOUNCEMENT'),
  lines: {
    fields: { connector: part, line: number, chat: part, user: part },
    refs: ({ connector = '', line, chat = '', user = '' }) => [
      { type: 'LINES', id: [connector.trim(), digitsOf(line), chat.trim(), user.trim()].join('|') },
    ],
  },
  livechat: {
    // The documentation says connector and line, the portal's sources line and user: both are accepted.
    fields: { first: part, second: number },
    refs: ({ first = '', second }) => [{ type: 'LIVECHAT', id: `${first.trim()}|${digitsOf(second)}` }],
  },
  call: named('CALL'),
  conference: named('VIDEOCONF'),
  assistant: named('AI_ASSISTANT_PRIVATE'),
  other: {
    fields: { type: free, id: free },
    refs: ({ type = '', id = '' }) => [{ type, id }],
  },
}

/** The fields of a kind, in their order. */
export function fieldsOf(kind: EntityKind): readonly EntityField[] {
  return Object.keys(KINDS[kind].fields) as EntityField[]
}

/** The problem of one field, as it is typed; null: none. */
export function problemOf(kind: EntityKind, field: EntityField, text: string): FieldProblem | null {
  return KINDS[kind].fields[field]?.(text) ?? null
}

/** Reads a form. Never throws: problems are returned by field. */
export function readEntityForm({ kind, fields }: EntityForm): ReadForm {
  const problems = fieldsOf(kind).flatMap((field) => {
    const problem = problemOf(kind, field, fields[field] ?? '')
    return problem === null ? [] : [[field, problem] as const]
  })
  if (problems.length > 0) return { ok: false, problems: Object.fromEntries(problems) }
  return { ok: true, refs: KINDS[kind].refs(fields) }
}

/** The kinds with an ID as their only field, with the entity's type and the ID's prefix: `CRM`, `DEAL|`. */
const BY_ID = ENTITY_KINDS.filter((kind) => fieldsOf(kind).join() === 'id').map((kind) => {
  const [{ type, id }] = KINDS[kind].refs({ id: '1' })
  return { kind, type, prefix: id.slice(0, -1) }
})

/** The prefix of an entity's ID, `DEAL|`; empty for most kinds. */
export function prefixOf(kind: EntityKind): string {
  return BY_ID.find((known) => known.kind === kind)?.prefix ?? ''
}

const DYNAMIC = /^DYNAMIC_(\d+)\|(.*)$/s
const LINES_PARTS: readonly EntityField[] = ['connector', 'line', 'chat', 'user']
const LIVECHAT_PARTS: readonly EntityField[] = ['first', 'second']

/**
 * The form whose first entity is this one: the reverse of `readEntityForm`. Entities that no kind's own form gives are
 * `other`, `TASKS` among them.
 */
export function entityFormOf(ref: EntityRef): EntityForm {
  const own = ownForm(ref)
  const read = own === null ? null : readEntityForm(own)
  const [first] = read?.ok ? read.refs : []
  if (own !== null && first?.type === ref.type && first.id === ref.id) return own
  return { kind: 'other', fields: { type: ref.type, id: ref.id } }
}

function ownForm({ type, id }: EntityRef): EntityForm | null {
  if (type === 'LINES') return { kind: 'lines', fields: split(id, LINES_PARTS) }
  if (type === 'LIVECHAT') return { kind: 'livechat', fields: split(id, LIVECHAT_PARTS) }
  const [, process, item = ''] = (type === 'CRM' && DYNAMIC.exec(id)) || []
  if (process !== undefined) return { kind: 'smartProcess', fields: { process, id: item } }
  const known = BY_ID.find((candidate) => candidate.type === type && id.startsWith(candidate.prefix))
  return known === undefined ? null : { kind: known.kind, fields: { id: id.slice(known.prefix.length) } }
}

function split(id: string, fields: readonly EntityField[]): EntityForm['fields'] {
  const parts = id.split('|')
  return Object.fromEntries(fields.map((field, place) => [field, parts[place] ?? '']))
}

function crmRef(type: string, id: string | undefined): EntityRef {
  return { type: 'CRM', id: `${type}|${digitsOf(id)}` }
}

function crmItem(type: string): Kind {
  return { fields: { id: number }, refs: ({ id }) => [crmRef(type, id)] }
}

function numbered(type: string): Kind {
  return { fields: { id: number }, refs: ({ id }) => [{ type, id: digitsOf(id) }] }
}

function named(type: string): Kind {
  return { fields: { id: free }, refs: ({ id = '' }) => [{ type, id }] }
}
