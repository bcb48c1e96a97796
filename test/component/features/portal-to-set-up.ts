import { vi } from 'vitest'
import type { Binding } from '../../../src/setup/binding.ts'
import { portalStandIn } from '../../portal-stand-in.ts'
import { portalTelling, type Told } from '../../unit/setup/portal-telling.ts'
import { portalWithTabs, type Says } from '../../unit/setup/portal-with-tabs.ts'

/** URL that the app is opened at, for `renderScreen`. */
export const HERE = 'https://app.example/'

interface World {
  isAdmin?: boolean
  granted?: readonly string[]
  bound?: readonly Binding[]
  /** Answer to a write, instead of doing it; null does it. */
  says?: Says
  /** Answers of reading methods, by name. */
  told?: Told
}

const LISTED = [
  ...['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE', 'DYNAMIC_128'].map(
    (code) => `CRM_${code}_DETAIL_TAB`,
  ),
  'IM_NAVIGATION',
  'IM_SIDEBAR',
  'REST_APP_URI',
]

/** A portal that installs the app: it lists the bindings, and binds. `given` can be changed between two readings. */
export function portalToSetUp(world: World = {}) {
  const given = { granted: ['im', 'crm', 'placement'] as readonly string[], told: {} as Told, ...world }
  const {
    portal: tabs,
    rows,
    sent,
  } = portalWithTabs(world.bound ?? [], (...asked) =>
    given.says === undefined ? null : given.says(...asked),
  )
  const finished = vi.fn()
  const mayBind = () => given.granted.includes('placement')
  const lacking = { kind: 'missing-scope', scope: 'placement' } as const
  const portal = portalStandIn({
    entry: { kind: 'install' },
    user: { isAdmin: world.isAdmin ?? true },
    call: tabs.call,
    write: tabs.write,
    installFinish: finished,
    batch: (commands) =>
      portalTelling({
        scope: { result: given.granted },
        'app.info': { result: { ID: 14, INSTALLED: false } },
        'placement.get': mayBind() ? { result: rows } : lacking,
        'placement.list': mayBind() ? { result: LISTED } : lacking,
        'crm.enum.ownertype': {
          result: [{ ID: 128, NAME: 'Site visits', SYMBOL_CODE: 'DYNAMIC_128', SYMBOL_CODE_SHORT: 'T80' }],
        },
        ...given.told,
      }).batch(commands),
  })
  return { portal, rows, sent, finished, given }
}
