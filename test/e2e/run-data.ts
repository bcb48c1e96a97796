const VARIABLE = 'DEAL_CHAT_E2E'

/** Results of the global setup, for each worker. */
export interface RunData {
  /** Path of the browser. */
  chromium: string
  /** Address at which `npm start` serves the production build. */
  appUrl: string
  /** A port for each worker's sandbox; the host knows their origins as portals. */
  portalPorts: number[]
  /** Ports of further portals, for the one test that opens several. */
  otherPortalPorts: number[]
}

/** Hands the data to the workers by the environment, the only thing that they inherit. */
export function publishRunData(data: RunData): void {
  process.env[VARIABLE] = JSON.stringify(data)
}

/** The data; undefined while the configuration is first read, before the global setup. */
export function readRunData(): RunData | undefined {
  const text = process.env[VARIABLE]
  return text === undefined ? undefined : (JSON.parse(text) as RunData)
}
