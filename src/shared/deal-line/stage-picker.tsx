import { useSelect } from 'downshift'
import type { CSSProperties, KeyboardEvent, RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { Stage, StageOutcome } from '../../chat/inbox/stage/stage-book.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './stage-picker.module.css'

interface StagePickerProps {
  /** The button, for whoever returns the focus to it. */
  button: RefObject<HTMLDivElement | null>
  /** The stages of the item's pipeline, in its order. */
  stages: readonly Stage[]
  /** The item's stage; null: not among them. */
  current: Stage | null
  /** True while a change is under way, or is asked about: the list stays closed. */
  isBusy: boolean
  onChoose: (stage: Stage) => void
  /** True for a list that stays open, in the gallery. */
  staysOpen?: boolean
}

/** Groups of the list, in its order. */
const OUTCOMES: readonly StageOutcome[] = ['open', 'won', 'lost']

/** Keys that choose, and repeat while they are held. */
const CHOOSING_KEYS: ReadonlySet<string> = new Set(['Enter', ' '])

/**
 * The item's stage, a press on which opens the list of stages (ARIA's select-only combobox). Only a press on a stage, or
 * Enter or Space on it, chooses: leaving the list does not.
 */
export function StagePicker({
  button,
  stages,
  current,
  isBusy,
  onChoose,
  staysOpen = false,
}: StagePickerProps) {
  const t = useTranslations('dealLine')
  const groups = OUTCOMES.map((outcome) => ({
    outcome,
    stages: stages.filter((stage) => stage.outcome === outcome),
  })).filter((group) => group.stages.length > 0)
  const items = groups.flatMap((group) => group.stages)
  const labelOf = (stage: Stage) =>
    stage.outcome === 'open' ? stage.name : t('closing', { stage: stage.name })

  const { isOpen, highlightedIndex, getLabelProps, getToggleButtonProps, getMenuProps, getItemProps } =
    useSelect<Stage>({
      items,
      selectedItem: current,
      ...(staysOpen ? { isOpen: true } : {}),
      itemToString: (stage) => stage?.name ?? '',
      itemToKey: (stage) => stage?.id ?? '',
      scrollIntoView: (row) => row?.scrollIntoView({ block: 'nearest' }),
      onSelectedItemChange: ({ selectedItem }) => selectedItem !== null && onChoose(selectedItem),
      stateReducer: (state, { type, changes }) =>
        type === useSelect.stateChangeTypes.ToggleButtonBlur
          ? { ...changes, selectedItem: state.selectedItem }
          : changes,
    })

  function onKeyDown(event: KeyboardEvent & { nativeEvent: { preventDownshiftDefault?: boolean } }) {
    if (!(event.repeat && CHOOSING_KEYS.has(event.key))) return
    event.preventDefault()
    event.nativeEvent.preventDownshiftDefault = true
  }

  return (
    <div className={styles['place']}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: downshift's props name the button */}
      <label {...getLabelProps({ className: 'sr-only' })}>{t('stage')}</label>
      <div
        {...getToggleButtonProps({
          ref: button,
          className: styles['pick'] ?? '',
          'aria-disabled': isBusy,
          onKeyDown,
          // Stays focusable while it is busy: a disabled control would lose the focus.
          ...(isBusy ? { onClick: preventOpening, onKeyDownCapture: preventOpening } : {}),
        })}
      >
        <Square colour={current?.colour ?? ''} />
        <bdi className={styles['name']}>{current?.name ?? t('unknownStage')}</bdi>
        <Icon name="down" />
      </div>
      <div {...getMenuProps({ className: styles['list'] ?? '', hidden: !isOpen })}>
        {isOpen &&
          groups.map(({ outcome, stages: ofGroup }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox has no fieldsets
            <div key={outcome} role="group" aria-label={t(`group.${outcome}`)} className={styles['group']}>
              {ofGroup.map((stage) => {
                const index = items.indexOf(stage)
                return (
                  <div
                    key={stage.id}
                    {...getItemProps({ item: stage, index, className: styles['stage'] ?? '' })}
                    data-active={index === highlightedIndex || undefined}
                  >
                    <Square colour={stage.colour} />
                    <bdi>{labelOf(stage)}</bdi>
                    {stage.id === current?.id && <Icon name="check" />}
                  </div>
                )
              })}
            </div>
          ))}
      </div>
    </div>
  )
}

/** The stage's colour; beside its name, so hidden from screen readers. */
function Square({ colour }: { colour: string }) {
  const style = colour === '' ? {} : ({ '--stage': colour } as CSSProperties)
  return <span className={styles['square']} style={style} aria-hidden="true" />
}

function preventOpening(event: { nativeEvent: object }): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
}
