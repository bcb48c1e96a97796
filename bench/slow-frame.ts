import type { CDPSession, Frame, Page } from '@playwright/test'
import type { Profile } from './opening/profiles.ts'

/** Slows the page's processor and network down; latency is the servers' own (`bench/server/slow-server.ts`). */
export async function slowDown(session: CDPSession, { cpuSlowdown, bitsPerSecond }: Profile): Promise<void> {
  const bytesPerSecond = bitsPerSecond / 8
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}

/** The app's frame. Throws unless it shares the page's process, which CPU and network emulation need. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null)
  if (frame === undefined) throw new Error('The portal page has no frame')
  const isApart = await page
    .context()
    .newCDPSession(frame)
    .then(
      () => true,
      () => false,
    )
  if (isApart) throw new Error('The frame runs in a process of its own, where nothing was slowed down')
  return frame
}
