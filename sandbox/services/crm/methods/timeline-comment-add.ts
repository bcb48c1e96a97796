import * as v from 'valibot'
import { findCrmItem } from '../../../portal/world.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { arrayParam, defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'

/** Types of items with a timeline that comments can be added to; `order` has no items here. */
const TYPE = /^(?:lead|deal|contact|company|order|dynamic_\d+)$/
const REQUIRED = ['ENTITY_ID', 'ENTITY_TYPE', 'COMMENT'] as const

/**
 * `crm.timeline.comment.add`: adds a comment to an item's timeline, each time another, and answers its ID. `fields` in
 * lower case only, the type in it too. Errors, each 400: `100` (a required field is missing), `OWNER_NOT_FOUND` (no such
 * type), `NOT_FOUND` (no such item), `ACCESS_DENIED`, `INVALID_ARG_VALUE` (an empty comment).
 */
export const timelineCommentAdd = defineMethod({
  name: 'crm.timeline.comment.add',
  scope: 'crm',
  params: v.object({ fields: arrayParam }),
  run: ({ fields: given }, { world, session, clock, writes }) => {
    const fields: Readonly<Record<string, unknown>> = Array.isArray(given) ? {} : given
    const missing = REQUIRED.find((name) => fields[name] === undefined || fields[name] === null)
    if (missing !== undefined) throw refused('100', `Could not find value for parameter {${missing}}`)
    const typeName = phpString(fields['ENTITY_TYPE'])
    const id = phpInt(fields['ENTITY_ID'])
    const text = phpString(fields['COMMENT']).trim()
    if (!TYPE.test(typeName)) throw refused('OWNER_NOT_FOUND', 'Owner not found.')
    const item = findCrmItem(world, typeName.toUpperCase(), id)
    if (item === null) throw new RestError('NOT_FOUND', 'Not found.', 400, 'circumstance')
    if (session.viewer.kind === 'extranet') {
      throw new RestError('ACCESS_DENIED', 'Access denied.', 400, 'circumstance')
    }
    if (text === '') throw refused('INVALID_ARG_VALUE', 'The comment is empty.')
    writes('added a comment to the item’s timeline')
    const comment = {
      id: world.nextCommentId(),
      type: item.type,
      itemId: id,
      authorId: session.viewer.id,
      at: clock.now(),
      text,
    }
    world.timelineComments.push(comment)
    return { result: comment.id }
  },
})

function refused(code: string, text: string): RestError {
  return new RestError(code, text, 400, 'app')
}
