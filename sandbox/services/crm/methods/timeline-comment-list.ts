import * as v from 'valibot'
import { portalDate } from '../../../portal/clock.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { arrayParam, defineMethod } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'

/**
 * `crm.timeline.comment.list`: the comments of one item, 50 at a time, the newest first by `order: {ID: DESC}`. `filter`
 * names the item by `ENTITY_ID` and `ENTITY_TYPE` in lower case; nothing is answered for another one, and to guests of
 * the extranet. No error of its own is documented.
 */
export const timelineCommentList = defineMethod({
  name: 'crm.timeline.comment.list',
  scope: 'crm',
  params: v.object({
    filter: v.optional(arrayParam, []),
    order: v.optional(arrayParam, []),
    select: v.optional(arrayParam, []),
  }),
  run: ({ filter, order, select }, { world, session, start }) => {
    const { ENTITY_ID, ENTITY_TYPE } = Object(filter)
    const { ID: direction } = Object(order)
    const isOwn = session.viewer.kind !== 'extranet'
    const found = world.timelineComments
      .filter(
        ({ type, itemId }) => isOwn && type.toLowerCase() === ENTITY_TYPE && itemId === phpInt(ENTITY_ID),
      )
      .map(({ id, itemId, authorId, at, text }) => ({
        ID: String(id),
        ENTITY_ID: itemId,
        ENTITY_TYPE: phpString(ENTITY_TYPE),
        CREATED: portalDate(at),
        COMMENT: text,
        AUTHOR_ID: String(authorId),
      }))
    if (phpString(direction ?? '').toUpperCase() === 'DESC') found.reverse()
    const names = Object.values(select).map(phpString)
    const picked = (row: object) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([name]) => names.length === 0 || names.includes('*') || names.includes(name),
        ),
      )
    return paginate(found, start, (rows) => rows.map(picked))
  },
})
