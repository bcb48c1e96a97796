import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntityForm } from '../../../../src/chat/search/entity-form.ts'
import { type PortalAddress, readPortalAddress } from '../../../../src/chat/search/portal-address.ts'

const ORIGIN = 'https://acme.bitrix24.com'
const read = (text: string, origin = ORIGIN) => readPortalAddress(text, origin)

/** An address in few words: `DEAL 1663`, `TASKS_TASK 8293`, `chat 1437`. */
function told(address: PortalAddress | null): string | null {
  switch (address?.kind) {
    case undefined:
      return null
    case 'crm':
      return `${address.item.type} ${address.item.entityTypeId} ${address.id}`
    case 'entity': {
      const form = readEntityForm(address.form)
      return form.ok ? `${form.refs[0].type} ${form.refs[0].id}` : 'not askable'
    }
    case 'chat':
      return `chat ${address.chatId}`
    case 'person':
      return `person ${address.userId}`
    case 'elsewhere':
      return `elsewhere ${address.host}`
    case 'unknown':
      return 'unknown'
  }
}

test.each([
  ['/crm/deal/details/1663/', 'DEAL 2 1663'],
  ['/crm/deal/details/1663', 'DEAL 2 1663'],
  ['/crm/deal/show/1663/?tab=main', 'DEAL 2 1663'],
  ['https://acme.bitrix24.com/crm/deal/details/1663/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER', 'DEAL 2 1663'],
  ['acme.bitrix24.com/crm/deal/details/1663/', 'DEAL 2 1663'],
  ['  HTTPS://ACME.bitrix24.com/crm/deal/details/1663/  ', 'DEAL 2 1663'],
  ['/crm/lead/details/13/', 'LEAD 1 13'],
  ['/crm/contact/details/25/', 'CONTACT 3 25'],
  ['/crm/company/details/7/', 'COMPANY 4 7'],
  ['/crm/quote/show/5/', 'QUOTE 7 5'],
  ['/crm/type/7/details/5/', 'QUOTE 7 5'],
  ['/crm/type/31/details/9/', 'SMART_INVOICE 31 9'],
  ['/crm/type/2/details/1663/', 'DEAL 2 1663'],
  ['/crm/type/128/details/17/', 'DYNAMIC_128 128 17'],
  ['/shop/orders/details/3/', 'ORDER 14 3'],
  ['/company/personal/user/2/tasks/task/view/8293/', 'TASKS_TASK 8293'],
  ['/company/personal/user/2/tasks/task/view/8293/?ta_sec=x#com5', 'TASKS_TASK 8293'],
  ['/workgroups/group/103/tasks/task/view/8293/', 'TASKS_TASK 8293'],
  ['/workgroups/group/103/', 'SONET_GROUP 103'],
  ['/workgroups/group/103/general/', 'SONET_GROUP 103'],
  ['/company/personal/user/2/calendar/?EVENT_ID=522', 'CALENDAR 522'],
  ['/online/?IM_DIALOG=chat1437', 'chat 1437'],
  ['/online/?IM_DIALOG=chat1437&IM_MESSAGE=90413', 'chat 1437'],
  ['?IM_DIALOG=chat1437', 'chat 1437'],
  ['https://acme.bitrix24.com/online/?IM_DIALOG=sg103', 'SONET_GROUP 103'],
  ['/online/?IM_DIALOG=27', 'person 27'],
  ['/online/?IM_LINES=chat1763', 'chat 1763'],
  ['/online/?IM_DIALOG=imol|telegrambot|2|209607941|744', 'LINES telegrambot|2|209607941|744'],
  ['/online/?IM_DIALOG=imol%7Ctelegrambot%7C2%7C209607941%7C744', 'LINES telegrambot|2|209607941|744'],
  ['bx://v2/acme.bitrix24.com/chat/dialogId/chat2184/messageId/90413', 'chat 2184'],
  [
    'bx://v2/acme.bitrix24.com/lines/dialogId/imol%7Ctelegrambot%7C2%7C209607941%7C744',
    'LINES telegrambot|2|209607941|744',
  ],
  ['bx://v2/acme.bitrix24.com/chat/dialogId/27', 'person 27'],
  ['/online/?IM_COPILOT=chat5', 'chat 5'],
  ['/online/?IM_TASK=chat5', 'chat 5'],
  ['/online/?IM_COLLAB=chat5', 'chat 5'],
  ['/online/?IM_DIALOG=&IM_LINES=chat5', 'chat 5'],
  ['acme.bitrix24.com?IM_DIALOG=chat5', 'chat 5'],
  ['/spaces/group/103/', 'SONET_GROUP 103'],
  ['/spaces/group/103/tasks/task/view/8293/', 'TASKS_TASK 8293'],
  ['/company/personal/user/2/tasks/task/edit/8293/', 'TASKS_TASK 8293'],
  ['/extranet/contacts/personal/user/2/tasks/task/view/8293/', 'TASKS_TASK 8293'],
  ['/extranet/workgroups/group/12/', 'SONET_GROUP 12'],
  ['/company/personal/user/2/calendar?EVENT_ID=522', 'CALENDAR 522'],
  ['/page/sales/projects/type/180/details/5/', 'DYNAMIC_180 180 5'],
  ['/CRM/Deal/details/%31663/', 'DEAL 2 1663'],
  ['chat1437', 'chat 1437'],
  ['sg103', 'SONET_GROUP 103'],
])('%j leads to %s', (text, target) => {
  expect(told(read(text))).toBe(target)
})

