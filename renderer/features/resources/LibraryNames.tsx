import { Redo2, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameEdit, NameEntry } from '#core/assist/names/nameEntry.ts'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useAction } from '../../keys/useAction.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { NameLedger } from '../names/NameLedger.tsx'
import { useEditSteps } from './useEditSteps.ts'

/** The names that hold in every interview of the library. */
export function LibraryNames() {
  const { t } = useTranslation('names')
  const actionName = useActionName()
  const host = useHost()
  const [names, setNames] = useState<readonly NameEntry[] | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const refresh = useCallback(async () => {
    const answer = await host.call('names.list', {})
    if (answer.ok) setNames(answer.value.names)
    else setRefusal(answer.error)
  }, [host])
  useEffect(() => void refresh(), [refresh])
  const steps = useEditSteps<NameEdit>(async (edits) => {
    const saved = await host.call('names.apply', { edits: [...edits] })
    await refresh()
    setRefusal(saved.ok ? null : saved.error)
    return saved.ok
  })
  const languages = useMemo(
    () => [
      ...new Set<LanguageTag>([
        ...(DEFAULT_LANGUAGES as readonly string[] as readonly LanguageTag[]),
        ...(names ?? []).flatMap(({ forms }) => Object.keys(forms) as LanguageTag[]),
      ]),
    ],
    [names],
  )
  useAction('edit.undo', () => void steps.undo(), steps.canUndo)
  useAction('edit.redo', () => void steps.redo(), steps.canRedo)
  if (names === null) return <Refusal error={refusal} />
  return (
    <NameLedger
      about={t('aboutLibrary')}
      names={names}
      languages={languages}
      isReadOnly={false}
      refusal={refusal}
      onAdd={(name) => steps.apply([{ before: null, after: name }])}
      onChange={(before, after) => void steps.apply([{ before, after }])}
      onRemove={(name) => void steps.apply([{ before: name, after: null }])}
      tools={
        <>
          <IconButton
            icon={Undo2}
            label={actionName('edit.undo')}
            action="edit.undo"
            isDisabled={!steps.canUndo}
            onPress={() => void steps.undo()}
          />
          <IconButton
            icon={Redo2}
            label={actionName('edit.redo')}
            action="edit.redo"
            isDisabled={!steps.canRedo}
            onPress={() => void steps.redo()}
          />
        </>
      }
    />
  )
}
