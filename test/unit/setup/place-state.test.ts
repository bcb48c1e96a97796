import { expect, test } from 'vitest'
import { placeState } from '../../../src/setup/place-state.ts'
import type { Place } from '../../../src/setup/places.ts'

const HERE = 'https://app.example/'
const OLD = 'https://old.example/'
const [CONTACT, COMPANY] = ['CRM_CONTACT_DETAIL_TAB', 'CRM_COMPANY_DETAIL_TAB']
const CLIENTS: Place = {
  key: 'clients',
  placements: [CONTACT, COMPANY],
  scope: 'crm',
  isOn: true,
  title: null,
  isNew: false,
}

test.each([
  ['absent', []],
  ['absent', [['CRM_DEAL_DETAIL_TAB', HERE]]],
  [
    'there',
    [
      [CONTACT, HERE],
      [COMPANY, HERE],
    ],
  ],
  [
    'there',
    [
      [CONTACT, `${HERE}index.html`],
      [COMPANY, HERE],
    ],
  ],
  ['broken', [[CONTACT, HERE]]],
  [
    'broken',
    [
      [CONTACT, HERE],
      [COMPANY, OLD],
    ],
  ],
  [
    'broken',
    [
      [CONTACT, HERE],
      [COMPANY, HERE],
      [COMPANY, OLD],
    ],
  ],
  [
    'broken',
    [
      [CONTACT, HERE],
      [COMPANY, HERE],
      [COMPANY, HERE],
    ],
  ],
] as const)('a tab is %s with the bindings %j', (state, rows) => {
  const bindings = rows.map(([placement, handler]) => ({ placement, handler }))
  expect(placeState(CLIENTS, bindings, HERE)).toBe(state)
})
