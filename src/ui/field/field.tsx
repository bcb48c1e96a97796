import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** What to put in; stays when something is wrong. */
  hint?: ReactNode
  /** What is wrong with the value; null: nothing. */
  problem?: string | null
  /** What always stands before the value: `DEAL|`. */
  prefix?: string
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** By which a form finds the first field with a problem. */
  name: string
}

/** Longer than any ID. */
const LONGEST = 1_000

/** A line of text with its label, what to put in, and what is wrong with it. Codes and numbers: left to right. */
export function Field({ label, value, onChange, hint, problem = null, prefix, inputMode, name }: FieldProps) {
  const id = useId()
  const described = [problem === null ? null : `${id}-problem`, hint === undefined ? null : `${id}-hint`]
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['line']}>
        {prefix !== undefined && (
          <span className={styles['prefix']} aria-hidden="true">
            {prefix}
          </span>
        )}
        <input
          id={id}
          name={name}
          className={styles['input']}
          value={value}
          inputMode={inputMode}
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={described.filter((part) => part !== null).join(' ') || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <div aria-live="polite">
        {problem !== null && (
          <p id={`${id}-problem`} className={styles['problem']}>
            {problem}
          </p>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
