/**
 * Every method that the sandbox knows and that only reads. `imopenlines.session.open` isn't among them: nobody has seen
 * that it never makes a chat. A method that isn't listed may write.
 */
const READS: ReadonlySet<string> = new Set([
  'crm.company.get',
  'crm.company.list',
  'crm.contact.get',
  'crm.contact.list',
  'crm.deal.get',
  'crm.deal.list',
  'crm.enum.ownertype',
  'crm.item.get',
  'crm.item.list',
  'crm.lead.get',
  'crm.lead.list',
  'crm.type.list',
  'im.chat.get',
  'im.chat.user.list',
  'im.counters.get',
  'im.dialog.get',
  'im.dialog.messages.get',
  'im.dialog.users.list',
  'im.recent.get',
  'im.recent.list',
  'imbot.chat.get',
  'imopenlines.crm.chat.get',
  'imopenlines.crm.chat.getlastid',
  'imopenlines.dialog.get',
  'method.get',
  'profile',
  'scope',
  'server.time',
  'user.current',
  'user.get',
])

/** A chat's number, or where an earlier command's answer has it: neither can become a person's or a group's. */
const CHAT = /^chat(?:\d+|\$result(?:\[[^\]\s]+\])+)$/

/**
 * All that a read's parameters are called. A portal may make `DIALOG_ID` of another name: it resolves a batch's
 * references there as well, and PHP ends a name at a zero byte.
 */
const PLAIN_NAME = /^\w+$/

/** What would be asked of a real portal: a request, or a command of a batch. */
export interface Question {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Why this may change something in a portal, to go on after the method's name; null: it only reads. */
export function whyNoRead({ method, params }: Question): string | null {
  if (!READS.has(method.toLowerCase())) return 'isn’t known to only read'
  for (const [name, value] of Object.entries(params)) {
    if (!PLAIN_NAME.test(name)) return 'has an odd name among its parameters'
    if (name.toUpperCase() === 'DIALOG_ID' && !(typeof value === 'string' && CHAT.test(value))) {
      return 'may create a chat where DIALOG_ID isn’t “chat” and its number'
    }
  }
  return null
}
