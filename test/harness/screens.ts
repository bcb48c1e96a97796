import type { CardOptions } from '../../sandbox/index.ts'

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
}

const DEAL = 'Warehouse lighting for Northwind'
const ended = (heading: string, text: RegExp, card?: CardOptions): Screen => ({
  heading,
  text,
  isEnding: true,
  ...(card === undefined ? {} : { card }),
})
const found = (heading: string): Screen => ({ heading })

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
  task: found('Measure the new hall'),
  'task-old': found('Order the sample fittings'),
  group: found('Northern warehouses'),
  thousand: found('Every hall of the group'),
  guest: found(DEAL),
  none: ended('No chat yet', /Nothing is created until you start it/),
  'lead-none': ended('No chat yet', /Nothing is created until you start it/),
  'task-none': ended('No chat yet', /./),
  'no-access': ended('You are not in this chat', /Whoever may open the deal/),
  'no-access-400': ended('You are not in this chat', /Whoever may open the deal/),
  'old-kernel': ended('No chat yet', /Nobody has discussed this deal/),
  'no-references': found(DEAL),
  'missing-scope': ended('The app lacks a permission', /ticks Chat and notifications/),
  throttled: { heading: 'The portal asks us to slow down', later: DEAL },
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
  'expired-token': found(DEAL),
  'session-over': ended('Your session has ended', /sign in again/),
  'refresh-unanswered': ended('Your session has ended', /sign in again/),
  silent: ended('The portal does not answer', /silent for 10 seconds/),
  'late-portal': { ...ended('The portal does not answer', /silent for 10 seconds/), later: DEAL },
  'no-messenger': found(DEAL),
  'hostile-id': ended('Which item is this?', /nothing was asked/),
  'unknown-placement': ended('Not made for this place', /tab of a CRM card/),
  'a REST error': ended('The portal refused', /a reason that we have no advice for/, {
    faults: ['ERROR_CORE'],
  }),
  'a user without the right': ended('You may not see this', /Your rights in Bitrix24/, {
    faults: ['user_access_error'],
  }),
  'left-menu': found('Find a chat'),
  'left-menu-placement': found('Find a chat'),
  install: found('Add Deal Chat to your portal'),
}
