import type { Page } from '@playwright/test'

/** Requests that are held back. */
interface HeldRequests {
  /** Resolves when there is one. */
  readonly asked: Promise<void>
  /** Lets all of them go, and later ones. */
  release(): void
}

/** Holds requests to these addresses back. */
export async function holdRequests(page: Page, addresses: string): Promise<HeldRequests> {
  let ask: () => void = () => undefined
  let release: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    ask()
    await released
    await route.continue()
  })
  return { asked, release }
}
