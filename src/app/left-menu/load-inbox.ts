/** Fetches the code of the inbox, the left menu's first screen. */
export function loadInbox(): Promise<typeof import('../../features/inbox/inbox-screen.tsx')> {
  return import('../../features/inbox/inbox-screen.tsx')
}
