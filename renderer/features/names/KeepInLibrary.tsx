import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { NameId } from '#core/interview/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { libraryTwin, renewed, saysTheSame } from './libraryTwin.ts'
import styles from './NameLedger.module.css'
import type { LibraryLedger } from './useLibraryNames.ts'

interface KeepInLibraryProps {
  readonly name: NameEntry
  readonly library: LibraryLedger
}

/** Takes a name of the interview into the library's ledger, or renews the one that is there. */
export function KeepInLibrary({ name, library }: KeepInLibraryProps) {
  const { t } = useTranslation('names')
  if (library.names === null) return null
  const twin = libraryTwin(name, library.names)
  if (twin !== null && saysTheSame(name, twin)) {
    return (
      <span role="status" className={styles.soft}>
        {t('inLibrary')}
      </span>
    )
  }
  const after = twin === null ? { ...name, id: crypto.randomUUID() as NameId } : renewed(twin, name)
  return (
    <Button onPress={() => void library.apply([{ before: twin, after }])}>
      {twin === null ? t('keepInLibrary') : t('renewInLibrary')}
    </Button>
  )
}
