/**
 * Chromium features that render hidden pages for the address bar in each new window, even in headless mode; they cost a
 * test more than its own page does.
 */
const HIDDEN_WEBUI = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Features that Playwright disables; repeated here, since Chromium reads only the last `--disable-features`. */
const DISABLED_BY_PLAYWRIGHT = [
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
 * Chromium's switches for tests: nothing that it does by itself may disturb a run or reach the network. `alsoDisabled`:
 * more of its features that are to be off.
 */
export function chromiumArguments(alsoDisabled: readonly string[] = []): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--disable-features=${[...HIDDEN_WEBUI, ...DISABLED_BY_PLAYWRIGHT, ...alsoDisabled].join(',')}`,
    // Chromium's sandbox refuses root, the user in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
