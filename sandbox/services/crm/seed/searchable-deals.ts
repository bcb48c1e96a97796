import type { CrmItem } from '../model/crm-item.ts'

const FIRST_ID = 2_001
/** More than one page of `crm.item.list`, all with one word in common. */
const COUNT = 70

const KINDS = [
  'Racking',
  'Pallet racking',
  'Racking and light',
  'Mobile racking',
  'Racking with emergency light',
  'Light racking',
  'Inspection of racking',
]
const CUSTOMERS = [
  { companyId: 7, name: 'Northwind Logistics' },
  { companyId: 8, name: 'Halden Cold Stores' },
  { companyId: 9, name: 'Brightwater' },
  { companyId: 10, name: 'Lagerhaus Süd' },
  { companyId: 11, name: 'The United Northern and Eastern Warehousing Company' },
  { companyId: 12, name: 'Kestrel Parcels' },
]
const CURRENCIES = ['EUR', 'EUR', 'USD', 'GBP', 'AED']
const STAGES = ['NEW', 'PREPARATION', 'PREPAYMENT_INVOICE', 'EXECUTING', 'WON', 'LOSE']
const RESPONSIBLE = [33, 31, 36, 27]

const LEAST = 1_200
/** Spread of the last update, in days. */
const LAST_UPDATED_WITHIN = 30
/** Step and range of the amounts; the step is prime, so that amounts look random. */
const AMOUNT_STEP = 7_919
const AMOUNT_SPAN = 96_000

const ODD = {
  type: 'DEAL',
  entityTypeId: 2,
  customer: 'Kestrel Parcels',
  companyId: 12,
  opportunity: 900,
  currencyId: 'EUR',
  assignedById: 33,
  observers: [],
  stageId: 'NEW',
} as const

/**
 * Deals for search: seventy with one word in common, and some with titles that are hard to search for or to lay out.
 */
export const searchableDeals: readonly CrmItem[] = [
  ...Array.from({ length: COUNT }, (_, index) => deal(index)),
  { ...ODD, id: 2071, title: '100% LED_strip' },
  // Also matches the title above when its `%` and `_` are taken for wildcards.
  { ...ODD, id: 2072, title: '100 m of LED strip' },
  { ...ODD, id: 2073, title: '<b>markup</b> & "quotes"' },
  {
    ...ODD,
    id: 2074,
    title:
      'Delivery, installation, commissioning and ten years of maintenance of the presence-controlled lighting of all loading bays, cold stores, mezzanines and outdoor yards of the northern distribution centre, second and third stage, including the emergency lighting that the inspectors asked for',
    customer: 'The United Northern and Eastern Warehousing Company',
    companyId: 11,
    opportunity: 12_345_678.9,
  },
]

function deal(index: number): CrmItem {
  const { companyId, name } = pick(CUSTOMERS, index)
  return {
    type: 'DEAL',
    entityTypeId: 2,
    id: FIRST_ID + index,
    title: `${pick(KINDS, index)} for ${name}, hall ${index + 1}`,
    customer: name,
    companyId,
    opportunity: LEAST + ((index * AMOUNT_STEP) % AMOUNT_SPAN),
    currencyId: pick(CURRENCIES, index),
    assignedById: pick(RESPONSIBLE, index),
    observers: [],
    stageId: pick(STAGES, index),
    createdDaysAgo: COUNT - index,
    updatedDaysAgo: index % LAST_UPDATED_WITHIN,
  }
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
