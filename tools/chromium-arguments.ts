/**
 * What Chromium's newest headless mode draws besides the page: parts of its address bar are pages of their own, drawn
 * unseen for each new window, and cost a test more than its own page does.
 */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Playwright's own list, which ours takes the place of: of several such switches Chromium reads the last. */
const PLAYWRIGHTS = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

/**
 * Chromium's switches for tests: nothing that it does by itself may disturb a run or reach the network. `withoutToo`:
 * more of its features that are to be off.
 */
export function chromiumArguments(withoutToo: readonly string[] = []): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--disable-features=${[...UNSEEN, ...PLAYWRIGHTS, ...withoutToo].join(',')}`,
    // Chromium's sandbox refuses root, which is who runs in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
