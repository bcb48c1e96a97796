/** The oldest browsers that the built code runs in. */
export const BROWSER_TARGETS = ['chrome111', 'safari16.4', 'firefox115']
