import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dialogSchema } from '../../../src/chat/chat.ts'
import { membersSchema } from '../../../src/chat/member.ts'
import { unescapeHtml } from '../../../src/portal/unescape-html.ts'
import { inputsOf } from '../case-inputs.ts'
import { sample } from '../sample.ts'

const [ESCAPED = { title: '', name: '' }] = inputsOf<{ title: string; name: string }>(
  '24-names-with-entities',
)
const TITLE = 'Lights for "Northwind" & Sons'
const NAME = "Leila O'Haddad"

const titleOf = (shape: 'im.dialog.get' | 'im.dialog.get.old-shape', given: Record<string, unknown>) =>
  v.parse(dialogSchema, { ...(sample(shape).result as object), ...given }).title
const memberOf = (given: Record<string, unknown>) => v.parse(membersSchema, [{ id: 44, ...given }])[0]

test('24-names-with-entities: a portal of 2017 escapes titles and names, which are shown as they were typed', () => {
  expect(titleOf('im.dialog.get.old-shape', { title: ESCAPED.title })).toBe(TITLE)
  expect(memberOf({ name: ESCAPED.name })?.name).toBe(NAME)
  expect(memberOf({ first_name: 'Leila', last_name: 'O&#039;Haddad' })?.name).toBe(NAME)
  expect(memberOf({ name: 'Leila', work_position: 'Sales &amp; service' })?.position).toBe('Sales & service')
})

test('a current portal’s titles and names are shown as they come', () => {
  expect(titleOf('im.dialog.get', { name: ESCAPED.title })).toBe(ESCAPED.title)
  for (const sign of [{ active: true }, { type: 'user' }]) {
    expect(memberOf({ name: ESCAPED.name, ...sign })?.name).toBe(ESCAPED.name)
  }
})

test('an entity is undone once, and one that PHP doesn’t write stays', () => {
  expect(unescapeHtml('&amp;quot; &lt;b&gt; &#39;x&#039; &nbsp; &copy; A&B;')).toBe(
    "&quot; <b> 'x' &nbsp; &copy; A&B;",
  )
})
