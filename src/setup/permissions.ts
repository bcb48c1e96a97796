/** A scope that the app asks an administrator for. */
export interface Permission {
  /** The name in REST, and in the portal's form for app permissions. */
  readonly scope: string
  /** True when the app has no tab, or nothing to show in it, without the scope; the others add a part each. */
  readonly isNeeded: boolean
  /** True when version 0.1 of the app did not ask for it. */
  readonly isNew?: boolean
}

/** All scopes that the app can use, in the order of display. Texts: `permissions.*` of `src/i18n/`. */
export const PERMISSIONS = [
  { scope: 'im', isNeeded: true },
  { scope: 'crm', isNeeded: true },
  { scope: 'placement', isNeeded: true },
  { scope: 'imopenlines', isNeeded: false },
  { scope: 'user_brief', isNeeded: false },
  { scope: 'task', isNeeded: false },
  { scope: 'sonet_group', isNeeded: false },
  { scope: 'disk', isNeeded: false, isNew: true },
  { scope: 'imbot', isNeeded: false },
] as const satisfies readonly Permission[]
