import type { CardTab } from '../card-tabs.ts'

/** `warn`: worth a look, nothing is broken; `unknown`: it couldn't be told. */
export type FindingState = 'good' | 'warn' | 'bad' | 'unknown'

/** One answer of the self-check: what was looked at (`key`), and how that is (`is`). The words are i18n's. */
export type Finding = { readonly state: FindingState } & (
  | { readonly key: 'portal'; readonly is: 'inside' | 'outside' }
  | { readonly key: 'token'; readonly is: 'alive' | 'over' | 'unknown' }
  | { readonly key: 'installed'; readonly is: 'finished' | 'unfinished' | 'unknown' }
  /** `scope`: one of the app's own list. */
  | { readonly key: 'permission'; readonly is: 'granted' | 'missing'; readonly scope: string }
  | { readonly key: 'permissions'; readonly is: 'unknown' }
  /** A place, `CRM_DEAL_DETAIL_TAB`, and the choice that it is part of. */
  | {
      readonly key: 'tab'
      readonly is: 'here' | 'absent' | 'elsewhere' | 'twice'
      readonly placement: string
      readonly tab: CardTab
    }
  | { readonly key: 'tabs'; readonly is: 'adminOnly' | 'needsPermission' | 'unknown' }
  /** HTTP's status of our own address's answer; null: there was none. */
  | {
      readonly key: 'post'
      readonly is: 'answers' | 'answersGet' | 'refuses' | 'unlisted' | 'fails' | 'unknown'
      readonly status: number | null
    }
  | { readonly key: 'frame'; readonly is: 'allowed' | 'forbidden' | 'unknown' }
  | {
      readonly key: 'speed'
      readonly is: 'quick' | 'slow' | 'verySlow' | 'unknown'
      readonly milliseconds: number | null
    }
  /** `methods`: of the app's own list. */
  | {
      readonly key: 'methods'
      readonly is: 'all' | 'missing' | 'unknown'
      readonly methods: readonly string[]
    }
  | {
      readonly key: 'versions'
      readonly is: 'told'
      readonly app: string
      readonly sdk: string
    }
)
