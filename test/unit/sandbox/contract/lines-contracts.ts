import type { MethodContract } from './method-contract.ts'

const card = { with: ['imopenlines'] }
const DEAL = { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 1742 }
const CODE = { USER_CODE: 'telegrambot|2|209607941|744' }
const OPEN = ['restrictions', 'public']
const NOT_FOUND = { sample: 'imopenlines.crm.chat.getLastId.error' }
const CLOSED = {
  error: 'ACCESS_DENIED@400',
  text: 'You cannot join this conversation because you do not have sufficient permissions',
}

/** Sections 16 to 20. */
export const LINES_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'imopenlines.crm.chat.get',
    card,
    good: DEAL,
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'imopenlines.crm.chat.get', params: { ...DEAL, ACTIVE_ONLY: 'N' } },
      { sample: 'imopenlines.crm.chat.get', params: { ...DEAL, CRM_ENTITY_TYPE: 'DEAL' } },
      { sample: 'imopenlines.crm.chat.get.empty', params: { ...DEAL, CRM_ENTITY: 1 } },
    ],
    documented: 'ACCESS_DENIED@403 ERROR_ARGUMENT@400',
    errors: [
      { params: { CRM_ENTITY_TYPE: 'deal' }, is: { sample: 'imopenlines.crm.chat.get.error' }, red: true },
      { params: { ...DEAL, CRM_ENTITY: 'x' }, is: { sample: 'imopenlines.crm.chat.get.error' }, red: true },
      { params: DEAL, card: { viewer: 'tomas' }, is: { sample: 'imopenlines.crm.chat.get.error403' } },
    ],
    missing: { CRM_ENTITY_TYPE: 'ERROR_ARGUMENT@400', CRM_ENTITY: 'ERROR_ARGUMENT@400' },
    wrong: {
      CRM_ENTITY_TYPE: 'ERROR_ARGUMENT@400',
      CRM_ENTITY: { 'ERROR_ARGUMENT@400': 'text list map empty negative null', '[]': 'number huge flag' },
      ACTIVE_ONLY: 'ok',
    },
  },
  {
    method: 'imopenlines.crm.chat.getLastId',
    card,
    good: DEAL,
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'imopenlines.crm.chat.getLastId', params: DEAL }],
    documented: 'CRM_CHAT_EMPTY_CRM_DATA@400',
    errors: [
      { params: { ...DEAL, CRM_ENTITY: 1 }, is: NOT_FOUND },
      { params: { ...DEAL, CRM_ENTITY_TYPE: 'x' }, is: NOT_FOUND },
      { params: DEAL, card: { viewer: 'tomas' }, is: NOT_FOUND },
      { params: {}, is: { error: 'CRM_CHAT_EMPTY_CRM_DATA@400', text: 'Empty CRM data' }, red: true },
    ],
    missing: { CRM_ENTITY_TYPE: 'CRM_CHAT_EMPTY_CRM_DATA@400', CRM_ENTITY: 'CRM_CHAT_EMPTY_CRM_DATA@400' },
    wrong: {
      CRM_ENTITY_TYPE: 'CRM_CHAT_EMPTY_CRM_DATA@400',
      CRM_ENTITY: 'CRM_CHAT_EMPTY_CRM_DATA@400',
    },
  },
  {
    method: 'imopenlines.session.open',
    card,
    good: CODE,
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'imopenlines.session.open', params: CODE }],
    documented: 'ACCESS_DENIED@400',
    errors: [{ params: { USER_CODE: 'livechat|3|1|1' }, is: { sample: 'imopenlines.session.open.error' } }],
    missing: { USER_CODE: 'ACCESS_DENIED@400' },
    wrong: {
      USER_CODE: 'ACCESS_DENIED@400',
    },
  },
  {
    method: 'imopenlines.session.join',
    card,
    good: { CHAT_ID: 1612 },
    names: 'exact',
    byHook: 'the same',
    shapes: [
      {
        sample: 'imopenlines.session.join',
        params: { CHAT_ID: 1612 },
        card: { viewer: 'olga' },
        writes: true,
      },
      { sample: 'imopenlines.session.join', params: { CHAT_ID: 1612 } },
    ],
    documented: 'CHAT_ID@400 CHAT_TYPE@400 ACCESS_DENIED@400 USER_ID@400',
    errors: [
      { params: { CHAT_ID: 1437 }, is: { sample: 'imopenlines.session.join.error' }, red: true },
      { params: {}, is: { error: 'CHAT_ID@400', text: 'Incorrect chat ID' }, red: true },
      { params: { CHAT_ID: 1626 }, is: CLOSED },
      { params: { CHAT_ID: 1612 }, card: { viewer: 'tomas' }, is: CLOSED },
      // Documented, and never without a fault: every sender in this portal is a user.
      {
        params: { CHAT_ID: 1612 },
        card: { faults: ['USER_ID'] },
        is: { error: 'USER_ID@400', text: 'Incorrect user ID' },
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID@400' },
    wrong: {
      CHAT_ID: 'CHAT_ID@400',
    },
  },
  {
    method: 'imopenlines.dialog.get',
    card,
    good: { CHAT_ID: 1612 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'imopenlines.dialog.get', params: { CHAT_ID: 1612 }, open: OPEN },
      { sample: 'imopenlines.dialog.get', params: { DIALOG_ID: 'chat1612' }, open: OPEN },
      { sample: 'imopenlines.dialog.get', params: { USER_CODE: `imol|${CODE.USER_CODE}` }, open: OPEN },
    ],
    documented: 'IM_NOT_INSTALLED@400 ACCESS_ERROR@400',
    errors: [
      { params: { CHAT_ID: 1626 }, is: { sample: 'imopenlines.dialog.get.error' } },
      { params: {}, is: { sample: 'imopenlines.dialog.get.error' }, red: true },
      // A portal without the messenger, which this one always has.
      {
        params: { CHAT_ID: 1612 },
        card: { faults: ['IM_NOT_INSTALLED'] },
        is: { error: 'IM_NOT_INSTALLED@400', text: 'Messenger is not installed' },
      },
    ],
    missing: { CHAT_ID: 'ACCESS_ERROR@400' },
    wrong: {
      CHAT_ID: 'ACCESS_ERROR@400',
      DIALOG_ID: 'ok',
      SESSION_ID: 'ok',
      USER_CODE: 'ok',
    },
  },
]
