import type { CrmItem } from '../crm-item.ts'

const DEAL = {
  type: 'DEAL',
  entityTypeId: 2,
  customer: 'Northwind Logistics',
  opportunity: 51_640,
  currencyId: 'EUR',
  assignedById: 33,
  observers: [36],
  stageId: 'PREPAYMENT_INVOICE',
} as const

const COMPANY = { ...DEAL, type: 'COMPANY', entityTypeId: 4, opportunity: 0 } as const

/** What the CRM holds. `DEAL|1663` is the specification's own example. */
export const crmItems: readonly CrmItem[] = [
  { ...DEAL, id: 1663, title: 'Warehouse lighting for Northwind' },
  { ...DEAL, id: 1742, title: 'Spare parts for Halden', customer: 'Halden Cold Stores', opportunity: 3_900 },
  { ...DEAL, id: 1750, title: 'Site survey for Brightwater', customer: 'Brightwater', assignedById: 31 },
  { ...DEAL, id: 1755, title: 'Cold storage lamps', customer: 'Halden Cold Stores', opportunity: 18_200 },
  {
    ...DEAL,
    id: 1760,
    title:
      'Framework agreement on the lighting, emergency lighting and maintenance of all fourteen regional warehouses, first stage',
    customer: 'The United Northern and Eastern Warehousing Company',
    opportunity: 1_284_900,
  },
  {
    ...DEAL,
    id: 1761,
    title: 'Hallenbeleuchtungsmodernisierungsrahmenvereinbarung',
    customer: 'Lagerhaus Süd',
  },
  {
    ...DEAL,
    id: 1770,
    title: 'إضاءة مستودع ميناء جبل علي',
    customer: 'شركة الخليج للتخزين',
    currencyId: 'AED',
  },
  { ...DEAL, id: 1775, title: 'Desk lamps', customer: 'Small Office', opportunity: 240 },
  { ...DEAL, type: 'LEAD', entityTypeId: 1, id: 13, title: 'Asked about yard lights', stageId: 'NEW' },
  { ...DEAL, type: 'LEAD', entityTypeId: 1, id: 14, title: 'Wants a quote for dock lights', stageId: 'NEW' },
  { ...DEAL, type: 'CONTACT', entityTypeId: 3, id: 25, title: 'Tomas Novak', opportunity: 0 },
  { ...DEAL, type: 'COMPANY', entityTypeId: 4, id: 7, title: 'Northwind Logistics', opportunity: 0 },
  { ...COMPANY, id: 8, title: 'Halden Cold Stores' },
  { ...COMPANY, id: 9, title: 'Brightwater' },
  { ...COMPANY, id: 10, title: 'Lagerhaus Süd' },
  { ...COMPANY, id: 11, title: 'The United Northern and Eastern Warehousing Company' },
  { ...COMPANY, id: 12, title: 'Kestrel Parcels' },
  {
    ...DEAL,
    type: 'DYNAMIC_128',
    entityTypeId: 128,
    id: 17,
    title: 'Installation project #17',
    stageId: 'DT128_3:PREPARATION',
  },
  { ...DEAL, type: 'QUOTE', entityTypeId: 7, id: 5, title: 'Quote for the mezzanine', stageId: 'SENT' },
  {
    ...DEAL,
    type: 'SMART_INVOICE',
    entityTypeId: 31,
    id: 9,
    title: 'Invoice for the first stage',
    stageId: 'DT31_2:N',
  },
]
