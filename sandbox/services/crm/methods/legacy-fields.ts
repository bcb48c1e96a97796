import type { CrmItem } from '../model/crm-item.ts'
import { itemFields } from './item-fields.ts'

/** The types that have their own methods, older than `crm.item.*`. */
export type LegacyType = 'DEAL' | 'LEAD' | 'CONTACT' | 'COMPANY'

/** Fields written with two decimals; other numbers have none. */
const AMOUNTS: ReadonlySet<string> = new Set(['OPPORTUNITY', 'TAX_VALUE'])
const AMOUNT_DIGITS = 2
const CREATED_BY = 27
/** The customer behind every lead and contact, with an invented phone and address. */
const CLIENT = { NAME: 'Tomas', LAST_NAME: 'Novak', PHONE: '+70000000025', EMAIL: 't.novak@example.test' }
/** ID of the first multi-field value; all of them are rows of one table. */
const FIRST_MULTI_FIELD = 600
const PARENT_PROJECT = 17

/** Fields with several values; a list answers them only when they are selected. */
export const MULTI_FIELDS: ReadonlySet<string> = new Set(['PHONE', 'EMAIL', 'IM', 'WEB'])

/**
 * An item's fields by their old names, in the order of the documented answers (`test/samples/crm.deal.get.json` and
 * others). Numbers stay numbers, for conditions.
 */
export function legacyFields(item: CrmItem, type: LegacyType): Fields {
  const modern = itemFields(item)
  switch (type) {
    case 'DEAL':
      return dealFields(item, modern)
    case 'LEAD':
      return leadFields(item, modern)
    case 'CONTACT':
      return contactFields(item, modern)
    default:
      return companyFields(item, modern)
  }
}

/** Turns numbers into texts, as REST writes these fields. */
export function legacyTexts(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value]
      return [name, AMOUNTS.has(name) ? value.toFixed(AMOUNT_DIGITS) : String(value)]
    }),
  )
}

type Fields = Readonly<Record<string, unknown>>

function dealFields(item: CrmItem, modern: Fields): Fields {
  return {
    ID: item.id,
    TITLE: item.title,
    TYPE_ID: 'SALE',
    STAGE_ID: item.stageId,
    PROBABILITY: null,
    CURRENCY_ID: item.currencyId,
    OPPORTUNITY: item.opportunity,
    IS_MANUAL_OPPORTUNITY: 'Y',
    TAX_VALUE: 0,
    LEAD_ID: null,
    COMPANY_ID: modern['companyId'],
    CONTACT_ID: modern['contactId'],
    QUOTE_ID: null,
    BEGINDATE: modern['createdTime'],
    CLOSEDATE: null,
    ASSIGNED_BY_ID: item.assignedById,
    CREATED_BY_ID: CREATED_BY,
    MODIFY_BY_ID: modern['updatedBy'],
    ...datesOf(modern),
    CLOSED: modern['closed'],
    COMMENTS: null,
    CATEGORY_ID: modern['categoryId'],
    STAGE_SEMANTIC_ID: modern['stageSemanticId'],
    IS_NEW: modern['isNew'],
    IS_RECURRING: 'N',
    IS_RETURN_CUSTOMER: 'N',
    SOURCE_ID: 'WEB',
    MOVED_BY_ID: modern['movedBy'],
    MOVED_TIME: modern['movedTime'],
    LAST_ACTIVITY_TIME: modern['updatedTime'],
    PARENT_ID_128: PARENT_PROJECT,
  }
}

function leadFields(item: CrmItem, modern: Fields): Fields {
  return {
    ID: item.id,
    TITLE: item.title,
    NAME: CLIENT.NAME,
    LAST_NAME: CLIENT.LAST_NAME,
    COMPANY_TITLE: item.customer,
    COMPANY_ID: null,
    CONTACT_ID: null,
    SOURCE_ID: 'WEB',
    STATUS_ID: item.stageId,
    STATUS_SEMANTIC_ID: modern['stageSemanticId'],
    CURRENCY_ID: item.currencyId,
    OPPORTUNITY: item.opportunity,
    HAS_PHONE: 'Y',
    HAS_EMAIL: 'N',
    HAS_IMOL: 'N',
    ASSIGNED_BY_ID: item.assignedById,
    ...datesOf(modern),
    PHONE: [multiField('PHONE', 'WORK', CLIENT.PHONE)],
  }
}

function contactFields(item: CrmItem, modern: Fields): Fields {
  return {
    ID: item.id,
    NAME: modern['name'],
    SECOND_NAME: null,
    LAST_NAME: modern['lastName'],
    HONORIFIC: null,
    POST: 'Buyer',
    COMPANY_ID: modern['companyId'],
    TYPE_ID: 'CLIENT',
    HAS_PHONE: 'Y',
    HAS_EMAIL: 'Y',
    HAS_IMOL: 'N',
    ASSIGNED_BY_ID: item.assignedById,
    ...datesOf(modern),
    PHONE: [multiField('PHONE', 'MOBILE', CLIENT.PHONE)],
    EMAIL: [multiField('EMAIL', 'WORK', CLIENT.EMAIL)],
  }
}

function companyFields(item: CrmItem, modern: Fields): Fields {
  return {
    ID: item.id,
    TITLE: item.title,
    COMPANY_TYPE: 'CUSTOMER',
    INDUSTRY: 'OTHER',
    REVENUE: 0,
    CURRENCY_ID: item.currencyId,
    HAS_PHONE: 'N',
    HAS_EMAIL: 'N',
    HAS_IMOL: 'N',
    ASSIGNED_BY_ID: item.assignedById,
    ...datesOf(modern),
    IS_MY_COMPANY: 'N',
  }
}

function datesOf(modern: Fields): Fields {
  return { DATE_CREATE: modern['createdTime'], DATE_MODIFY: modern['updatedTime'], OPENED: 'Y' }
}

function multiField(TYPE_ID: 'PHONE' | 'EMAIL', VALUE_TYPE: string, VALUE: string): Record<string, string> {
  const ID = String(FIRST_MULTI_FIELD + [...MULTI_FIELDS].indexOf(TYPE_ID) + 1)
  return { ID, VALUE_TYPE, VALUE, TYPE_ID }
}
