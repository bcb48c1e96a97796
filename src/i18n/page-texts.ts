import type { en } from './en.ts'

/** Groups of texts that only the app's own pages show: a card's tab leaves their file out. */
export const PAGE_TEXTS: readonly (keyof typeof en)[] = [
  'outside',
  'inbox',
  'find',
  'dealLine',
  'messengerSidebar',
  'waitingTitle',
  'permissions',
  'settings',
  'selfCheck',
  'tabs',
  'install',
]

/** Groups of texts of the parts that are fetched when they are wanted: a chat is shown without them. */
export const LATER_TEXTS: readonly (keyof typeof en)[] = [
  'composing',
  'files',
  'messageMenu',
  'messageSearch',
  'viewer',
]
