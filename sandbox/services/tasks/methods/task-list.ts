import * as v from 'valibot'
import { portalDate } from '../../../portal/clock.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { arrayParam, defineMethod } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'

/**
 * `tasks.task.list`: tasks, 50 at a time, in camel case with numbers as texts; the newest first by `order: {ID: desc}`.
 * Of `filter`, `CREATED_BY` and `RESPONSIBLE_ID` are known here. Error: `100` (a parameter is no array).
 */
export const taskList = defineMethod({
  name: 'tasks.task.list',
  scope: 'task',
  params: v.object({
    filter: v.optional(arrayParam, []),
    order: v.optional(arrayParam, []),
    select: v.optional(arrayParam, []),
  }),
  run: ({ filter, order }, { world, start }) => {
    const { CREATED_BY, RESPONSIBLE_ID } = Object(filter)
    const { ID: direction } = Object(order)
    const isAsked = (asked: unknown, id: number) => asked === undefined || phpInt(asked) === id
    const found = world.tasks
      .map((task) => ({ ...task, createdById: task.createdById ?? task.responsibleId }))
      .filter(
        ({ createdById, responsibleId }) =>
          isAsked(CREATED_BY, createdById) && isAsked(RESPONSIBLE_ID, responsibleId),
      )
      .sort((a, b) => a.id - b.id)
      .map((task) => ({
        id: String(task.id),
        title: task.title,
        createdBy: String(task.createdById),
        responsibleId: String(task.responsibleId),
        groupId: String(task.groupId),
        createdDate: portalDate(task.at ?? 0),
      }))
    if (phpString(direction ?? '').toLowerCase() === 'desc') found.reverse()
    return paginate(found, start, (tasks) => ({ tasks }))
  },
})
