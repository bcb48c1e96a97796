import { type RunningScript, startScript } from './start-script.ts'

/**
 * Runs `npm start` with settings from `settings`, and waits until it prints its address. `folder`: the folder of a
 * build, by default the working directory.
 */
export function startProduction(
  settings: Readonly<Record<string, string>>,
  folder?: string,
): Promise<RunningScript> {
  const ready = /Deal Chat is served at /
  return startScript('start', { ready, settings, ...(folder === undefined ? {} : { folder }) })
}
