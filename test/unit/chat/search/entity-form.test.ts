import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ENTITY_KINDS,
  type EntityField,
  type EntityForm,
  entityFormOf,
  fieldsOf,
  readEntityForm,
} from '../../../../src/chat/search/entity-form.ts'

const ask = (kind: EntityForm['kind'], fields: EntityForm['fields']) => readEntityForm({ kind, fields })

/** Any text that a user may type, the parts that the forms check among them. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '0',
    ' 0 ',
    '00',
    '|',
    '1663',
    ' 1663 ',
    '-1',
    '1e3',
    '١٢',
    'DEAL|1',
    '$result[chat][ID]',
    '  ',
  ),
  fc.integer({ min: 1 }).map(String),
)
const numbers = fc.integer({ min: 1, max: 999_999_999_999_999 }).map(String)
const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text.trim() !== '' && text !== '0')
const parts = words.map((text) => text.trim()).filter((text) => !text.includes('|'))

/** Valid fields of each kind of form, in the format that survives a round trip. */
const FILLED = {
  deal: { id: numbers },
  lead: { id: numbers },
  contact: { id: numbers },
  company: { id: numbers },
  quote: { id: numbers },
  invoice: { id: numbers },
  smartProcess: { process: numbers, id: numbers },
  task: { id: numbers },
  group: { id: numbers },
  event: { id: numbers },
  mail: { id: words },
  announcement: { id: words },
  lines: { connector: parts, line: numbers, chat: parts, user: parts },
  livechat: { first: parts, second: numbers },
  call: { id: words },
  conference: { id: words },
  assistant: { id: words },
  other: { type: words.map((text) => `X_${text}`), id: words },
} satisfies Record<EntityForm['kind'], Partial<Record<EntityField, fc.Arbitrary<string>>>>

test.each([
  ['deal', { id: '1663' }, [['CRM', 'DEAL|1663']]],
  ['lead', { id: ' 13 ' }, [['CRM', 'LEAD|13']]],
  ['lead', { id: '０1３' }, [['CRM', 'LEAD|13']]],
  ['mail', { id: ' 0 ' }, [['MAIL', ' 0 ']]],
  ['lines', { connector: ' a ', line: '02', chat: '0 ', user: ' 7' }, [['LINES', 'a|2|0|7']]],
  ['contact', { id: '25' }, [['CRM', 'CONTACT|25']]],
  ['company', { id: '7' }, [['CRM', 'COMPANY|7']]],
  ['quote', { id: '5' }, [['CRM', 'QUOTE|5']]],
  ['invoice', { id: '9' }, [['CRM', 'SMART_INVOICE|9']]],
  ['smartProcess', { process: '128', id: '17' }, [['CRM', 'DYNAMIC_128|17']]],
  [
    'task',
    { id: '8293' },
    [
      ['TASKS_TASK', '8293'],
      ['TASKS', '8293'],
    ],
  ],
  ['group', { id: '103' }, [['SONET_GROUP', '103']]],
  ['event', { id: '522' }, [['CALENDAR', '522']]],
  ['mail', { id: '941' }, [['MAIL', '941']]],
  ['announcement', { id: 'all' }, [['ANNOUNCEMENT', 'all']]],
  [
    'lines',
    { connector: 'telegrambot', line: '2', chat: '209607941', user: '744' },
    [['LINES', 'telegrambot|2|209607941|744']],
  ],
  ['livechat', { first: 'livechat', second: '3' }, [['LIVECHAT', 'livechat|3']]],
  ['livechat', { first: '3', second: '812' }, [['LIVECHAT', '3|812']]],
  ['call', { id: 'abc-1' }, [['CALL', 'abc-1']]],
  ['conference', { id: '12' }, [['VIDEOCONF', '12']]],
  ['assistant', { id: '12' }, [['AI_ASSISTANT_PRIVATE', '12']]],
  ['other', { type: 'MYAPP', id: 'order-15' }, [['MYAPP', 'order-15']]],
] as const)('a form for %s of %j asks %j', (kind, fields, pairs) => {
  expect(ask(kind, fields)).toEqual({ ok: true, refs: pairs.map(([type, id]) => ({ type, id })) })
})

