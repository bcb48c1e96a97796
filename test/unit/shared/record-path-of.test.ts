import { expect, test } from 'vitest'
import { type EntityForm, readEntityForm } from '../../../src/chat/search/entity-form.ts'
import { readPortalAddress } from '../../../src/chat/search/portal-address.ts'
import { recordPathOf } from '../../../src/shared/records/record-path-of.ts'

const form = (kind: EntityForm['kind'], fields: EntityForm['fields'] = { id: '5' }): EntityForm => ({
  kind,
  fields,
})

test.each([
  [form('deal'), '/crm/deal/details/5/'],
  [form('lead'), '/crm/lead/details/5/'],
  [form('contact'), '/crm/contact/details/5/'],
  [form('company'), '/crm/company/details/5/'],
  [form('quote'), '/crm/type/7/details/5/'],
  [form('invoice'), '/crm/type/31/details/5/'],
  [form('smartProcess', { process: '128', id: '5' }), '/crm/type/128/details/5/'],
  [form('group'), '/workgroups/group/5/'],
  [form('task'), null],
  [form('call'), null],
])('the page of %j is %s', (asked, path) => {
  expect(recordPathOf(asked)).toBe(path)
})

test('the address of a record’s page finds the same record', () => {
  for (const kind of ['deal', 'lead', 'contact', 'company', 'quote', 'invoice', 'group'] as const) {
    const address = readPortalAddress(recordPathOf(form(kind)) ?? '', '')
    const read = readEntityForm(form(kind))
    const pair = read.ok ? read.refs[0].id : ''
    if (address?.kind === 'crm') expect(`${address.item.type}|${address.id}`).toBe(pair)
    else expect(address).toEqual({ kind: 'entity', form: form(kind) })
  }
})
