import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ChoiceSet } from '../../ui/ChoiceSet.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { caseLanguages } from '../statements/caseLanguages.ts'

interface SpokenLanguagesProps {
  readonly languages: readonly LanguageTag[]
  readonly isReadOnly: boolean
  readonly onChange: (language: LanguageTag, speaks: boolean) => void
}

/** The languages that somebody speaks in the interview. */
export function SpokenLanguages({ languages, isReadOnly, onChange }: SpokenLanguagesProps) {
  const { t } = useTranslation('participants')
  const format = useFormat()
  const ofInterview = useInterview((interview) => interview.languages)
  const shown = [...new Set([...ofInterview, ...languages])]
  const others = caseLanguages(shown).filter((language) => !shown.includes(language))
  return (
    <ChoiceSet label={t('field.languages')}>
      {shown.map((language) => (
        <Checkbox
          key={language}
          isSelected={languages.includes(language)}
          isDisabled={isReadOnly}
          onChange={(speaks) => onChange(language, speaks)}
        >
          {format.languageTitle(language)}
        </Checkbox>
      ))}
      {!isReadOnly && (
        <Menu
          label={t('field.addLanguage')}
          trigger={
            <Button kind="quiet">
              <Plus size={14} strokeWidth={1.5} aria-hidden />
              {t('field.addLanguage')}
            </Button>
          }
          onAction={(language) => onChange(language as LanguageTag, true)}
        >
          {others.map((language) => (
            <MenuItem key={language} id={language}>
              {format.languageTitle(language)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </ChoiceSet>
  )
}
