import type { BrowserContext, Page } from '@playwright/test'

/** Memory of a page with its frames. */
export interface PageMemory {
  /** JavaScript's heap after a garbage collection, in bytes. */
  heapBytes: number
  /** DOM nodes, what was removed but not collected included. */
  nodes: number
}

/** Collects the garbage of a page, and reads its memory. */
export async function pageMemory(context: BrowserContext, page: Page): Promise<PageMemory> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  await session.detach()
  return { heapBytes: metric('JSHeapUsedSize'), nodes: metric('Nodes') }
}

/** Bytes as megabytes with two decimals. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}
