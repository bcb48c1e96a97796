import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dialogSchema } from '../../../src/chat/chat.ts'

const EVERYTHING = { write: true, leave: true, mute: true, addMembers: true }
const NOTHING = { write: false, leave: false, mute: false, addMembers: false }

/** The user's rights in a chat with these fields. */
const can = (told: Record<string, unknown>) =>
  v.parse(dialogSchema, { id: 7, name: 'X', role: 'member', ...told }).can

test.each([
  [{ restrictions: { send: false } }, { write: false }],
  [{ restrictions: { leave: 'N' } }, { leave: false }],
  [{ restrictions: { mute: 0 } }, { mute: false }],
  [{ restrictions: { extend: false } }, { addMembers: false }],
  [{ text_field_enabled: false }, { write: false }],
  [{ permissions: { can_post: 'manager' } }, { write: false }],
  [{ permissions: { can_post: 'none' }, role: 'owner' }, { write: false }],
  [{ permissions: { manage_users_add: 'OWNER' } }, { addMembers: false }],
])('a restriction forbids one right only: %j', (told, forbidden) => {
  expect(can(told)).toEqual({ ...EVERYTHING, ...forbidden })
})

test.each([
  ['member', 'member', true],
  ['member', 'manager', false],
  ['manager', 'manager', true],
  ['manager', 'owner', false],
  ['owner', 'owner', true],
  ['owner', 'none', false],
])('a %s may write where a %s may: %j', (role, can_post, expected) => {
  expect(can({ role, permissions: { can_post } }).write).toBe(expected)
})

test('an owner who may not leave stays; others may go', () => {
  const restrictions = { leave: true, leave_owner: false }
  expect(can({ restrictions, role: 'owner' }).leave).toBe(false)
  expect(can({ restrictions, role: 'member' }).leave).toBe(true)
})

test('a guest is not a member, and has no rights', () => {
  expect(can({ role: 'guest', restrictions: { send: true, leave: true }, permissions: [] })).toEqual(NOTHING)
})

test('a portal without restrictions, as in 2017, forbids only what the kind of chat forbids', () => {
  const untold = (told: object) => can({ role: undefined, restrictions: [], permissions: null, ...told })
  expect(untold({})).toEqual(EVERYTHING)
  expect(untold({ entity_type: 'CRM' })).toEqual(EVERYTHING)
  expect(can({ entity_type: 'CRM', role: 'owner' }).leave).toBe(false)
  expect(untold({ type: 'general' })).toEqual({ ...EVERYTHING, leave: false, addMembers: false })
  expect(untold({ entity_type: 'CALL' })).toEqual({ ...NOTHING, write: true })
})

test('the portal’s restrictions win over those of the kind of chat', () => {
  const restrictions = { mute: true, extend: true }
  expect(can({ entity_type: 'CALL', restrictions })).toMatchObject({
    mute: true,
    addMembers: true,
    leave: false,
  })
})

test('rights of an unknown shape are ignored, and the chat is read', () => {
  const odd = { restrictions: 'all', permissions: { can_post: 7 }, text_field_enabled: 'maybe' }
  expect(can(odd)).toEqual(EVERYTHING)
  expect(can({ restrictions: { send: 'perhaps', leave: false } })).toEqual({ ...EVERYTHING, leave: false })
})
