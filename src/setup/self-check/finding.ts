import type { Place } from '../places.ts'

/** `warn`: nothing is broken, but worth a look; `unknown`: the check could not run. */
export type FindingState = 'good' | 'warn' | 'bad' | 'unknown'

/** One result of the self-check: the subject (`key`) and its state (`is`). The texts are in `src/i18n/`. */
export type Finding = { readonly state: FindingState } & (
  | { readonly key: 'portal'; readonly is: 'inside' | 'outside' }
  | { readonly key: 'token'; readonly is: 'alive' | 'over' | 'unknown' }
  | { readonly key: 'installed'; readonly is: 'finished' | 'unfinished' | 'unknown' }
  /** `scope`: one of `PERMISSIONS`. */
  | { readonly key: 'permission'; readonly is: 'granted' | 'missing'; readonly scope: string }
  | { readonly key: 'permissions'; readonly is: 'unknown' }
  /** A placement, `CRM_DEAL_DETAIL_TAB`, and the choice that it belongs to. */
  | {
      readonly key: 'tab'
      readonly is: 'here' | 'absent' | 'elsewhere' | 'twice'
      readonly placement: string
      readonly place: Place
    }
  /** A placement outside of cards that the app is bound to, `IM_SIDEBAR`. */
  | {
      readonly key: 'place'
      readonly is: 'here' | 'elsewhere' | 'twice'
      readonly placement: string
      readonly place: Place
    }
  | { readonly key: 'tabs'; readonly is: 'adminOnly' | 'needsPermission' | 'unknown' }
  /** HTTP status of the app's own address; null: no response. */
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
  /** `methods`: names of `APP_METHODS`. */
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
