import { Redo2, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import { useAction } from '../../keys/useAction.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { NameLedger } from '../names/NameLedger.tsx'
import type { LibraryLedger } from '../names/useLibraryNames.ts'

/** The names that hold in every interview of the library. */
export function LibraryNames({ ledger }: { readonly ledger: LibraryLedger }) {
  const { t } = useTranslation('names')
  const actionName = useActionName()
  const { names, refusal, canUndo, canRedo, apply, undo, redo } = ledger
  /** Languages that were asked for here and of which there is no name yet. */
  const [added, setAdded] = useState<readonly LanguageTag[]>([])
  const languages = useMemo(
    () => [
      ...new Set<LanguageTag>([
        ...(DEFAULT_LANGUAGES as readonly string[] as readonly LanguageTag[]),
        ...(names ?? []).flatMap(({ forms }) => Object.keys(forms) as LanguageTag[]),
        ...added,
      ]),
    ],
    [names, added],
  )
  useAction('edit.undo', () => void undo(), canUndo)
  useAction('edit.redo', () => void redo(), canRedo)
  if (names === null) return <Refusal error={refusal} />
  return (
    <NameLedger
      about={t('aboutLibrary')}
      names={names}
      languages={languages}
      isReadOnly={false}
      refusal={refusal}
      onAdd={(name) => apply([{ before: null, after: name }])}
      onChange={(before, after) => void apply([{ before, after }])}
      onRemove={(name) => void apply([{ before: name, after: null }])}
      onLanguage={(language) => setAdded([...added, language])}
      tools={
        <>
          <IconButton
            icon={Undo2}
            label={actionName('edit.undo')}
            action="edit.undo"
            isDisabled={!canUndo}
            onPress={() => void undo()}
          />
          <IconButton
            icon={Redo2}
            label={actionName('edit.redo')}
            action="edit.redo"
            isDisabled={!canRedo}
            onPress={() => void redo()}
          />
        </>
      }
    />
  )
}
