import { version } from '../../package.json'
import type { AppEnvironment } from '../app/shell/app.tsx'
import { ownAddress } from './own-address.ts'
import { reload } from './reload.ts'
import { applyTheme } from './theme.ts'

/** The browser and the page as the app sees them, read once: screens touch neither while they render. */
export function appEnvironment(): AppEnvironment {
  return {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    address: ownAddress(location.href),
    // `tools/package/` writes this into the pages of the archive.
    isArchive: document.documentElement.dataset['from'] === 'archive',
    reload: (onWait) => void reload(onWait),
    appVersion: version,
    showTheme: applyTheme,
  }
}
