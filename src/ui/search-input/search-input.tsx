import { type ComponentProps, useRef } from 'react'
import { Icon } from '../icon/icon.tsx'
import { IconButton } from '../icon-button/icon-button.tsx'
import styles from './search-input.module.css'

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'className' | 'value'> {
  value: string
  /** Name of the button that empties the field. */
  clear: string
  /** Empties the field, which then has the focus. */
  onClear: () => void
  /** `large`: the one field of its page. */
  look?: 'line' | 'large'
}

/** A search field with its icon and, while it has words, a button that empties it. */
export function SearchInput({ clear, onClear, look = 'line', ...input }: SearchInputProps) {
  const field = useRef<HTMLDivElement>(null)
  return (
    <div ref={field} className={look === 'line' ? styles['field'] : `${styles['field']} ${styles['large']}`}>
      <Icon name="search" />
      <input
        type="search"
        className={styles['input']}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        {...input}
      />
      {input.value !== '' && (
        <IconButton
          label={clear}
          className={styles['clear'] ?? ''}
          onClick={() => {
            onClear()
            field.current?.querySelector('input')?.focus()
          }}
        >
          <Icon name="close" />
        </IconButton>
      )}
    </div>
  )
}
