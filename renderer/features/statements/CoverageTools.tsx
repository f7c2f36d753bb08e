import { useTranslation } from 'react-i18next'
import type { SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import { type AttributionPart, attributedNames } from '#core/report/attribution.ts'
import type { StatementCoverage } from '#core/report/coverage.ts'
import { localText } from '#core/report/localText.ts'
import { STANCES } from '#core/report/stance.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useInterview } from '../../session/useSession.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'
import styles from './CoverageTools.module.css'
import type { CoverageChoices } from './coverageChoices.ts'
import { useReadingLanguages } from './useReadingLanguages.ts'

interface CoverageToolsProps {
  readonly covered: readonly StatementCoverage[]
  readonly choices: CoverageChoices
  readonly onChange: (changes: Partial<CoverageChoices>) => void
}

/** The value of a choice that leaves nothing out. Ids and names are never empty. */
const EVERY = ''
const PARTS: readonly AttributionPart[] = ['stated', 'through']

/** List or matrix, and what to leave out of it: by stance, by sitting, by whose claim it is. */
export function CoverageTools({ covered, choices, onChange }: CoverageToolsProps) {
  const { t } = useTranslation('statements')
  const { map, mac } = useKeys()
  const sittings = useInterview((interview) => interview.sittings)
  const { layout, filter } = choices
  const every = { value: EVERY, label: t('coverage.every') }
  const names = useAttributions(covered)
  const narrow = (changes: Partial<CoverageChoices['filter']>) =>
    onChange({ filter: { ...filter, ...changes } })
  const chord = formatChord(map['coverage.layout'], mac)
  return (
    <div className={styles.tools}>
      <Select
        label={t('filter.stance')}
        value={filter.stance ?? EVERY}
        choices={[
          every,
          ...STANCES.map((stance) => ({ value: stance, label: t(`stance.${stance}`) })),
        ]}
        onChange={(value) => narrow({ stance: STANCES.find((stance) => stance === value) ?? null })}
      />
      <Select
        label={t('filter.sitting')}
        value={filter.sitting ?? EVERY}
        choices={[
          every,
          ...inOrder(sittings.values()).map(({ id }, index) => ({
            value: id as string,
            label: t('matrix.sitting', { number: index + 1 }),
          })),
        ]}
        onChange={(value) => narrow({ sitting: value === EVERY ? null : (value as SittingId) })}
      />
      <Select
        label={t('filter.attribution')}
        value={filter.attribution === null ? EVERY : keyOf(filter.attribution)}
        choices={[every, ...names]}
        onChange={(value) => narrow({ attribution: value === EVERY ? null : JSON.parse(value) })}
      />
      <RadioRow
        label={chord === '' ? t('coverage.layout') : `${t('coverage.layout')} · ${chord}`}
        value={layout}
        choices={[
          { value: 'list', label: t('coverage.list') },
          { value: 'matrix', label: t('coverage.matrix') },
        ]}
        onChange={(value) => onChange({ layout: value })}
      />
    </div>
  )
}

const keyOf = ({ part, name }: { part: AttributionPart; name: string }): string =>
  JSON.stringify({ part, name })

/** Everybody who states a claim, then everybody through whom one came, in the reader's language. */
function useAttributions(covered: readonly StatementCoverage[]): readonly Choice<string>[] {
  const { t } = useTranslation('statements')
  const reading = useReadingLanguages()
  return PARTS.flatMap((part) => {
    const names = covered.flatMap(({ statement }) =>
      attributedNames(statement, part).flatMap((name) => localText(name, reading)?.text ?? []),
    )
    return [...new Set(names)].sort().map((name) => ({
      value: keyOf({ part, name }),
      label: t(`filter.${part}`, { name }),
    }))
  })
}
