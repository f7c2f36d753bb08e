import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { NameId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { KeepInLibrary } from './KeepInLibrary.tsx'
import { inheritedNames } from './libraryTwin.ts'
import { NameLedger } from './NameLedger.tsx'
import { useLibraryNames } from './useLibraryNames.ts'

const namesOf = (interview: Interview) => interview.names
const languagesOf = (interview: Interview) => interview.languages

/** The names of this interview: part of its journal, undone like everything else in it. */
export function InterviewNames() {
  const { t } = useTranslation('names')
  const byId = useInterview(namesOf)
  const languages = useInterview(languagesOf)
  const { run, refusal } = useCommand()
  const library = useLibraryNames()
  const [withLibrary, setWithLibrary] = useState(false)
  const names = useMemo(() => [...byId.values()], [byId])
  const inherited = useMemo(
    () => inheritedNames(library.names ?? [], names, languages),
    [library.names, names, languages],
  )

  async function adopt(name: NameEntry, open: (name: NameEntry) => void): Promise<void> {
    const own = { ...name, id: crypto.randomUUID() as NameId }
    if (await run({ type: 'AddName', name: own })) open(own)
  }

  return (
    <NameLedger
      about={t('aboutInterview')}
      names={names}
      inherited={withLibrary ? inherited : []}
      languages={languages}
      isReadOnly={useReadOnly() !== null}
      refusal={refusal ?? library.refusal}
      onAdd={(name) => run({ type: 'AddName', name })}
      onChange={(before, { id: _, ...changes }) =>
        void run({ type: 'ChangeName', name: before.id, changes })
      }
      onRemove={({ id }) => void run({ type: 'RemoveName', name: id })}
      tools={
        <Checkbox isSelected={withLibrary} onChange={setWithLibrary}>
          {t('withLibrary', { count: inherited.length })}
        </Checkbox>
      }
      more={(name, open) =>
        byId.has(name.id) ? (
          <KeepInLibrary name={name} library={library} />
        ) : (
          <Button onPress={() => void adopt(name, open)}>{t('adopt')}</Button>
        )
      }
    />
  )
}
