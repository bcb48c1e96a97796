import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { chatIdSchema, dialogSchema } from '../../../src/chat/chat.ts'
import { meSchema } from '../../../src/chat/me.ts'
import { membersSchema } from '../../../src/chat/member.ts'
import { messagePageSchema } from '../../../src/chat/messages/message-page.ts'
import { crmItemSchema } from '../../../src/chat/opening/crm-item.ts'
import { openChannelChatsSchema } from '../../../src/chat/opening/open-channel-chat.ts'
import { type ItemRows, readOpening } from '../../../src/chat/opening/open-item.ts'
import { namedPeopleSchema } from '../../../src/chat/secondary/named-person.ts'
import { pinsSchema } from '../../../src/chat/secondary/pins.ts'
import type { Failure } from '../../../src/portal/failure.ts'

const SCHEMAS = {
  chatIdSchema,
  dialogSchema,
  membersSchema,
  messagePageSchema,
  crmItemSchema,
  openChannelChatsSchema,
  meSchema,
  namedPeopleSchema,
  pinsSchema,
}

/** Any JSON value; and objects that have a dialog's keys, with any JSON under them. */
const json = fc.jsonValue()
const dialogLike = fc.record(
  Object.fromEntries(
    [
      'id',
      'name',
      'title',
      'owner',
      'avatar',
      'mute_list',
      'user_counter',
      'role',
      'type',
      'manager_list',
      'restrictions',
      'permissions',
      'text_field_enabled',
      'last_message_id',
      'unread_id',
      'status',
      'last_activity_date',
      'absent',
      'assignedById',
      'observers',
      'CHAT_ID',
      'chat_id',
      'pinned',
      'ID',
      'NAME',
      'PERSONAL_PHOTO',
      'author_id',
      'params',
    ].map((key) => [key, fc.oneof(json, fc.constantFrom('7', 7, [], {}, null, ''))]),
  ),
  { requiredKeys: [] },
)
const answer = fc.oneof(
  json,
  dialogLike,
  fc.array(dialogLike),
  fc.record({ ID: json }),
  fc.record({ item: dialogLike }),
  fc.record({ messages: fc.array(dialogLike), users: fc.array(dialogLike), files: json }),
)

test('no schema throws, whatever JSON the portal sends', () => {
  // Each value is made once, for all schemas: making it takes longer than reading it.
  fc.assert(
    fc.property(answer, (value) => {
      for (const [name, schema] of Object.entries<v.GenericSchema>(SCHEMAS)) {
        expect(() => v.safeParse(schema, value), name).not.toThrow()
      }
    }),
    { numRuns: 500 },
  )
})

test('a parsed dialog is plain JSON, and survives the cache unchanged', () => {
  fc.assert(
    fc.property(dialogLike, (value) => {
      const { success, output } = v.safeParse(dialogSchema, value)
      if (success) expect(JSON.parse(JSON.stringify(output))).toEqual(output)
    }),
    { numRuns: 500 },
  )
})

test('an opening ends as a chat, none, no access or a failure, however its rows end', () => {
  const failure = fc.constantFrom<Failure>(
    { kind: 'bad-answer', method: 'im.dialog.get', path: 'result' },
    { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 200 },
    { kind: 'missing-scope', scope: 'im' },
  )
  const row = <T>(schema: v.GenericSchema<unknown, T>) =>
    fc.oneof(
      failure.map((failure) => ({ ok: false as const, failure })),
      answer.map((value) => {
        const { success, output } = v.safeParse(schema, value)
        return success
          ? { ok: true as const, value: output, total: null }
          : { ok: false as const, failure: { kind: 'bad-answer', method: 'x', path: '' } as Failure }
      }),
    )
  const rows = fc.record({
    chat: row(chatIdSchema),
    dialog: row(dialogSchema),
    users: row(membersSchema),
    item: row(crmItemSchema),
    messages: row(messagePageSchema),
    lines: row(openChannelChatsSchema),
    allLines: row(openChannelChatsSchema),
    me: row(meSchema),
  })
  fc.assert(
    fc.property(rows, (rows) => {
      const opened = readOpening(rows as ItemRows)
      const ending = 'kind' in opened ? 'failure' : opened.lookup.status
      expect(['found', 'none', 'no-access', 'failure']).toContain(ending)
      if (rows.chat.ok && rows.chat.value === null) expect(ending).toBe('none')
    }),
    { numRuns: 200 },
  )
})
