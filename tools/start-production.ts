import { type RunningScript, startScript } from './start-script.ts'

/** Runs `npm start`, with settings by the environment, and waits until it says where it serves. */
export function startProduction(settings: Readonly<Record<string, string>>): Promise<RunningScript> {
  return startScript('start', { ready: /Deal Chat is served at /, settings })
}
