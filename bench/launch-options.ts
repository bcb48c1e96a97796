import type { LaunchOptions } from '@playwright/test'
import { chromiumArguments } from '../tools/chromium-arguments.ts'
import { currentSystem } from '../tools/current-system.ts'
import { findChromium } from '../tools/find-chromium.ts'
import type { SelfSigned } from './server/self-signed.ts'

/**
 * Runs all frames in one process: CPU and network emulation apply to one process only, and a portal and an app on two
 * ports could get two.
 */
const ONE_PROCESS = '--disable-site-isolation-trials'

/** Options for the bench's Chromium, which trusts the certificate; with an error overridden it would cache nothing. */
export async function launchOptions({ spki }: SelfSigned): Promise<LaunchOptions> {
  return {
    executablePath: await findChromium(currentSystem),
    args: [
      ...chromiumArguments(['IsolateOrigins', 'site-per-process']),
      ONE_PROCESS,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  }
}
