import { type RunningScript, startScript } from './start-script.ts'

/**
 * Runs `npm start`, with settings by the environment, and waits until it says where it serves. `folder`: where a build
 * is, if that isn't the working directory.
 */
export function startProduction(
  settings: Readonly<Record<string, string>>,
  folder?: string,
): Promise<RunningScript> {
  const ready = /Deal Chat is served at /
  return startScript('start', { ready, settings, ...(folder === undefined ? {} : { folder }) })
}
