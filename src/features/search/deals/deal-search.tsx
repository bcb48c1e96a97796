import { useCombobox } from 'downshift'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isDialogId, readPortalAddress } from '../../../chat/search/portal-address.ts'
import { searchedText } from '../../../chat/search/search-deals.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useFailure } from '../../../shared/errors/use-failure.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import { LONGEST_TEXT } from '../../../shared/navigation/routes.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { RecentList } from '../recent-list.tsx'
import styles from './deal-search.module.css'
import { addressOption, dealOption, type Option } from './option.ts'
import { OptionRow } from './option-row.tsx'
import { SearchOutcome } from './search-outcome.tsx'
import { useDealSearch } from './use-deal-search.ts'
import { useDebounced } from './use-debounced.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useOptionLabel } from './use-option-label.ts'

/** How long typing must rest before the portal is asked. */
const REST_MS = 300
/** `keyCode` of a key that an input method took; Safari says it also of the one that ends the composition. */
const IN_COMPOSITION = 229

/** One box: part of a deal's title, its ID, or a pasted address. What it finds stands below it. */
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
  const { settled, flush } = useDebounced(words, REST_MS)
  const search = useDealSearch(words === null ? null : settled)
  const failure = useFailure(search, settled ?? '')
  // Old answers may still be looked at, and pressed; but Enter doesn't take one for what was typed since.
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
    // A row is chosen as long as there are any: downshift lets go of it at each letter and click.
    onHighlightedIndexChange: ({ highlightedIndex }) => {
      if (highlightedIndex >= 0) setActive(highlightedIndex)
    },
    scrollIntoView: (row) => row?.scrollIntoView({ block: 'nearest' }),
    onSelectedItemChange: ({ selectedItem }) => choose(selectedItem),
    // Leaving the box chooses nothing; the box keeps what was typed.
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
    // Enter may only end a word of an input method; Home and End move in the text.
    const isComposing = nativeEvent.isComposing || event.keyCode === IN_COMPOSITION
    const isTheBoxes = isComposing || key === 'Home' || key === 'End'
    const isTooEarly = key === 'Enter' && isStale && options[active]?.kind !== 'address'
    if (isTheBoxes || isTooEarly || key === 'Escape') nativeEvent.preventDownshiftDefault = true
    if (isTheBoxes) return
    if (key === 'Escape') setText('')
    if (isTooEarly) flush()
  }

  const isFailed = failure !== null
  useEffect(() => {
    // Whoever comes here within the frame can type at once, and so can who pressed a failure's button that is gone.
    if (!isFailed && isFocusLost()) input.current?.focus()
  }, [isFailed])

  return (
    <>
      <div className={styles['box']}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: downshift's props name the input */}
        <label {...getLabelProps({ className: styles['label'] ?? '' })}>{t('label')}</label>
        <div className={styles['field']}>
          <Icon name="search" />
          <input
            {...getInputProps({
              ref: input,
              className: styles['input'] ?? '',
              placeholder: t('placeholder'),
              'aria-describedby': hint,
              onChange: (event) => setText((event.target as HTMLInputElement).value),
              onKeyDown,
              onFocus: () => setIsFocused(true),
              onBlur: () => setIsFocused(false),
            })}
            type="text"
            inputMode="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={LONGEST_TEXT}
            dir="auto"
          />
          {text !== '' && (
            <button
              type="button"
              className={styles['clear']}
              aria-label={clear}
              onClick={() => {
                setText('')
                input.current?.focus()
              }}
            >
              <Icon name="close" />
            </button>
          )}
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

/** How downshift is told to leave an event alone. */
type WithDownshift = globalThis.KeyboardEvent & { preventDownshiftDefault?: boolean }

/** The active row; another search begins at its first. */
function useActiveRow(search: string, initial: () => number): [number, (row: number) => void] {
  const [active, setActive] = useState(() => ({ search, row: initial() }))
  const row = active.search === search ? active.row : 0
  return [row, (next) => setActive({ search, row: next })]
}
