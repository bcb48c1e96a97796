import type { Session } from '../../../portal/session.ts'

/** Values that an app has stored in the portal, by name. */
export type StoredOptions = Readonly<Record<string, unknown>>

/** The app's stored options, set by REST or by its frame: those for all users, and those of one user. */
export interface Options {
  ofApp(): StoredOptions
  /** Merges: options without a new value stay. */
  setOfApp(values: StoredOptions): void
  /** Stored options, overlaid with those of the page's address until the app sets them. */
  ofUser(session: UserOfOptions): StoredOptions
  setOfUser(session: UserOfOptions, values: StoredOptions): void
}

type UserOfOptions = Pick<Session, 'viewer' | 'userOptions'>

/** Creates an empty store. */
export function createOptions(): Options {
  let app: StoredOptions = {}
  const users = new Map<number, StoredOptions>()
  const stored = (session: UserOfOptions) => users.get(session.viewer.id) ?? {}
  return {
    ofApp: () => app,
    setOfApp: (values) => {
      app = { ...app, ...values }
    },
    ofUser: (session) => ({ ...stored(session), ...session.userOptions }),
    setOfUser: (session, values) => {
      users.set(session.viewer.id, { ...stored(session), ...values })
      for (const name of Object.keys(values)) delete session.userOptions[name]
    },
  }
}
