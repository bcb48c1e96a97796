import type { Session } from '../../../portal/session.ts'

/** Values that an app has stored in the portal, by their names. */
export type StoredOptions = Readonly<Record<string, unknown>>

/** What the app has stored, by REST or by its frame: for everybody, or for one person. */
export interface Options {
  ofApp(): StoredOptions
  /** Names that aren't among the values stay as they were. */
  setOfApp(values: StoredOptions): void
  /** What the page's address says is there as well, until the app says otherwise. */
  ofUser(session: UserOfOptions): StoredOptions
  setOfUser(session: UserOfOptions, values: StoredOptions): void
}

type UserOfOptions = Pick<Session, 'viewer' | 'userOptions'>

/** Nothing stored yet. */
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
