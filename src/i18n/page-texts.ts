import type { en } from './en.ts'

/** Groups of texts that only the app's own pages show: a card's tab leaves their file out. */
export const PAGE_TEXTS: readonly (keyof typeof en)[] = [
  'outside',
  'find',
  'permissions',
  'settings',
  'selfCheck',
  'tabs',
  'install',
]

/** Groups of texts of a chat's lazy parts: they come with the first of these parts (`laterTexts`). */
export const LATER_TEXTS: readonly (keyof typeof en)[] = ['messageMenu']
