/** A permission that the app asks an administrator for. */
export interface Permission {
  /** As REST and the portal's form for an app's permissions call it. */
  readonly scope: string
  /** Without it the app has no tab, or nothing to show in it; the others add a part each. */
  readonly isNeeded: boolean
}

/** All that the app can use, in the order in which it is told. The words are `permissions.*` of `src/i18n/`. */
export const PERMISSIONS = [
  { scope: 'im', isNeeded: true },
  { scope: 'crm', isNeeded: true },
  { scope: 'placement', isNeeded: true },
  { scope: 'imopenlines', isNeeded: false },
  { scope: 'user_brief', isNeeded: false },
  { scope: 'task', isNeeded: false },
  { scope: 'sonet_group', isNeeded: false },
  { scope: 'imbot', isNeeded: false },
] as const satisfies readonly Permission[]
