import { type CrmItem, cardPathOf } from '../../crm/model/crm-item.ts'
import type { Message } from './message.ts'

const COLOR = '#29619b'
const NAMES: Readonly<Record<string, string>> = {
  DEAL: 'deal',
  LEAD: 'lead',
  CONTACT: 'contact',
  COMPANY: 'company',
}

/**
 * The system message that begins an item's discussion, in place of "created the chat": a link to the item; of a lead
 * its company and telephone numbers too.
 */
export function firstMessage(
  { type, id, title, customer }: Pick<CrmItem, 'type' | 'id' | 'title' | 'customer'>,
  at: number,
): Pick<Message, 'authorId' | 'at' | 'text' | 'params'> {
  const link = { LINK: [{ NAME: title, LINK: cardPathOf(type, id) }] }
  return {
    authorId: 0,
    at,
    text: `[b]Information about the ${NAMES[type] ?? 'item'}[/b]`,
    params: {
      ATTACH: [
        {
          ID: Math.floor(at / 1_000),
          BLOCKS: type === 'LEAD' ? [link, { GRID: leadRows(customer) }] : [link],
          DESCRIPTION: '',
          COLOR,
          COLOR_TOKEN: 'base',
        },
      ],
    },
  }
}

function leadRows(company: string) {
  return [
    { DISPLAY: 'ROW', NAME: 'Company', VALUE: company, COLOR_TOKEN: 'base' },
    {
      DISPLAY: 'LINE',
      NAME: 'Phone',
      VALUE: '+49 40 555 0100[br]+49 40 555 0101',
      HEIGHT: 20,
      COLOR_TOKEN: 'base',
    },
  ]
}
