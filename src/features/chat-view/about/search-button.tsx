import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import styles from './search-button.module.css'

interface SearchButtonProps {
  button: RefObject<HTMLButtonElement | null>
  onPress: () => void
}

/** The button of the search in the chat. */
export function SearchButton({ button, onPress }: SearchButtonProps) {
  const t = useTranslations('chat')
  return (
    <IconButton ref={button} label={t('search')} className={styles['search'] ?? ''} onClick={onPress}>
      <Icon name="search" />
    </IconButton>
  )
}
