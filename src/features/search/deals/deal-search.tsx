import { useCombobox } from 'downshift'
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isDialogId, readPortalAddress } from '../../../chat/search/portal-address.ts'
import { searchedText } from '../../../chat/search/search-deals.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useDebounced } from '../../../shared/debounce/use-debounced.ts'
import { useFailure } from '../../../shared/errors/use-failure.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import { LONGEST_TEXT } from '../../../shared/navigation/routes.ts'
import { SearchInput } from '../../../ui/search-input/search-input.tsx'
import { RecentList } from '../recent-list.tsx'
import styles from './deal-search.module.css'
import { addressOption, dealOption, type Option } from './option.ts'
import { OptionRow } from './option-row.tsx'
import { SearchOutcome } from './search-outcome.tsx'
import { useDealSearch } from './use-deal-search.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useOptionLabel } from './use-option-label.ts'

/** Pause in typing before a search, in milliseconds. */
const DEBOUNCE_MS = 300
/** `keyCode` of a key that an input method handled; Safari also sends it with the key that ends the composition. */
const IN_COMPOSITION = 229

/** The search field for part of a deal's title, its ID or a pasted address, with the results below. */
export function DealSearch({ text }: { text: string }) {
  const t = useTranslations('find.search')
  const clear = useTranslations('action')('clear')
  const { origin } = useAppContext()
  const navigation = useNavigation()
  const labelOf = useOptionLabel()
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isFocused, setIsFocused] = useState(false)

  const address = readPortalAddress(text, origin)
  const words = address === null || isDialogId(text) ? searchedText(text) : null
  const { settled, flush } = useDebounced(words, DEBOUNCE_MS)
  const search = useDealSearch(words === null ? null : settled)
  const failure = useFailure(search, settled ?? '')
  // Stale results can still be pressed, but Enter never chooses one for newer input.
  const isStale = words !== null && (words !== settled || search.isPlaceholderData)

  const addressed = address === null ? null : addressOption(address)
  const deals = words === null ? [] : (search.data ?? [])
  const options: readonly Option[] = [...(addressed === null ? [] : [addressed]), ...deals.map(dealOption)]

  const [active, setActive] = useActiveRow(
    settled ?? text,
    () => navigation.positionIn(navigation.route)?.row ?? 0,
  )
  const list = useKeptScroll(options.length > 0)

  const { getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<Option>({
    items: [...options],
    inputValue: text,
    selectedItem: null,
    isOpen: isFocused && options.length > 0,
    highlightedIndex: options.length > 0 ? active : -1,
    itemToString: (option) => (option === null ? '' : labelOf(option)),
    // Ignores −1: downshift clears the highlight at each letter and click, but a list always has an active row.
    onHighlightedIndexChange: ({ highlightedIndex }) => {
      if (highlightedIndex >= 0) setActive(highlightedIndex)
    },
    scrollIntoView: (row) => row?.scrollIntoView({ block: 'nearest' }),
    onSelectedItemChange: ({ selectedItem }) => choose(selectedItem),
    // A blur selects nothing, and the field keeps its text.
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? state : { ...changes, inputValue: state.inputValue },
  })

  function choose(option: Option | null) {
    if (option === null) return
    navigation.keepPosition(navigation.route, {
      row: options.indexOf(option),
      scrollTop: list.current?.scrollTop ?? 0,
    })
    navigation.remember({ route: option.route, label: labelOf(option) })
    navigation.go(option.route)
  }

  function setText(typed: string) {
    navigation.replace({ page: 'find', text: typed })
  }

  function onKeyDown(event: KeyboardEvent & { nativeEvent: WithDownshift }) {
    const { nativeEvent, key } = event
    // While composing, Enter ends a word of the input method; Home and End move the caret.
    const isComposing = nativeEvent.isComposing || event.keyCode === IN_COMPOSITION
    const isForInput = isComposing || key === 'Home' || key === 'End'
    const isTooEarly = key === 'Enter' && isStale && options[active]?.kind !== 'address'
    if (isForInput || isTooEarly || key === 'Escape') nativeEvent.preventDownshiftDefault = true
    if (isForInput) return
    if (key === 'Escape') setText('')
    if (isTooEarly) flush()
  }

  const inputProps = getInputProps({
    ref: input,
    placeholder: t('placeholder'),
    'aria-describedby': hint,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.target.value),
    onKeyDown,
    onFocus: () => setIsFocused(true),
    onBlur: () => setIsFocused(false),
  })
  const isFailed = failure !== null
  useEffect(() => {
    // After navigating here, and after a failure whose focused button is gone, the user can type at once.
    if (!isFailed && isFocusLost()) input.current?.focus()
  }, [isFailed])

  return (
    <>
      <div className={styles['box']}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: downshift's props name the input */}
        <label {...getLabelProps({ className: styles['label'] ?? '' })}>{t('label')}</label>
        <div className={styles['field']}>
          <SearchInput
            {...inputProps}
            type="text"
            inputMode="search"
            maxLength={LONGEST_TEXT}
            look="large"
            clear={clear}
            onClear={() => setText('')}
          />
        </div>
        <p id={hint} className={styles['hint']}>
          {t('hint')}
        </p>
      </div>
      <ul
        {...getMenuProps({ ref: list, 'aria-label': t('list') })}
        className={`${styles['list']} ${isStale ? styles['stale'] : ''}`}
        aria-busy={isStale}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <li
            key={option.kind === 'deal' ? option.deal.id : 'address'}
            {...getItemProps({ item: option, index, className: styles['row'] ?? '' })}
            data-active={index === active}
          >
            <OptionRow option={option} words={settled ?? ''} />
          </li>
        ))}
      </ul>
      <div className={styles['outcome']} aria-live="polite">
        <SearchOutcome {...{ text, address, words, search, failure, isStale }} count={deals.length} />
      </div>
      {text.trim() === '' && <RecentList />}
    </>
  )
}

/** Set to true, downshift ignores the event. */
type WithDownshift = globalThis.KeyboardEvent & { preventDownshiftDefault?: boolean }

/** The active row of the list, and its setter; a new search starts at the first row. */
function useActiveRow(search: string, initial: () => number): [number, (row: number) => void] {
  const [active, setActive] = useState(() => ({ search, row: initial() }))
  const row = active.search === search ? active.row : 0
  return [row, (next) => setActive({ search, row: next })]
}
