import type { CrmItem } from '../model/crm-item.ts'
import { PIPELINES, STAGES } from './stages.ts'

/** IDs of the large portal's items, above those of the ordinary one. */
export const FIRST_LARGE_DEAL = 10_001
export const LARGE_DEALS = 5_000
export const FIRST_LARGE_LEAD = 301
export const FIRST_LARGE_CONTACT = 401
export const FIRST_LARGE_COMPANY = 501
export const FIRST_LARGE_PROJECT = 601
/** Number of each of the other kinds. */
const LARGE_OTHERS = 40

const ANNA = 27
const OTHERS = [31, 33, 36, 44, 45]
/** Every fourth deal is Anna's; she observes every ninth. */
const OWN_EVERY = 4
const OBSERVED_EVERY = 9
const CURRENCIES = ['EUR', 'EUR', 'USD', 'GBP', 'AED', 'PLN']
const SUBJECTS = [
  'Hall lighting',
  'Dock levellers',
  'Fire doors',
  'Освещение склада',
  'Cold store doors',
  'Yard masts and floodlights',
  'Ladekantenbeleuchtung',
  'إضاءة المستودع',
  'Emergency lighting and signs',
]
const PLACES = ['Aarhus', 'Brno', 'Cork', 'Durrës', 'Essen', 'Faro', 'Gdańsk', 'Haifa', 'Izmir', 'Jönköping']
const FIRST_NAMES = ['Ada', 'Boris', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hiro']
const LAST_NAMES = ['Novak', 'Okonkwo', 'Petersen', 'Quispe', 'Rahimi']
/** Steps without a common divisor with the lists' lengths, so that neighbours differ. */
const STEP = 7
const AMOUNT_STEP = 7_919
const AMOUNT_SPAN = 240_000
const LEAST = 300
/** A day has this many new deals. */
const PER_DAY = 40

const dealStages = PIPELINES.filter(({ entityTypeId }) => entityTypeId === 2).map(({ id }) =>
  STAGES.filter(({ entityId }) => entityId === (id === 0 ? 'DEAL_STAGE' : `DEAL_STAGE_${id}`)),
)

/** A deal of the large portal, by its position: the same in every run. The newest has the highest ID. */
function largeDeal(index: number): CrmItem {
  const stages = pick(dealStages, index)
  const isOver = index % 6 === 5
  const open = stages.filter(({ semantics }) => (semantics !== 'P') === isOver)
  const age = (LARGE_DEALS - index) / PER_DAY
  const company = index % LARGE_OTHERS
  return {
    type: 'DEAL',
    entityTypeId: 2,
    id: FIRST_LARGE_DEAL + index,
    title: `${pick(SUBJECTS, index * STEP)}, ${pick(PLACES, index)} no. ${index + 1}`,
    customer: companyName(company),
    companyId: FIRST_LARGE_COMPANY + company,
    contactId: index % 5 === 0 ? 0 : FIRST_LARGE_CONTACT + ((index * STEP) % LARGE_OTHERS),
    opportunity: index % 13 === 0 ? 0 : LEAST + ((index * AMOUNT_STEP) % AMOUNT_SPAN),
    currencyId: pick(CURRENCIES, index),
    assignedById: index % OWN_EVERY === 0 ? ANNA : pick(OTHERS, index),
    observers: index % OBSERVED_EVERY === 0 ? [ANNA] : [36],
    stageId: pick(open, index).statusId,
    createdDaysAgo: age,
    updatedDaysAgo: age / 2,
  }
}

/** Every item of the large portal. */
export function largeItems(): CrmItem[] {
  const others = Array.from({ length: LARGE_OTHERS }, (_, index) => otherItems(index)).flat()
  return [...Array.from({ length: LARGE_DEALS }, (_, index) => largeDeal(index)), ...others]
}

/** A lead, a contact, a company and a project. */
function otherItems(index: number): CrmItem[] {
  const customer = companyName(index)
  const common = {
    customer,
    opportunity: 0,
    currencyId: 'EUR',
    assignedById: index % OWN_EVERY === 0 ? ANNA : pick(OTHERS, index),
    observers: [],
    companyId: FIRST_LARGE_COMPANY + index,
    contactId: FIRST_LARGE_CONTACT + index,
    createdDaysAgo: LARGE_OTHERS - index,
  } as const
  const name = `${pick(FIRST_NAMES, index)} ${pick(LAST_NAMES, index)}`
  return [
    {
      ...common,
      type: 'LEAD',
      entityTypeId: 1,
      id: FIRST_LARGE_LEAD + index,
      title: `${customer} asks for ${pick(SUBJECTS, index)}`,
      opportunity: LEAST * index,
      stageId: pick(['NEW', 'IN_PROCESS', 'PROCESSED'], index),
    },
    {
      ...common,
      type: 'CONTACT',
      entityTypeId: 3,
      id: FIRST_LARGE_CONTACT + index,
      title: name,
      stageId: '',
    },
    {
      ...common,
      type: 'COMPANY',
      entityTypeId: 4,
      id: FIRST_LARGE_COMPANY + index,
      title: customer,
      stageId: '',
    },
    {
      ...common,
      type: 'DYNAMIC_128',
      entityTypeId: 128,
      id: FIRST_LARGE_PROJECT + index,
      title: `Project ${pick(PLACES, index)} ${index + 1}`,
      stageId: pick(['DT128_3:NEW', 'DT128_3:PREPARATION', 'DT128_3:CLIENT'], index),
    },
  ]
}

function companyName(index: number): string {
  return `${pick(PLACES, index)} ${pick(['Logistics', 'Cold Stores', 'Freight', 'Terminal'], index)} ${index + 1}`
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
