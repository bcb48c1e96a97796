import type { ErrorRow, MethodContract, Params } from './method-contract.ts'

/** Anna's message of the day before yesterday, and one of five days ago. */
const OWN = { MESSAGE_ID: 90_156 }
const OLD = { MESSAGE_ID: 89_360 }
/** Marco's, liked by Leila. */
const OTHERS = { MESSAGE_ID: 90_413 }
const TEXT = { MESSAGE: 'Hello' }
/** Longer than an attachment, a keyboard or a menu may be. */
const OVERSIZE = 'x'.repeat(60_000)
const IDS = {
  'MESSAGE_ID_ERROR@400': 'text empty negative null',
  'CANT_EDIT_MESSAGE@403': 'number list map huge flag',
}

/** Values that are no message ID. */
function badIds(sample: string, rest: Params = {}): readonly ErrorRow[] {
  return [{}, { MESSAGE_ID: 0 }, { ID: 'x' }].map((params) => ({
    params: { ...rest, ...params },
    is: { sample },
    red: true,
  }))
}

function refused(params: Params, error: string, text: string): ErrorRow {
  return { params: { ...OWN, ...params }, is: { error, text }, red: true }
}

/** Sections 29, 30, and the first part of 31. */
export const IM_CHANGE_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.message.update',
    good: { ...OWN, ...TEXT },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.message.update', params: { ...OWN, ...TEXT, IS_EDITED: 'N' }, writes: true },
      { sample: 'im.message.update', params: { ID: 90_156, ATTACH: [{ MESSAGE: 'x' }] }, writes: true },
      { sample: 'im.message.update', params: { ...OWN, KEYBOARD: 'N' }, writes: true },
      { sample: 'im.message.update', params: { ...OWN, MENU: '' }, writes: true },
      // Nothing was passed: nothing is looked at.
      { sample: 'im.message.update', params: OTHERS },
    ],
    documented:
      'MESSAGE_ID_ERROR@400 ATTACH_ERROR@400 ATTACH_OVERSIZE@400 KEYBOARD_ERROR@400 KEYBOARD_OVERSIZE@400 ' +
      'menu_ERROR@400 MENU_OVERSIZE@400 CANT_EDIT_MESSAGE@403',
    errors: [
      ...badIds('im.message.update.error', TEXT),
      // Too old; another's; unknown; in a channel that takes no changes.
      ...[OLD, OTHERS, { MESSAGE_ID: 5 }, { MESSAGE_ID: 90_080 }].map((message) => ({
        params: { ...message, ...TEXT },
        is: { sample: 'im.message.update.error403' },
      })),
      refused({ ATTACH: 'x' }, 'ATTACH_ERROR@400', 'Incorrect attach params'),
      refused(
        { ATTACH: [{ MESSAGE: OVERSIZE }] },
        'ATTACH_OVERSIZE@400',
        'You have exceeded the maximum allowable size of attach',
      ),
      refused({ KEYBOARD: [{ TEXT: 'x' }] }, 'KEYBOARD_ERROR@400', 'Incorrect keyboard params'),
      refused(
        { KEYBOARD: [{ TEXT: OVERSIZE, LINK: '/' }] },
        'KEYBOARD_OVERSIZE@400',
        'You have exceeded the maximum allowable size of keyboard',
      ),
      refused({ MENU: 5 }, 'menu_ERROR@400', 'Incorrect menu params'),
      refused(
        { MENU: [{ TEXT: OVERSIZE, LINK: '/' }] },
        'MENU_OVERSIZE@400',
        'You have exceeded the maximum allowable size of menu',
      ),
    ],
    missing: { MESSAGE_ID: 'MESSAGE_ID_ERROR@400', MESSAGE: 'ok' },
    wrong: {
      MESSAGE_ID: IDS,
      ID: 'ok',
      MESSAGE: 'ok',
      ATTACH: { 'ATTACH_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      KEYBOARD: { 'KEYBOARD_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      MENU: { 'menu_ERROR@400': 'text number list map negative huge flag', ok: 'empty null' },
      URL_PREVIEW: 'ok',
      IS_EDITED: 'ok',
    },
  },
  {
    method: 'im.message.delete',
    good: OLD,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.message.delete', params: OWN, writes: true },
      { sample: 'im.message.delete', params: { ID: 89_360 }, writes: true },
    ],
    documented: 'MESSAGE_ID_ERROR@400 CANT_EDIT_MESSAGE@403',
    errors: [
      ...badIds('im.message.delete.error'),
      ...[
        { params: { MESSAGE_ID: 5 } },
        { params: { MESSAGE_ID: 90_080 } },
        { params: OLD, before: [['im.message.delete', OLD] as const] },
        { params: OWN, card: { viewer: 'tomas' } },
      ].map((row) => ({ ...row, is: { sample: 'im.message.delete.error403' } })),
    ],
    missing: { MESSAGE_ID: 'MESSAGE_ID_ERROR@400' },
    wrong: { MESSAGE_ID: IDS, ID: 'ok' },
  },
  {
    method: 'im.message.like',
    good: { ...OTHERS, ACTION: 'plus' },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.message.like', params: OTHERS, writes: true },
      { sample: 'im.message.like', params: { MESSAGE_ID: 88_348, ACTION: 'minus' }, writes: true },
    ],
    documented: 'MESSAGE_ID_ERROR@400 WITHOUT_CHANGES@400',
    errors: [
      {
        params: {},
        is: { error: 'MESSAGE_ID_ERROR@400', text: "Message ID can't be empty" },
        red: true,
      },
      // Already so; unknown.
      ...[{ ...OTHERS, ACTION: 'minus' }, { MESSAGE_ID: 88_348, ACTION: 'plus' }, { MESSAGE_ID: 5 }].map(
        (params) => ({ params, is: { sample: 'im.message.like.error' } }),
      ),
    ],
    missing: { MESSAGE_ID: 'MESSAGE_ID_ERROR@400', ACTION: 'ok' },
    wrong: {
      MESSAGE_ID: {
        'MESSAGE_ID_ERROR@400': 'text empty negative null',
        'WITHOUT_CHANGES@400': 'number list map huge flag',
      },
      ACTION: 'ok',
    },
  },
]
