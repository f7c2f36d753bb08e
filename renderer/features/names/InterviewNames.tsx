import { useTranslation } from 'react-i18next'
import type { Interview } from '#core/interview/interview.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { NameLedger } from './NameLedger.tsx'

const namesOf = (interview: Interview) => interview.names
const languagesOf = (interview: Interview) => interview.languages

/** The names of this interview: part of its journal, undone like everything else in it. */
export function InterviewNames() {
  const { t } = useTranslation('names')
  const names = useInterview(namesOf)
  const languages = useInterview(languagesOf)
  const { run, refusal } = useCommand()
  return (
    <NameLedger
      about={t('aboutInterview')}
      names={[...names.values()]}
      languages={languages}
      isReadOnly={useReadOnly() !== null}
      refusal={refusal}
      onAdd={(name) => run({ type: 'AddName', name })}
      onChange={(before, { id: _, ...changes }) =>
        void run({ type: 'ChangeName', name: before.id, changes })
      }
      onRemove={({ id }) => void run({ type: 'RemoveName', name: id })}
    />
  )
}
