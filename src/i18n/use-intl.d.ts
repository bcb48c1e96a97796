import type { en } from './en.ts'

/** Tells use-intl the keys and parameters of the texts. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en
  }
}
