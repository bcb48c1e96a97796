import type { CardOptions } from '../../sandbox/index.ts'
import {
  ANSWERED_AT_ONCE,
  ANSWERED_BY_PAGE,
  ANSWERED_BY_SDK,
  ASKED_BEFORE_LATE_HANDSHAKE,
  ASKED_BEFORE_SILENCE,
  ASKED_BY_NOBODY,
  ASKED_BY_SDK_ALONE,
  type Openers,
} from './openers.ts'

/** A screen as the user sees it after opening a card. */
export interface Screen {
  /** The first heading. */
  heading: string
  /** A part of the text under it. */
  text?: RegExp
  /** True for an ending: a screen without a chat that offers to try again. */
  isEnding?: true
  /** Text that appears after a while by itself. */
  later?: string
  /** The browser's console error on this screen. */
  trouble?: RegExp
  /** Options that open the card, if it is no scenario of the sandbox. */
  card?: CardOptions
  /** A fault that each sender of the opening meets once, instead of the first one alone. */
  faultForEach?: string
  /** Senders of the opening's request until the screen is there. */
  openers: Openers
}

const DEAL = 'Warehouse lighting for Northwind'
const ended = (heading: string, text: RegExp, card?: CardOptions): Screen => ({
  heading,
  text,
  isEnding: true,
  openers: ANSWERED_BY_SDK,
  ...(card === undefined ? {} : { card }),
})
const found = (heading: string, openers = ANSWERED_AT_ONCE): Screen => ({ heading, openers })
const noChat = (text: RegExp, openers = ANSWERED_BY_PAGE): Screen => ({
  ...ended('No chat yet', text),
  openers,
})
const notIn: Screen = {
  ...ended('You are not in this chat', /Whoever may open the deal/),
  openers: ANSWERED_BY_PAGE,
}

/** Every ending of the first screen, and every chat for which the sandbox has a scenario. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  found: found(DEAL),
  'found-2017': found(DEAL),
  muted: found('Cold storage lamps'),
  quiet: found('Desk lamps'),
  long: found('Framework agreement on the lighting'),
  'one-word': found('Hallenbeleuchtungsmodernisierungsrahmenvereinbarung'),
  rtl: found('إضاءة مستودع ميناء جبل علي'),
  lead: found('Asked about yard lights'),
  contact: found('Tomas Novak'),
  company: found('Northwind Logistics'),
  'smart-process': found('Installation project #17'),
  'smart-process-2': found('Lift no. 4, hall north'),
  quote: found('Quote for the mezzanine'),
  invoice: found('Invoice for the first stage'),
  task: found('Measure the new hall', ASKED_BY_SDK_ALONE),
  'task-old': found('Order the sample fittings', ASKED_BY_SDK_ALONE),
  group: found('Northern warehouses', ASKED_BY_SDK_ALONE),
  thousand: found('Every hall of the group'),
  guest: found(DEAL),
  none: noChat(/Nothing is created until you start it/),
  'lead-none': noChat(/Nothing is created until you start it/),
  'task-none': noChat(/./, ASKED_BY_SDK_ALONE),
  'no-access': notIn,
  'no-access-400': notIn,
  'old-kernel': noChat(/Nobody has discussed this deal/, ANSWERED_BY_SDK),
  'no-references': found(DEAL, ANSWERED_BY_SDK),
  'missing-scope': ended('The app lacks a permission', /ticks Chat and notifications/),
  throttled: {
    heading: 'The portal asks us to slow down',
    later: DEAL,
    faultForEach: 'QUERY_LIMIT_EXCEEDED:*:once',
    openers: ANSWERED_BY_SDK,
  },
  'throttled-forever': ended('The portal asks us to slow down', /We try again in \d seconds?/),
  'time-limit': ended('The portal asks us to slow down', /We try again in \d+ seconds/),
  'server-error': ended('The portal has a fault', /Its server failed/),
  'portal-deleted': ended('This portal is closed', /deleted/),
  'bad-answer': ended('Unexpected answer', /do not understand/),
  html: ended('Unexpected answer', /do not understand/),
  truncated: ended('Unexpected answer', /do not understand/),
  dropped: ended('The portal is out of reach', /127\.0\.0\.1:\d+ could not be reached/),
  'no headers for other origins': {
    ...ended('The portal is out of reach', /could not be reached/, { faults: ['no-cors'] }),
    trouble: /blocked by CORS policy/,
  },
  hang: ended('The portal is too slow', /did not answer within 10 seconds/),
  'expired-token': found(DEAL, ANSWERED_BY_SDK),
  'session-over': ended('Your session has ended', /sign in again/),
  'refresh-unanswered': ended('Your session has ended', /sign in again/),
  silent: {
    ...ended('The portal does not answer', /silent for 10 seconds/),
    openers: ASKED_BEFORE_SILENCE,
  },
  'late-portal': {
    ...ended('The portal does not answer', /silent for 10 seconds/),
    later: DEAL,
    openers: ASKED_BEFORE_LATE_HANDSHAKE,
  },
  'no-messenger': found(DEAL),
  'hostile-id': { ...ended('Which item is this?', /nothing was asked/), openers: ASKED_BY_NOBODY },
  'unknown-placement': notMadeForIt(),
  'im-navigation': notMadeForIt(),
  'im-sidebar': notMadeForIt(),
  'im-sidebar-line': notMadeForIt(),
  'im-sidebar-private': notMadeForIt(),
  'im-context-menu': notMadeForIt(),
  'app-link': notMadeForIt(),
  'a REST error': ended('The portal refused', /a reason that we have no advice for/, {
    faults: ['ERROR_CORE'],
  }),
  'a user without the right': ended('You may not see this', /Your rights in Bitrix24/, {
    faults: ['user_access_error'],
  }),
  'left-menu': found('Find a chat', ASKED_BY_NOBODY),
  'left-menu-placement': found('Find a chat', ASKED_BY_NOBODY),
  install: found('Add Deal Chat to your portal', ASKED_BY_NOBODY),
}

/** The screen of a placement that the app doesn't know. */
function notMadeForIt(): Screen {
  return { ...ended('Not made for this place', /tab of a CRM card/), openers: ASKED_BY_NOBODY }
}
