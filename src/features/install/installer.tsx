import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Setup } from '../../setup/load-setup.ts'
import { placeState } from '../../setup/place-state.ts'
import { type Place, placeWord } from '../../setup/places.ts'
import { type PlacementPlan, planBindings } from '../../setup/plan-bindings.ts'
import { planKind } from '../../setup/plan-kind.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import type { Retry } from '../../shared/errors/try-again.tsx'
import { PlaceChoice } from '../../shared/tab-setup/place-choice.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { QuietLine } from '../../ui/quiet-line/quiet-line.tsx'
import styles from './installer.module.css'
import { PermissionList } from './permission-list.tsx'

interface InstallerProps extends Retry {
  setup: Setup
  /** True when the last refresh failed. */
  isStale: boolean
  /** Called with the planned changes when the user presses the button. */
  onInstall: (plans: readonly PlacementPlan[]) => void
}

/** The choice of places and the list of permissions; nothing is written before the button is pressed. */
export function Installer({ setup, isStale, onInstall, ...again }: InstallerProps) {
  const t = useTranslations('install')
  const ofTabs = useTranslations('tabs')
  const { origin, address } = useAppContext()
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({})
  const { places, granted } = setup
  // Without the scope `placement` nothing is bound, and nothing can be.
  const bindings = setup.bindings.ok ? setup.bindings.value : []
  const stateOf = (place: Place) => placeState(place, bindings, address)
  const isThere = (place: Place) => stateOf(place) !== 'absent'
  // Places left out of a finished installation stay unticked; an interrupted one left out none on purpose.
  const wasChosen = setup.isFinished !== false && places.some(isThere)
  const isTicked = (place: Place) => choices[place.key] ?? (isThere(place) || (place.isOn && !wasChosen))
  const known = places.flatMap(({ placements }) => placements)
  const wanted = places.filter(isTicked).flatMap(({ placements }) => placements)
  const plans = planBindings({ wanted, known, bindings, handler: address })
  const changes = plans.filter(({ steps }) => steps.length > 0)
  const removes = plans.some(({ isWanted }) => !isWanted)
  const lacking = (['placement', 'crm'] as const).filter((scope) => !granted.includes(scope))

  function install(event: FormEvent) {
    event.preventDefault()
    onInstall(plans)
  }

  return (
    <div className={`page ${styles['page']}`}>
      <header className={styles['head']}>
        <span className={styles['glyph']}>
          <Icon name="chat" size="l" />
        </span>
        <div>
          <h1 className={styles['heading']} tabIndex={-1}>
            {t('heading')}
          </h1>
          <p className={styles['muted']}>
            {t.rich('text', {
              portal: origin.replace(/^https?:\/\//, ''),
              bdi: (name) => <bdi>{name}</bdi>,
            })}
          </p>
        </div>
      </header>
      <form onSubmit={install}>
        <div className={styles['columns']}>
          <section>
            <h2 className={styles['part']}>{t('where.heading')}</h2>
            <p className={styles['small']}>{t('where.text')}</p>
            <PlaceChoice
              {...{ places, isTicked, stateOf }}
              recommends
              onTick={(place, ticked) => setChoices((before) => ({ ...before, [place.key]: ticked }))}
            />
            {lacking.map((scope) => (
              <QuietLine key={scope} icon="key">
                {t(`lacking.${scope}`)}
              </QuietLine>
            ))}
          </section>
          <section>
            <h2 className={styles['part']}>{t('permissions.heading')}</h2>
            <PermissionList {...{ granted, isStale }} {...again} />
          </section>
        </div>
        <div className={styles['go']}>
          <Button look="primary" type="submit">
            {removes
              ? ofTabs(`save.${planKind(changes)}`, {
                  count: changes.length,
                  what: placeWord(changes.map(({ placement }) => placement)),
                })
              : t('add', { count: wanted.length, what: placeWord(wanted) })}
          </Button>
          <span className={styles['small']}>{t('promise')}</span>
        </div>
      </form>
    </div>
  )
}
