import { isCi } from './is-ci.ts'
import type { System } from './system.ts'

/** Time limits of apt-get, in milliseconds. */
export interface InstallLimits {
  /** For the update of the package lists. */
  listsMs: number
  /** For the download and installation. */
  packagesMs: number
}

/**
 * Installs packages on Debian or Ubuntu, only as root or in CI; a developer's own machine is left alone. False when it
 * wasn't tried. True doesn't mean success: the caller checks for the program.
 */
export async function installPackages(
  system: System,
  packages: readonly string[],
  { listsMs, packagesMs }: InstallLimits,
): Promise<boolean> {
  const mayInstall = system.isRoot || isCi(system.env)
  if (!mayInstall || !system.exists('/usr/bin/apt-get')) return false
  system.print(`Installing the distribution’s ${packages.join(', ')} …`)
  const asRoot = (timeoutMs: number, args: string[]) => {
    const [program, ...rest] = system.isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
    return system.run(program ?? 'apt-get', rest, {
      timeoutMs,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  // A failed update doesn't matter: the lists can be there already.
  await asRoot(listsMs, ['update'])
  await asRoot(packagesMs, ['install', '-y', '--no-install-recommends', ...packages])
  return true
}
