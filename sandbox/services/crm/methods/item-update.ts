import * as v from 'valibot'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { arrayParam, defineMethod, intParam, type MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import { changeItem, type ItemChanges } from '../model/change-item.ts'
import type { CrmItem } from '../model/crm-item.ts'
import { findStage, firstStage } from '../model/find-stage.ts'
import { pipelineOfStage } from '../model/stage.ts'
import { itemFields } from './item-fields.ts'
import { itemsOfType } from './items-of-type.ts'

/**
 * `crm.item.update`: changes an item, and answers it. Unknown fields are ignored. An administrator may change every
 * item, another employee those that they are responsible for or observe. Errors: those of `itemsOfType`; 400 `NOT_FOUND`,
 * `ACCESS_DENIED`, `CRM_FIELD_ERROR_VALUE_NOT_VALID` (a stage of another pipeline), `100` (a list expected), and an empty
 * code for a stage that the user has no right to.
 */
export const itemUpdate = defineMethod({
  name: 'crm.item.update',
  scope: 'crm',
  params: v.object({ entityTypeId: intParam, id: intParam, fields: arrayParam }),
  run: ({ entityTypeId, id, fields }, call) => {
    const { session, world, clock } = call
    const item = itemsOfType(entityTypeId, call).find((candidate) => candidate.id === id)
    if (item === undefined) throw restError('NOT_FOUND', 'circumstance')
    if (!mayChange(item, call)) throw new RestError('ACCESS_DENIED', 'Access denied', 400, 'circumstance')
    const changes = readChanges(item, fields as Readonly<Record<string, unknown>>, call)
    const at = clock.now()
    const change = { at, byId: session.viewer.id, observerSync: session.observerSync }
    if (changeItem(world, item, changes, change)) call.writes('changed the item')
    return { result: { item: itemFields(item) } }
  },
})

function mayChange({ assignedById, observers }: CrmItem, { session: { viewer } }: MethodCall): boolean {
  return viewer.isAdmin || assignedById === viewer.id || observers.includes(viewer.id)
}

function readChanges(
  item: CrmItem,
  fields: Readonly<Record<string, unknown>>,
  call: MethodCall,
): ItemChanges {
  const stageId = stageOf(item, fields, call)
  const number = (name: 'assignedById' | 'companyId' | 'contactId') =>
    fields[name] === undefined ? {} : { [name]: phpInt(fields[name]) }
  const text = (name: 'title' | 'currencyId') =>
    fields[name] === undefined ? {} : { [name]: phpString(fields[name]) }
  const { opportunity, observers } = fields
  return {
    ...text('title'),
    ...text('currencyId'),
    ...number('assignedById'),
    ...number('companyId'),
    ...number('contactId'),
    ...(opportunity === undefined ? {} : { opportunity: Number.parseFloat(phpString(opportunity)) || 0 }),
    ...(observers === undefined ? {} : { observers: listOf(observers).map((id) => phpInt(id)) }),
    ...(stageId === item.stageId ? {} : { stageId }),
  }
}

/** The item's stage after the change: another pipeline without a stage begins with its first. */
function stageOf(item: CrmItem, fields: Readonly<Record<string, unknown>>, { session }: MethodCall): string {
  const { stageId, categoryId } = fields
  const pipeline = categoryId === undefined ? pipelineOfStage(item.stageId) : phpInt(categoryId)
  if (firstStage(item, pipeline) === null) {
    // A contact or a company has no stages, which is no error; an unknown pipeline is.
    if (findStage(item) === null || categoryId === undefined) return item.stageId
    throw invalidValue('Pipeline')
  }
  const isMoved = pipeline !== pipelineOfStage(item.stageId)
  if (stageId === undefined && !isMoved) return item.stageId
  const stage =
    stageId === undefined ? firstStage(item, pipeline) : findStage(item, phpString(stageId), pipeline)
  if (stage === null) throw invalidValue('Stage')
  if (stage.isGuarded && !session.viewer.isAdmin && stage.statusId !== item.stageId) {
    throw new RestError('', 'Insufficient permissions to change the stage', 400, 'circumstance')
  }
  return stage.statusId
}

function invalidValue(field: string): RestError {
  return new RestError('CRM_FIELD_ERROR_VALUE_NOT_VALID', `Invalid value for field "${field}"`, 400, 'app')
}

function listOf(value: unknown): unknown[] {
  if (v.is(arrayParam, value)) return Object.values(value)
  const type = value === null ? 'null' : typeof value === 'number' ? 'integer' : typeof value
  throw new RestError(
    '100',
    `Expected iterable value for multiple field, but got \`${type}\` instead`,
    400,
    'app',
  )
}
