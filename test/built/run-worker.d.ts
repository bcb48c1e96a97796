/** A module worker in workerd, Cloudflare's own runtime. */
export interface RunningWorker {
  /** Address of a socket directly to the worker. */
  address: URL
  /** Sends a request with any URL, `https` included. */
  fetch(url: string): Promise<Response>
  stop(): Promise<void>
}

/** Runs a built worker with its variables. */
export function runWorker(scriptPath: string, bindings: Record<string, string>): Promise<RunningWorker>
