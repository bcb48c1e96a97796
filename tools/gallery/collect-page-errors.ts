import type { Page } from '@playwright/test'

/** Collects a page's errors from now on: uncaught errors, console errors, failed requests and HTTP errors. */
export function collectPageErrors(page: Page): readonly string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) =>
    troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  )
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`HTTP ${response.status()}: ${response.url()}`)
  })
  return troubles
}
