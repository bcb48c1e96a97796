import { crmKindOf } from '../../portal/entry.ts'
import { failureOf } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import type { CrmItemRef } from '../entity-ref.ts'
import type { ItemFacts, RowFacts } from '../inbox/inbox-row.ts'
import { readFacts } from '../inbox/item-facts.ts'
import { readStages, statusEntityOf } from '../inbox/stage/read-stages.ts'
import type { StageBook } from '../inbox/stage/stage-book.ts'
import { readCrmItem } from '../opening/open-item.ts'

/** An item's facts with the names that they need. Plain JSON. */
export interface FactsOfItem {
  readonly facts: RowFacts
  /** Name of the company, else of the contact; empty: none, or not told. */
  readonly client: string
  readonly stages: StageBook
}

/**
 * Loads an item's facts, then its stages and the name of its client: two requests. A failure of the first one throws
 * `PortalError`; parts of the second one are left out. Writes nothing.
 */
export async function loadFactsOfItem(
  portal: Pick<Portal, 'call' | 'batch'>,
  ref: CrmItemRef,
  signal?: AbortSignal,
): Promise<FactsOfItem> {
  const { items } = await portal.call(readFacts(ref.item, [ref.id]), signal)
  const [item] = items
  if (item === undefined) return { facts: { status: 'gone' }, client: '', stages: [] }
  const { client, stages } = await namesOf(portal, ref, item.facts, signal)
  return { facts: { status: 'known', value: item.facts }, client, stages }
}

async function namesOf(
  portal: Pick<Portal, 'batch'>,
  { item: { type } }: CrmItemRef,
  { pipelineId, companyId, contactId }: ItemFacts,
  signal?: AbortSignal,
): Promise<Pick<FactsOfItem, 'client' | 'stages'>> {
  const entityId = statusEntityOf(type, pipelineId)
  const clientRef =
    companyId !== null
      ? { item: crmKindOf(4), id: companyId }
      : contactId === null
        ? null
        : { item: crmKindOf(3), id: contactId }
  const commands = {
    ...(entityId === null ? {} : { stages: readStages(entityId) }),
    ...(clientRef === null ? {} : { client: readCrmItem(clientRef) }),
  }
  if (Object.keys(commands).length === 0) return { client: '', stages: [] }
  try {
    const { stages, client } = await portal.batch(commands, signal)
    return {
      client: client?.ok === true ? client.value.title : '',
      stages:
        stages?.ok === true
          ? [{ type, id: type === 'LEAD' ? null : pipelineId, name: '', stages: stages.value }]
          : [],
    }
  } catch (error) {
    // The facts are there; an aborted request is the screen's end.
    if (failureOf(error) === null || signal?.aborted) throw error
    return { client: '', stages: [] }
  }
}
