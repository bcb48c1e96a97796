/** A module worker in workerd, Cloudflare's own runtime. */
export interface RunningWorker {
  /** A socket that leads to the worker with nothing between. */
  address: URL
  /** Asks by any address at all, as if by TLS. */
  fetch(url: string): Promise<Response>
  stop(): Promise<void>
}

/** Runs a built worker with its variables. */
export function runWorker(scriptPath: string, bindings: Record<string, string>): Promise<RunningWorker>
