/** A type of CRM items, as in `crm.enum.ownertype`. */
export interface CrmType {
  readonly id: number
  /** Names by the portal's language; English for any other. */
  readonly names: Readonly<Record<'en' | 'ru', string>>
  /** Plural, in English. */
  readonly plural: string
  /** The code in a chat's `ENTITY_ID`: `DEAL|1663`. */
  readonly code: string
  readonly shortCode: string
}

/** The types that this portal has items of. */
export const CRM_TYPES: readonly CrmType[] = [
  { id: 1, names: { en: 'Lead', ru: 'Лид' }, plural: 'Leads', code: 'LEAD', shortCode: 'L' },
  { id: 2, names: { en: 'Deal', ru: 'Сделка' }, plural: 'Deals', code: 'DEAL', shortCode: 'D' },
  { id: 3, names: { en: 'Contact', ru: 'Контакт' }, plural: 'Contacts', code: 'CONTACT', shortCode: 'C' },
  { id: 4, names: { en: 'Company', ru: 'Компания' }, plural: 'Companies', code: 'COMPANY', shortCode: 'CO' },
  { id: 7, names: { en: 'Quote', ru: 'Предложение' }, plural: 'Quotes', code: 'QUOTE', shortCode: 'Q' },
  {
    id: 31,
    names: { en: 'Invoice', ru: 'Счёт' },
    plural: 'Invoices',
    code: 'SMART_INVOICE',
    shortCode: 'SI',
  },
  {
    id: 128,
    names: { en: 'Projects', ru: 'Проекты' },
    plural: 'Projects',
    code: 'DYNAMIC_128',
    shortCode: 'T80',
  },
  {
    id: 1032,
    names: { en: 'Equipment', ru: 'Оборудование' },
    plural: 'Equipment',
    code: 'DYNAMIC_1032',
    shortCode: 'T408',
  },
]
