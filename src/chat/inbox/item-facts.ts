import * as v from 'valibot'
import type { CrmKind } from '../../portal/entry.ts'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { id, idList, listOf, optionalInt, words } from '../php.ts'
import type { ItemFacts } from './inbox-row.ts'

/** An item's number and facts (`crm.item.list`). */
export interface ListedItem {
  readonly id: number
  readonly facts: ItemFacts
}

/** A page of `crm.item.list`. */
export interface ItemPage {
  readonly items: readonly ListedItem[]
  /** Rows of the page, with those that are malformed. */
  readonly count: number
}

/** The conditions of a page of open items. */
export interface ItemQuery {
  readonly kind: CrmKind
  /** Null: all that the user may see. */
  readonly person: { readonly id: number; readonly as: 'responsible' | 'observer' } | null
  readonly pipelineId: number | null
  /** Empty: any stage. */
  readonly stageId: string
  /** The last ID of the page before; null: the first page. */
  readonly beforeId: number | null
}

/** REST's fixed page size, and so the most items that are asked for by their numbers. */
export const ITEMS_AT_ONCE = 50

/** Kinds whose `stageSemanticId` tells the open ones: `P`, against `S` and `F`. */
const WITH_SEMANTICS: ReadonlySet<string> = new Set(['DEAL', 'LEAD'])

const PEOPLE = ['id', 'assignedById', 'observers']
const SALE = ['title', 'stageId', 'opportunity', 'currencyId', 'contactId', 'companyId']
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  DEAL: [...PEOPLE, ...SALE, 'categoryId', 'stageSemanticId'],
  LEAD: [...PEOPLE, ...SALE, 'stageSemanticId'],
  CONTACT: [...PEOPLE, 'name', 'lastName', 'companyId'],
  COMPANY: [...PEOPLE, 'title'],
}
const OTHER_FIELDS = [...PEOPLE, ...SALE, 'categoryId']

const positive = v.pipe(
  v.fallback(optionalInt, null),
  // PHP sends 0 for none.
  v.transform((value) => (value !== null && value > 0 ? value : null)),
)
const amount = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.nonEmpty(), v.transform(Number))]),
      v.check((value) => Number.isFinite(value)),
    ),
  ),
  null,
)

const itemSchema = v.pipe(
  v.object({
    id,
    title: words,
    name: words,
    lastName: words,
    categoryId: v.fallback(optionalInt, null),
    stageId: words,
    stageSemanticId: words,
    opportunity: amount,
    currencyId: words,
    assignedById: positive,
    observers: v.fallback(idList, []),
    contactId: positive,
    companyId: positive,
  }),
  v.transform(
    (raw): ListedItem => ({
      id: raw.id,
      facts: {
        title: raw.title || `${raw.name} ${raw.lastName}`.trim(),
        pipelineId: raw.categoryId,
        stageId: raw.stageId,
        amount: raw.opportunity,
        currency: raw.currencyId,
        responsibleId: raw.assignedById,
        observerIds: raw.observers.filter((observer) => observer > 0),
        contactId: raw.contactId,
        companyId: raw.companyId,
        isClosed: raw.stageSemanticId === '' ? null : raw.stageSemanticId !== 'P',
      },
    }),
  ),
)

/** `result` of `crm.item.list`. A malformed row is left out; the rest stays. */
export const itemPageSchema = v.pipe(
  v.object({ items: listOf(v.unknown()) }),
  v.transform(({ items: rows }): ItemPage => {
    const read = rows.map((row) => v.safeParse(itemSchema, row))
    return { items: read.flatMap(({ success, output }) => (success ? [output] : [])), count: rows.length }
  }),
)

/** `crm.item.list`: the facts of at most `ITEMS_AT_ONCE` items; those that are gone or not to be seen are left out. */
export function readFacts(kind: CrmKind, ids: readonly number[]): Method<ItemPage> {
  return items(kind, { '@id': ids })
}

/** `crm.item.list`: a page of open items, the newest first. */
export function readOpenItems(query: ItemQuery): Method<ItemPage> {
  return items(query.kind, openItemsFilter(query))
}

/** `filter` of `crm.item.list` for the open items of a query. */
export function openItemsFilter(query: ItemQuery): Record<string, unknown> {
  const { kind, person, pipelineId, stageId, beforeId } = query
  return {
    ...(person === null ? {} : { [person.as === 'responsible' ? 'assignedById' : 'observers']: person.id }),
    ...(WITH_SEMANTICS.has(kind.type) ? { stageSemanticId: 'P' } : {}),
    ...(pipelineId === null ? {} : { categoryId: pipelineId }),
    ...(stageId === '' ? {} : { stageId }),
    ...(beforeId === null ? {} : { '<id': beforeId }),
  }
}

/** `crm.item.list` with these conditions. */
export function items(kind: CrmKind, filter: Readonly<Record<string, unknown>>): Method<ItemPage> {
  return command(
    'crm.item.list',
    {
      entityTypeId: kind.entityTypeId,
      select: FIELDS[kind.type] ?? OTHER_FIELDS,
      filter,
      order: { id: 'DESC' },
      // Skips the count, which is the slow part of the request.
      start: -1,
    },
    'crm',
    itemPageSchema,
  )
}
