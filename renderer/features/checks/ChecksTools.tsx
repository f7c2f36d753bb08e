import { useTranslation } from 'react-i18next'
import { CHECK_LEVELS, type CheckId, type Severity } from '#core/assist/checks/check.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useKeys } from '../../keys/keys.ts'
import { askForSettings } from '../../session/askedSettings.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ChecksView.module.css'
import type { FindingFilter } from './listedFindings.ts'

const SEVERITIES = CHECK_LEVELS.filter((level): level is Severity => level !== 'off')
const languagesOf = ({ languages }: Interview) => languages

interface ChecksToolsProps {
  readonly filter: FindingFilter
  readonly counts: readonly (readonly [CheckId, number])[]
  /** How many are listed, in words. */
  readonly count: string
  readonly onChange: (filter: FindingFilter) => void
}

/** Which findings are listed, how many there are, and the way to what is checked at all. */
export function ChecksTools({ filter, counts, count, onChange }: ChecksToolsProps) {
  const { t } = useTranslation('findings')
  const { t: checks } = useTranslation('checks')
  const { languageTitle } = useFormat()
  const { run } = useKeys()
  const languages = useInterview(languagesOf)
  return (
    <div className={styles.tools}>
      <Select
        label={t('check')}
        labelHidden
        value={filter.check ?? ''}
        choices={[
          { value: '', label: t('everyCheck') },
          ...counts.map(([check, found]) => ({
            value: check as string,
            label: t('checkCount', { check: checks(`name.${check}`), count: found }),
          })),
          // The last of a kind may have gone: what was chosen stays to be seen.
          ...(filter.check === null || counts.some(([check]) => check === filter.check)
            ? []
            : [{ value: filter.check as string, label: checks(`name.${filter.check}`) }]),
        ]}
        onChange={(check) =>
          onChange({ ...filter, check: check === '' ? null : (check as CheckId) })
        }
      />
      <Select
        label={t('severity')}
        labelHidden
        value={filter.severity ?? ''}
        choices={[
          { value: '', label: t('everySeverity') },
          ...SEVERITIES.map((level) => ({
            value: level as string,
            label: checks(`level.${level}`),
          })),
        ]}
        onChange={(severity) =>
          onChange({ ...filter, severity: severity === '' ? null : (severity as Severity) })
        }
      />
      <Select
        label={t('language')}
        labelHidden
        value={filter.language ?? ''}
        choices={[
          { value: '', label: t('everyLanguage') },
          ...languages.map((tag) => ({ value: tag as string, label: languageTitle(tag) })),
        ]}
        onChange={(tag) =>
          onChange({ ...filter, language: tag === '' ? null : (tag as LanguageTag) })
        }
      />
      <RadioRow
        label={<span className="visually-hidden">{t('state')}</span>}
        value={filter.state}
        choices={[
          { value: 'open', label: t('open') },
          { value: 'accepted', label: t('accepted') },
        ]}
        onChange={(state) => onChange({ ...filter, state, check: null })}
      />
      <output className={styles.count}>{count}</output>
      <Button
        kind="quiet"
        onPress={() => {
          askForSettings('checks')
          run('app.settings')
        }}
      >
        {t('levels')}
      </Button>
    </div>
  )
}
