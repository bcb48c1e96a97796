import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceState } from '../../setup/place-state.ts'
import type { Place } from '../../setup/places.ts'
import { Badge } from '../../ui/badge/badge.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './place-choice.module.css'
import { usePlaceNames } from './use-place-names.ts'

interface PlaceChoiceProps {
  places: readonly Place[]
  isTicked: (place: Place) => boolean
  stateOf: (place: Place) => PlaceState
  /** True when no box can be changed. */
  isLocked?: boolean
  /** True when the recommended tab has a badge. */
  recommends?: boolean
  /** Keys of places that are marked as new. */
  newKeys?: readonly string[]
  onTick: (place: Place, isTicked: boolean) => void
}

/** A checkbox for each tab and place, and a locked one for the app's own page, which is always there. */
export function PlaceChoice({
  places,
  isTicked,
  stateOf,
  isLocked = false,
  recommends = false,
  newKeys = [],
  onTick,
}: PlaceChoiceProps) {
  const t = useTranslations('tabs')
  const { ofPlace, hintOf } = usePlaceNames(places)
  const id = useId()
  return (
    <ul className={styles['rows']}>
      {places.map((place) => (
        <li key={place.key} className={styles['row']}>
          <input
            id={`${id}-${place.key}`}
            type="checkbox"
            checked={isTicked(place)}
            disabled={isLocked}
            aria-describedby={`${id}-${place.key}-hint`}
            onChange={(event) => onTick(place, event.target.checked)}
          />
          <label htmlFor={`${id}-${place.key}`} dir="auto">
            {ofPlace(place)}
          </label>
          {stateOf(place) === 'there' && <Here />}
          {stateOf(place) === 'broken' && <Badge tone="warn">{t('broken')}</Badge>}
          {stateOf(place) === 'absent' && recommends && place.key === 'deals' && (
            <Badge>{t('recommended')}</Badge>
          )}
          {stateOf(place) === 'absent' && newKeys.includes(place.key) && <Badge>{t('new')}</Badge>}
          <span id={`${id}-${place.key}-hint`} className={styles['hint']}>
            {hintOf(place)}
          </span>
        </li>
      ))}
      <li className={styles['row']}>
        <input
          id={`${id}-menu`}
          type="checkbox"
          checked
          disabled
          readOnly
          aria-describedby={`${id}-menu-hint`}
        />
        <label htmlFor={`${id}-menu`}>{t('leftMenu.name')}</label>
        <Here />
        <span id={`${id}-menu-hint`} className={styles['hint']}>
          {t('leftMenu.hint')}
        </span>
      </li>
    </ul>
  )
}

function Here() {
  const t = useTranslations('tabs')
  return (
    <Badge tone="good">
      <Icon name="check" /> {t('alreadyThere')}
    </Badge>
  )
}
