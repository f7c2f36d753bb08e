import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitProvenance } from '#core/assist/memory/translationUnit.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Difference } from './Difference.tsx'
import styles from './Proposals.module.css'
import type { Proposal } from './proposals.ts'
import { RepairedText } from './RepairedText.tsx'

interface ProposalEntryProps {
  readonly proposal: Proposal
  readonly language: LanguageTag
  readonly source: LanguageTag
  /** True: accepting by key takes this one. */
  readonly isChosen: boolean
  /** The open interview. */
  readonly here: InterviewId
  readonly onAccept: () => void
}

/** One proposal: how near it is, its text, where it is from and what differs. */
export function ProposalEntry(props: ProposalEntryProps) {
  const { proposal, language, source, isChosen, here, onAccept } = props
  const { t } = useTranslation('assist')
  const { percent } = useFormat()
  const about = useId()
  const isMemory = proposal.type === 'memory'
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.proposal}
        data-rove=""
        data-chosen={isChosen || undefined}
        data-proposal={proposal.type}
        tabIndex={-1}
        aria-describedby={about}
        onClick={onAccept}
      >
        <span className={styles.head}>
          {isMemory ? (
            <>
              <b className={styles.score}>{percent(proposal.match.score / 100)}</b>
              <span>{t(`kind.${proposal.match.kind}`)}</span>
            </>
          ) : (
            <b className={styles.score}>{t('machine')}</b>
          )}
          {isChosen && <span className={styles.chosen}>{t('chosen')}</span>}
        </span>
        <span className={styles.text} lang={language} dir="auto">
          <RepairedText text={proposal.text} repairs={isMemory ? proposal.repairs : []} />
        </span>
      </button>
      <div id={about} className={styles.about}>
        {isMemory && proposal.match.kind === 'fuzzy' && (
          <p>
            <span className={styles.word}>{t('differs')}</span>{' '}
            <Difference pieces={proposal.match.difference} language={source} />
          </p>
        )}
        {isMemory && proposal.repairs.length > 0 && (
          <p>
            <span className={styles.word}>{t('putRight')}</span>{' '}
            {proposal.repairs
              .map(({ range, from }) => `${from} → ${proposal.text.slice(range.start, range.end)}`)
              .join(' · ')}
          </p>
        )}
        <p>
          {isMemory ? (
            <Provenance
              provenance={proposal.match.provenance}
              penalty={proposal.match.penalty}
              here={here}
            />
          ) : (
            proposal.engine
          )}
        </p>
      </div>
    </li>
  )
}

interface ProvenanceProps {
  readonly provenance: UnitProvenance
  readonly penalty: number
  readonly here: InterviewId
}

function Provenance({ provenance, penalty, here }: ProvenanceProps) {
  const { t } = useTranslation('assist')
  const { number } = useFormat()
  const from =
    provenance.type === 'imported'
      ? provenance.name
      : provenance.interview === here
        ? t('fromHere', { number: number(provenance.number) })
        : t('fromRow', { title: provenance.title, number: number(provenance.number) })
  return penalty === 0 ? from : `${from} · ${t('penalty', { points: number(penalty) })}`
}
