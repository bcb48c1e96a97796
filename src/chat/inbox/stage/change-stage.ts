import * as v from 'valibot'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { command } from '../../command.ts'
import type { CrmItemRef } from '../../entity-ref.ts'
import { optionalInt, text } from '../../php.ts'
import { writeAndLook } from '../../writes/write-and-look.ts'
import type { StagePlace } from './stage-book.ts'

/** `item` of `crm.item.get` and `crm.item.update`: the stage and its pipeline alone. */
const placeSchema = v.pipe(
  v.object({ item: v.object({ stageId: text, categoryId: v.fallback(optionalInt, null) }) }),
  v.transform(({ item }): StagePlace => ({ pipelineId: item.categoryId, stageId: item.stageId })),
)

/** The outcome of a press that moves an item to another stage. */
export type StageChange =
  /** Written once. `now`: where the item stands by then; automation may have moved it on. */
  | { readonly status: 'changed'; readonly now: StagePlace }
  /** Nothing was written: the item is there already, by another page or another user. */
  | { readonly status: 'already'; readonly now: StagePlace }
  /** Nothing was written: the item is no longer where the user saw it. */
  | { readonly status: 'moved'; readonly now: StagePlace; readonly isOtherPipeline: boolean }
  /** Nothing was written: the item is deleted, or was merged into another. */
  | { readonly status: 'gone' }
  /** Nothing was written: the stage could not be read again. */
  | { readonly status: 'unread'; readonly failure: Failure }
  /** The portal refused; `failure` null: without a reason. */
  | { readonly status: 'refused'; readonly failure: Failure | null }
  /** The answer got lost, and a look says that the item stands where it stood. */
  | { readonly status: 'not-done' }
  /** The answer got lost, and no look could tell. `from`: where the item stood before. */
  | { readonly status: 'uncertain'; readonly from: StagePlace }

/** `crm.item.get`, of which the stage is read. */
function readStagePlace({ item, id }: CrmItemRef) {
  return command('crm.item.get', { entityTypeId: item.entityTypeId, id }, 'crm', placeSchema)
}

/** `crm.item.update` of the stage alone. Nothing guards it: the last writer wins. */
export function updateStage({ item, id }: CrmItemRef, stageId: string) {
  return command(
    'crm.item.update',
    { entityTypeId: item.entityTypeId, id, fields: { stageId } },
    'crm',
    placeSchema,
  )
}

type StagePortal = Pick<Portal, 'call' | 'write'>

/**
 * Moves an item from the stage that the user saw to another one, after a press: reads the stage again, and writes once
 * where it is still so. Throws defects only.
 */
export async function changeStage(
  portal: StagePortal,
  ref: CrmItemRef,
  { from, to }: { readonly from: StagePlace; readonly to: string },
): Promise<StageChange> {
  const before = await placeOf(portal, ref)
  if ('status' in before) return before
  const isOtherPipeline = before.pipelineId !== from.pipelineId
  if (!isOtherPipeline && before.stageId === to) return { status: 'already', now: before }
  if (isOtherPipeline || before.stageId !== from.stageId) {
    return { status: 'moved', now: before, isOtherPipeline }
  }
  return await write(portal, ref, { from: before, to })
}

/** Looks where an item stands after a change that was not certain. Writes nothing; throws defects only. */
export async function lookAtStage(
  portal: Pick<Portal, 'call'>,
  ref: CrmItemRef,
  { from, to }: { readonly from: StagePlace; readonly to: string },
): Promise<StageChange> {
  const now = await placeOf(portal, ref)
  if ('status' in now) return now.status === 'unread' ? { status: 'uncertain', from } : now
  if (now.stageId === to) return { status: 'changed', now }
  const isOtherPipeline = now.pipelineId !== from.pipelineId
  if (!isOtherPipeline && now.stageId === from.stageId) return { status: 'not-done' }
  return { status: 'moved', now, isOtherPipeline }
}

async function write(
  portal: StagePortal,
  ref: CrmItemRef,
  { from, to }: { from: StagePlace; to: string },
): Promise<StageChange> {
  let seen = from
  try {
    const outcome = await writeAndLook(
      () => portal.write(updateStage(ref, to)),
      async () => {
        seen = await portal.call(readStagePlace(ref))
        // A third stage: somebody else's change, or automation after this one.
        if (seen.stageId !== to && seen.stageId !== from.stageId) return null
        return seen.stageId === to
      },
    )
    switch (outcome.status) {
      case 'answered':
        // A portal ignores what it does not know, and answers the item as it is.
        return outcome.answer.stageId === from.stageId
          ? { status: 'refused', failure: null }
          : { status: 'changed', now: outcome.answer }
      case 'done':
        return { status: 'changed', now: seen }
      case 'not-done':
        return { status: 'not-done' }
      case 'uncertain':
        return { status: 'uncertain', from }
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return isGone(failure) ? { status: 'gone' } : { status: 'refused', failure }
  }
}

/** The item's stage as it is now, or the outcome after which nothing is written. */
async function placeOf(
  portal: Pick<Portal, 'call'>,
  ref: CrmItemRef,
): Promise<StagePlace | Extract<StageChange, { status: 'gone' | 'unread' }>> {
  try {
    return await portal.call(readStagePlace(ref))
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return isGone(failure) ? { status: 'gone' } : { status: 'unread', failure }
  }
}

function isGone(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'NOT_FOUND'
}
