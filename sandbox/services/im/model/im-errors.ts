import { MESSAGE_ERRORS } from './message-errors.ts'

/**
 * Errors of the messenger and the open lines besides those of any method, status 400 but for two. Source: the portal's
 * PHP code, except for the texts of those that only a fault gives here: `CHAT_ID` of `im.message.add`,
 * `ACCESS_DENIED_EXTEND` and `ACCESS_DENIED_KICK` (newer portals' `WRONG_REQUEST`), `USER_ID`, `IM_NOT_INSTALLED`.
 */
export const IM_ERRORS = [
  { code: 'CHAT_ID_EMPTY', status: 400, description: "Chat ID can't be empty" },
  { code: 'CHAT_ID', status: 400, description: 'Incorrect chat ID' },
  { code: 'USER_ID_EMPTY', status: 400, description: "User ID can't be empty" },
  { code: 'USER_NOT_FOUND', status: 400, description: 'User not found' },
  { code: 'FIRST_ID_STRING', status: 400, description: "First ID can't be string" },
  { code: 'LAST_ID_STRING', status: 400, description: "Last ID can't be string" },
  { code: 'INVALID_FORMAT', status: 400, description: 'Parameter USERS has wrong type' },
  { code: 'WRONG_REQUEST', status: 400, description: "Chat can't be created" },
  {
    code: 'ACCESS_DENIED_EXTEND',
    status: 400,
    description: "You don't have access or user already member in chat",
  },
  {
    code: 'ACCESS_DENIED_KICK',
    status: 400,
    description: "You don't have access or user isn't member in chat",
  },
  { code: 'MESSAGE_EMPTY', status: 400, description: "Message can't be empty" },
  { code: 'PARAMS_ERROR', status: 400, description: 'Incorrect params' },
  { code: 'ATTACH_ERROR', status: 400, description: 'Incorrect attach params' },
  {
    code: 'ATTACH_OVERSIZE',
    status: 400,
    description: 'You have exceeded the maximum allowable size of attach',
  },
  { code: 'KEYBOARD_ERROR', status: 400, description: 'Incorrect keyboard params' },
  { code: 'MENU_ERROR', status: 400, description: 'Incorrect menu params' },
  {
    code: 'REPLY_FROM_OTHER_CHAT_ERROR',
    status: 403,
    description: 'You can reply only to a message from the same chat',
  },
  { code: 'REPLY_ACCESS_ERROR', status: 403, description: 'Action unavailable' },
  ...MESSAGE_ERRORS,
  { code: 'USER_ID', status: 400, description: 'Incorrect user ID' },
  { code: 'IM_NOT_INSTALLED', status: 400, description: 'Messenger is not installed' },
] as const
