import * as v from 'valibot'
import { portalDate } from '../../../portal/clock.ts'
import type { World } from '../../../portal/world.ts'
import { isEmpty, phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { fullName, isActive } from '../../user/model/person.ts'
import { addTask } from '../model/add-task.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * `tasks.task.add`: adds a task, each time another, and answers it in camel case with numbers as texts. Errors, each 400:
 * `100` (no fields), `ERROR_CORE` for everything else, with a text for users and `<br>` in it.
 */
export const taskAdd = defineMethod({
  name: 'tasks.task.add',
  scope: 'task',
  params: v.record(v.string(), v.unknown()),
  run: ({ fields: given }, { world, session, clock, writes }) => {
    if (typeof given !== 'object' || given === null) {
      throw new RestError('100', 'Could not find value for parameter {fields} (internal error)', 400, 'app')
    }
    const fields = given as Fields
    const title = phpString(fields['TITLE']).trim()
    const responsibleId = phpInt(fields['RESPONSIBLE_ID'])
    const creatorId = phpInt(fields['CREATED_BY']) > 0 ? phpInt(fields['CREATED_BY']) : session.viewer.id
    const faults = faultsOf({ title, responsibleId }, world)
    if (faults !== '') throw new RestError('ERROR_CORE', faults, 400, 'app')
    writes('added a task')
    const groupId = phpInt(fields['GROUP_ID'])
    const { id } = addTask(world, { title, responsibleId, groupId, createdById: creatorId, at: clock.now() })
    const date = portalDate(clock.now())
    return {
      result: {
        task: {
          id: String(id),
          parentId: isEmpty(fields['PARENT_ID']) ? null : phpString(fields['PARENT_ID']),
          title,
          description: phpString(fields['DESCRIPTION']),
          priority: phpString(fields['PRIORITY'] ?? 1),
          stageId: '0',
          createdBy: String(creatorId),
          createdDate: date,
          responsibleId: String(responsibleId),
          changedBy: String(creatorId),
          changedDate: date,
          closedBy: null,
          closedDate: null,
          deadline: isEmpty(fields['DEADLINE']) ? null : phpString(fields['DEADLINE']),
          commentsCount: null,
          status: '2',
          groupId: String(groupId),
          auditors: idsOf(fields['AUDITORS']),
          accomplices: idsOf(fields['ACCOMPLICES']),
          checklist: [],
          group: [],
          creator: userOf(creatorId, world),
          responsible: userOf(responsibleId, world),
          favorite: 'N',
        },
      },
    }
  },
})

/** The portal's text about what is wrong, in one line for each; empty: nothing. */
function faultsOf({ title, responsibleId }: { title: string; responsibleId: number }, world: World): string {
  const responsible = world.people.get(responsibleId)
  const isKnown = responsible !== undefined && isActive(responsible)
  return [
    ...(title === '' ? ['Task title is not specified'] : []),
    ...(responsibleId <= 0 ? ['The person responsible is not specified'] : []),
    ...(responsibleId > 0 && !isKnown ? ['The user specified as the person responsible was not found'] : []),
  ]
    .map((text) => `${text}<br>`)
    .join('')
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((id) => String(phpInt(id))) : []
}

function userOf(id: number, { people }: World): Record<string, string> {
  const person = people.get(id)
  return {
    id: String(id),
    name: person === undefined ? '' : fullName(person),
    link: `/company/personal/user/${id}/`,
    icon: '',
    workPosition: person?.position ?? '',
  }
}
