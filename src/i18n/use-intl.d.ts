import type { en } from './en.ts'

/** use-intl's own way to learn which keys and parameters there are. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en
  }
}
