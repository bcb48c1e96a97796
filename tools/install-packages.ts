import { isCi } from './is-ci.ts'
import type { Machine } from './machine.ts'

/** How long the distribution may take. */
export interface InstallLimits {
  /** To bring its lists of packages up to date. */
  listsMs: number
  /** To fetch and set up the packages. */
  packagesMs: number
}

/**
 * Installs packages of Debian or Ubuntu where that needs no question: as root, or in CI. A person's own machine is
 * left alone. False where it wasn't tried; whether the program is there now, the caller looks for himself.
 */
export async function installPackages(
  machine: Machine,
  packages: readonly string[],
  { listsMs, packagesMs }: InstallLimits,
): Promise<boolean> {
  const mayInstall = machine.isRoot || isCi(machine.env)
  if (!mayInstall || !machine.exists('/usr/bin/apt-get')) return false
  machine.say(`Installing the distribution’s ${packages.join(', ')} …`)
  const asRoot = (timeoutMs: number, args: string[]) => {
    const [program, ...rest] = machine.isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
    return machine.run(program ?? 'apt-get', rest, {
      timeoutMs,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  // An unreachable list of packages needn't matter: the lists may be there already.
  await asRoot(listsMs, ['update'])
  await asRoot(packagesMs, ['install', '-y', '--no-install-recommends', ...packages])
  return true
}
