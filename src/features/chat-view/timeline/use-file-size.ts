import { useFormatter } from 'use-intl'
import { fileSize } from '../../../chat/timeline/file-size.ts'

/** Formats a number of bytes: "1 byte", "412 kB", "3.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const { value, unit } = fileSize(bytes)
    // The short form of bytes has no plural in English: "950 byte".
    const unitDisplay = unit === 'byte' ? 'long' : 'short'
    return format.number(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 })
  }
}
