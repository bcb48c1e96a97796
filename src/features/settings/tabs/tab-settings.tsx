import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Binding } from '../../../setup/binding.ts'
import { placeState } from '../../../setup/place-state.ts'
import { type Place, placeWord } from '../../../setup/places.ts'
import { type PlacementPlan, planBindings } from '../../../setup/plan-bindings.ts'
import { planKind } from '../../../setup/plan-kind.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { PlaceChoice } from '../../../shared/tab-setup/place-choice.tsx'
import { TabProgress } from '../../../shared/tab-setup/tab-progress.tsx'
import { useApplyPlan } from '../../../shared/tab-setup/use-apply-plan.ts'
import { usePlaceNames } from '../../../shared/tab-setup/use-place-names.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmRemoval } from './confirm-removal.tsx'
import styles from './tabs.module.css'

interface TabSettingsProps {
  places: readonly Place[]
  /** Keys of places that are marked as new. */
  newKeys: readonly string[]
  bindings: readonly Binding[]
  /** Reads the bindings again after a write; resolves when they were read. */
  onChanged: () => Promise<void>
}

/** The checkboxes of places; nothing is written before the button that names the changes is pressed. */
export function TabSettings({ places, newKeys, bindings, onChanged }: TabSettingsProps) {
  const t = useTranslations('tabs')
  const { address } = useAppContext()
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({})
  const [isAsking, setIsAsking] = useState(false)
  const names = usePlaceNames(places)
  const status = useRef<HTMLParagraphElement>(null)
  const { rows, isRunning, begin, again } = useApplyPlan(async () => {
    // The checkboxes keep the user's choices until the bindings were read again.
    await onChanged()
    setChoices({})
    setIsAsking(false)
  })
  const stateOf = (place: Place) => placeState(place, bindings, address)
  const isTicked = (place: Place) => choices[place.key] ?? stateOf(place) !== 'absent'
  const known = places.flatMap(({ placements }) => placements)
  const wanted = places.filter(isTicked).flatMap(({ placements }) => placements)
  const plan = (placements: readonly string[]) =>
    planBindings({ wanted: placements, known, bindings, handler: address }).filter(
      ({ steps }) => steps.length > 0,
    )
  const changes = plan(wanted)
  const removals = plan([])
  const refused = rows.filter(({ progress }) => progress.state === 'refused')
  const hasEnded = rows.length > 0 && !isRunning

  useEffect(() => {
    // The focused button is gone, because there is nothing left to do.
    if (hasEnded && isFocusLost()) status.current?.focus()
  }, [hasEnded])

  function save(event: FormEvent) {
    event.preventDefault()
    // Enter in a checkbox submits the form even without a submit button.
    if (!isAsking && changes.length > 0) begin(changes)
  }

  return (
    <form onSubmit={save}>
      <PlaceChoice
        {...{ places, isTicked, stateOf, newKeys }}
        isLocked={isRunning || isAsking}
        onTick={(place, ticked) => setChoices((before) => ({ ...before, [place.key]: ticked }))}
      />
      {isRunning ? (
        <TabProgress rows={rows} nameOf={names.ofPlacement} isRunning />
      ) : (
        <>
          <p role="status" ref={status} tabIndex={-1} className={styles['status']}>
            {hasEnded &&
              (refused.length === 0
                ? t('ended')
                : t('endedRefused', {
                    count: refused.length,
                    what: wordOf(refused.map((row) => row.plan)),
                  }))}
          </p>
          {refused.length > 0 && <TabProgress rows={refused} nameOf={names.ofPlacement} isRunning={false} />}
        </>
      )}
      {isAsking ? (
        <ConfirmRemoval
          count={removals.length}
          what={wordOf(removals)}
          isPending={isRunning}
          onRemove={() => begin(removals)}
          onKeep={() => setIsAsking(false)}
        />
      ) : (
        <div className={styles['ways']}>
          {changes.length > 0 && (
            <Button look="primary" type="submit" busy={isRunning}>
              {t(`save.${planKind(changes)}`, { count: changes.length, what: wordOf(changes) })}
            </Button>
          )}
          {refused.length > 0 && changes.length === 0 && (
            <Button busy={isRunning} onClick={again}>
              {t('tryAgain')}
            </Button>
          )}
          {removals.length > 0 && (
            <Button look="plain" busy={isRunning} onClick={() => setIsAsking(true)}>
              {t(`removeAll.${wordOf(removals)}`)}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

function wordOf(plans: readonly PlacementPlan[]) {
  return placeWord(plans.map(({ placement }) => placement))
}
