import type { OpenedApp } from './open-app.ts'

/** Parameters of the app's requests of one method so far, in order; those of a batch's commands are left out. */
export function callsOf({ requests }: Pick<OpenedApp, 'requests'>, name: string): Record<string, unknown>[] {
  return requests()
    .filter(({ method }) => method === name)
    .map(({ params }) => params as Record<string, unknown>)
}