test.each([
  ['deal', { id: '' }, { id: 'empty' }],
  ['deal', {}, { id: 'empty' }],
  ['deal', { id: '0' }, { id: 'zero' }],
  ['deal', { id: '12a' }, { id: 'number' }],
  ['deal', { id: '-5' }, { id: 'number' }],
  ['deal', { id: 'DEAL|12' }, { id: 'number' }],
  ['deal', { id: '$result[chat][ID]' }, { id: 'number' }],
  ['deal', { id: '12345678901234567' }, { id: 'long' }],
  ['deal', { id: '1e3' }, { id: 'number' }],
  ['deal', { id: ' 00 ' }, { id: 'zero' }],
  ['livechat', { first: '0', second: '' }, { second: 'empty' }],
  ['smartProcess', { process: 'T80', id: '' }, { process: 'number', id: 'empty' }],
  [
    'lines',
    { connector: 'a|b', line: 'x', chat: ' ', user: '1' },
    { connector: 'pipe', line: 'number', chat: 'empty' },
  ],
  ['livechat', { first: '', second: '0' }, { first: 'empty', second: 'zero' }],
  ['mail', { id: '0' }, { id: 'zero' }],
  ['mail', { id: '   ' }, { id: 'empty' }],
  ['other', { type: '0', id: '' }, { type: 'zero', id: 'empty' }],
] as const)('a form for %s of %j isn’t asked: %j', (kind, fields, problems) => {
  expect(ask(kind, fields)).toEqual({ ok: false, problems })
})

test('free text is sent unchanged, spaces included, because the portal compares exactly', () => {
  expect(ask('other', { type: 'My App', id: ' 7 ' })).toEqual({
    ok: true,
    refs: [{ type: 'My App', id: ' 7 ' }],
  })
})

test.each(ENTITY_KINDS)('the entity of a form for %s leads back to the form', (kind) => {
  const filled = fc.record(FILLED[kind] as Record<string, fc.Arbitrary<string>>)
  fc.assert(
    fc.property(filled, (fields) => {
      const form = { kind, fields }
      const read = readEntityForm(form)
      expect(read.ok).toBe(true)
      if (read.ok) expect(entityFormOf(read.refs[0])).toEqual(form)
    }),
  )
})

test('every entity has a form that asks for exactly this entity', () => {
  const types = fc.oneof(
    words,
    fc.constantFrom(
      'CRM',
      'LINES',
      'LIVECHAT',
      'TASKS',
      'TASKS_TASK',
      'SONET_GROUP',
      'constructor',
      '__proto__',
    ),
  )
  const ids = fc.oneof(
    words,
    fc.constantFrom('DEAL|1', 'deal|1', 'DEAL|01', 'DYNAMIC_128|17', 'a|1|b|c', 'constructor|1'),
  )
  fc.assert(
    fc.property(types, ids, (type, id) => {
      const read = readEntityForm(entityFormOf({ type, id }))
      expect(read.ok && read.refs[0]).toEqual({ type, id })
    }),
  )
})

test('a form never throws, and never asks for an empty ID, "0", or a stray separator', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENTITY_KINDS), fc.func(typed), (kind, type) => {
      const fields = Object.fromEntries(fieldsOf(kind).map((field) => [field, type(field)]))
      const read = readEntityForm({ kind, fields })
      if (!read.ok) {
        expect(Object.keys(read.problems).length).toBeGreaterThan(0)
        return
      }
      for (const ref of read.refs) {
        expect(['', '0']).not.toContain(ref.id)
        expect(['', '0']).not.toContain(ref.type)
        if (ref.type === 'CRM' && kind !== 'other') expect(ref.id).toMatch(/^[A-Z_]+\d*\|[1-9]\d*$/)
        if (kind === 'lines') expect(ref.id.split('|')).toHaveLength(4)
      }
    }),
  )
})
