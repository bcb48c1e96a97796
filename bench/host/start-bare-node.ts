import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server of Node alone, as a reference. */
export interface BareNode {
  url: string
  pid: number
  stop(): Promise<void>
}

const SCRIPT = fileURLToPath(new URL('bare-node.js', import.meta.url))

/** Serves one brotli file for every path. */
export async function startBareNode(file: string): Promise<BareNode> {
  const child = spawn(process.execPath, [SCRIPT, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: `http://127.0.0.1:${Number(port.toString())}`,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
