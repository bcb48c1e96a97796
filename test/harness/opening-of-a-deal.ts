/** The commands of the one batch that a deal’s tab opens with, in their order. */
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
