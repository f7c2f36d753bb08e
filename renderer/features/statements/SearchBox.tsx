import { Search } from 'lucide-react'
import { useRef } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { LineField } from '../../ui/LineField.tsx'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  readonly label: string
  /** Called with the text as it is typed, half-composed syllables included. */
  readonly onSearch: (query: string) => void
}

/** Narrows a list while somebody types; Escape empties it. */
export function SearchBox({ label, onSearch }: SearchBoxProps) {
  const handle = useRef<FieldHandle<HTMLInputElement>>(null)
  return (
    <div className={styles.box}>
      <Search size={14} strokeWidth={1.5} aria-hidden />
      <LineField
        bare
        value=""
        aria-label={label}
        placeholder={label}
        handle={handle}
        onInput={onSearch}
        onKeyDown={(event) => {
          const field = handle.current?.element
          if (event.key !== 'Escape' || isImeKey(event.nativeEvent) || !field?.value) return
          event.stopPropagation()
          field.value = ''
          onSearch('')
        }}
      />
    </div>
  )
}
