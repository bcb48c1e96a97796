import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Help text; stays beside a problem. */
  hint?: ReactNode
  /** The problem of the value; null: none. */
  problem?: string | null
  /** Fixed text before the value: `DEAL|`. */
  prefix?: string
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** The input, for a form that focuses its first problem. */
  name: string
}

/** Longest value, in characters: longer than any ID. */
const LONGEST = 1_000

/** A text input with label, help text and problem. Always left to right, for codes and numbers. */
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