test.each([
  'https://other.bitrix24.com/crm/deal/details/1663/',
  'other.bitrix24.com/crm/deal/details/1663/',
  'https://acme.bitrix24.com.evil.example/crm/deal/details/1/',
  'https://acme.bitrix24.com@other.bitrix24.com/crm/deal/details/1/',
  'bx://v2/other.bitrix24.com/chat/dialogId/chat1437',
  '//other.bitrix24.com/crm/deal/details/1/',
])('%j belongs to another portal', (text) => {
  expect(read(text)?.kind).toBe('elsewhere')
})

test.each([
  'https://acme.bitrix24.com/',
  '/crm/deal/',
  '/crm/deal/details/0/',
  '/crm/deal/details/x/',
  '/crm/type/0/details/5/',
  '/crm/nonsense/details/5/',
  '/company/personal/user/2/?EVENT_ID=522',
  'acme.bitrix24.com/',
  '/company/personal/user/2/',
  '/online/?IM_DIALOG=',
  '/online/?IM_DIALOG=chat',
  '/online/?IM_DIALOG=chat0',
  '/online/?IM_DIALOG=../../x',
  'https://acme.bitrix24.com/%E0%A4%A',
  'https://[',
  'bx://v2/acme.bitrix24.com/chat/dialogId/nonsense',
])('%j is an address without a known chat', (text) => {
  expect(read(text)).toEqual({ kind: 'unknown' })
})

test.each([
  '',
  '   ',
  '/',
  '/ 5 lamps',
  'Nr.5/2024',
  'v1.2/beta',
  '12.03.2025/7',
  'A.B/c',
  'other.bitrix24.com/',
  '?IM',
  'Warehouse lighting',
  '1663',
  '24/7 support',
  'light? yes',
  'a.b',
  'chat',
  'chat about lamps',
  '?',
  'imol',
])('%j is words, not an address', (text) => {
  expect(read(text)).toBeNull()
})

test('without a portal, no address belongs to another one', () => {
  expect(told(read('https://other.bitrix24.com/crm/deal/details/1663/', ''))).toBe('DEAL 2 1663')
  expect(told(read('/crm/deal/details/1663/', ''))).toBe('DEAL 2 1663')
})

test('the port is a part of a portal’s address', () => {
  const portal = 'http://127.0.0.1:4300'
  expect(told(read('http://127.0.0.1:4300/crm/deal/details/1663/', portal))).toBe('DEAL 2 1663')
  expect(read('http://127.0.0.1/crm/deal/details/1663/', portal)?.kind).toBe('elsewhere')
})

const id = fc.integer({ min: 1, max: 999_999_999_999_999 })
/** The portal's own way of writing each address, and what it must lead to. */
const addresses = fc.oneof(
  fc.tuple(fc.constantFrom('lead', 'deal', 'contact', 'company'), id).map(([type, number]) => ({
    path: `/crm/${type}/details/${number}/`,
    target: `${type.toUpperCase()} ${{ lead: 1, deal: 2, contact: 3, company: 4 }[type]} ${number}`,
  })),
  fc.tuple(fc.integer({ min: 128, max: 9_999 }), id).map(([type, number]) => ({
    path: `/crm/type/${type}/details/${number}/`,
    target: `DYNAMIC_${type} ${type} ${number}`,
  })),
  fc.tuple(id, id).map(([user, task]) => ({
    path: `/company/personal/user/${user}/tasks/task/view/${task}/`,
    target: `TASKS_TASK ${task}`,
  })),
  id.map((group) => ({ path: `/workgroups/group/${group}/`, target: `SONET_GROUP ${group}` })),
  id.map((chat) => ({ path: `/online/?IM_DIALOG=chat${chat}`, target: `chat ${chat}` })),
  id.map((user) => ({ path: `/online/?IM_DIALOG=${user}`, target: `person ${user}` })),
  id.map((group) => ({ path: `/online/?IM_DIALOG=sg${group}`, target: `SONET_GROUP ${group}` })),
)

test('every address of a portal is recognized, however it was copied', () => {
  const copied = fc.constantFrom(
    (path: string) => path,
    (path: string) => ORIGIN + path,
    (path: string) => `acme.bitrix24.com${path}`,
    (path: string) => ` ${ORIGIN}${path}\n`,
    (path: string) => `${ORIGIN}${path}${path.includes('?') ? '&' : '?'}IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER`,
    (path: string) => `${ORIGIN}${path}#anchor`,
  )
  fc.assert(
    fc.property(addresses, copied, ({ path, target }, copy) => {
      expect(told(read(copy(path)))).toBe(target)
    }),
  )
})

test('a recognized address can be looked up, and no text throws', () => {
  const tokens = fc.constantFrom(
    '/',
    '//',
    '?',
    '#',
    '%',
    '%zz',
    'crm',
    'deal',
    'details',
    'type',
    '128',
    '0',
    '-1',
    'IM_DIALOG=',
    'chat',
    'sg',
    'imol|',
    '|',
    'https://',
    'bx://v2/',
    'acme.bitrix24.com',
    'dialogId',
    ' ',
    '\n',
    '\0',
    '$result[chat][ID]',
    '<script>',
    '١',
    '@',
    ':',
    '[',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.array(tokens).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(told(read(text))).not.toBe('not askable')
    }),
    { numRuns: 2_000 },
  )
})

test('a host of Bitrix24 itself is no other portal', () => {
  expect(read('https://helpdesk.bitrix24.com/open/14954920/')).toEqual({ kind: 'unknown' })
  expect(read('https://CDN.bitrix24.com.br/crm/deal/details/5/')).toEqual({ kind: 'unknown' })
  expect(read('bx://v2/www.bitrix24.ru/chat/dialogId/chat2184')).toEqual({ kind: 'unknown' })
  expect(read('https://helpdesk-acme.bitrix24.com/crm/deal/details/5/')?.kind).toBe('elsewhere')
})
