const VARIABLE = 'DEAL_CHAT_E2E'

/** What the global setup found and started, for each worker. */
export interface RunData {
  /** Path of the browser. */
  chromium: string
  /** Where `npm start` serves the production build. */
  appUrl: string
  /** A port for each worker's sandbox; the host knows their origins as portals. */
  portalPorts: number[]
}

/** Hands the data to the workers: they inherit the environment, and nothing else. */
export function publishRunData(data: RunData): void {
  process.env[VARIABLE] = JSON.stringify(data)
}

/** The data; none while the configuration is read for the first time, before the global setup. */
export function readRunData(): RunData | undefined {
  const text = process.env[VARIABLE]
  return text === undefined ? undefined : (JSON.parse(text) as RunData)
}
