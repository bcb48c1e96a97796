/** The commands of the batch that opens a deal’s tab, in order. */
export const OPENING_OF_A_DEAL = [
  'im.chat.get',
  'im.dialog.get',
  'im.dialog.users.list',
  'im.dialog.messages.get',
  'crm.item.get',
  'profile',
  'imopenlines.crm.chat.get',
  'imopenlines.crm.chat.get',
]
