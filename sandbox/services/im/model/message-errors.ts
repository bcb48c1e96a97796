/** Errors of the methods about a sent message, and about users, as `IM_ERRORS`. `menu_ERROR` is in this case. */
export const MESSAGE_ERRORS = [
  { code: 'MESSAGE_ID_ERROR', status: 400, description: "Message ID can't be empty" },
  {
    code: 'CANT_EDIT_MESSAGE',
    status: 403,
    description: "Time has expired for modification or you don't have access",
  },
  {
    code: 'KEYBOARD_OVERSIZE',
    status: 400,
    description: 'You have exceeded the maximum allowable size of keyboard',
  },
  { code: 'menu_ERROR', status: 400, description: 'Incorrect menu params' },
  { code: 'MENU_OVERSIZE', status: 400, description: 'You have exceeded the maximum allowable size of menu' },
  { code: 'WITHOUT_CHANGES', status: 400, description: 'Action completed without changes' },
  { code: 'BOT_ID_ERROR', status: 400, description: "Bot ID can't be empty" },
  { code: 'COMMAND_ERROR', status: 400, description: "Command can't be empty" },
  { code: 'FIND_SHORT', status: 400, description: 'Too short a search phrase.' },
  { code: 'ID_EMPTY', status: 400, description: "User ID can't be empty" },
  { code: 'USER_NOT_EXISTS', status: 400, description: 'User is not exists' },
] as const
