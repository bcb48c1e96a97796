import type { ReactNode } from 'react'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './filters.module.css'

/** An option of a choice, or options under a heading. */
export type ChoiceOption =
  | { readonly value: string; readonly label: string }
  | { readonly heading: string; readonly options: readonly { value: string; label: string }[] }

interface ChoiceProps {
  /** Its name for screen readers. */
  label: string
  /** The chosen option's words, where they are shorter than in the list. */
  shown: ReactNode
  options: readonly ChoiceOption[]
  value: string
  /** True where the choice narrows the list. */
  isOn: boolean
  /** Shown in place of the arrow, for a choice at the end of its line. */
  icon?: ReactNode
  onChoose: (value: string) => void
}

/**
 * A choice of one among many: the browser's own select under a label, with its keys, its list over the frame's edge and
 * its wheel on a phone.
 */
export function Choice({ label, shown, options, value, isOn, icon = null, onChoose }: ChoiceProps) {
  const looks = [styles['filter'], isOn && styles['on'], icon !== null && styles['order']]
  return (
    <span className={looks.filter(Boolean).join(' ')}>
      {icon}
      <span className={styles['word']} aria-hidden="true">
        {shown}
      </span>
      {icon === null && <Icon name="down" />}
      <select aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) =>
          'heading' in option ? (
            <optgroup key={option.heading} label={option.heading}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
    </span>
  )
}

function optionOf({ value, label }: { value: string; label: string }) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
