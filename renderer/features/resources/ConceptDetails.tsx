import { useTranslation } from 'react-i18next'
import type { Concept, Term } from '#core/assist/terms/concept.ts'
import { noteIn } from '#core/assist/terms/noteIn.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './ConceptDetails.module.css'
import { termsIn } from './editConcept.ts'
import { RegionMark } from './RegionMark.tsx'

interface ConceptDetailsProps {
  readonly concept: Concept
  readonly columns: readonly LanguageTag[]
}

/** Everything that is known of a concept that cannot be edited. */
export function ConceptDetails({ concept, columns }: ConceptDetailsProps) {
  const { t, i18n } = useTranslation('resources')
  const format = useFormat()
  const facts = [
    [t('terms.definition'), concept.definition],
    [t('terms.noteShort'), noteIn(concept.note, i18n.language)],
    [t('terms.domain'), concept.domain],
    [
      t('terms.confidence'),
      concept.confidence === null ? '' : t(`terms.confidences.${concept.confidence}`),
    ],
    [t('terms.source'), concept.source],
  ] satisfies readonly (readonly [string, string])[]
  return (
    <dl className={styles.details}>
      {columns
        .filter((language) => termsIn(concept, language).length > 0)
        .map((language) => (
          <div key={language}>
            <dt>{format.languageTitle(language)}</dt>
            {termsIn(concept, language).map((term) => (
              <dd key={`${term.language} ${term.text}`}>
                <span lang={term.language} className={styles.text}>
                  {term.text}
                </span>
                {term.language !== language && <RegionMark language={term.language} />}
                <TermFacts term={term} />
              </dd>
            ))}
          </div>
        ))}
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.prose}>{text}</dd>
          </div>
        ))}
    </dl>
  )
}

function TermFacts({ term }: { readonly term: Term }) {
  const { t } = useTranslation('resources')
  const facts = [
    term.status === 'preferred' ? '' : t(`terms.status.${term.status}`),
    term.partOfSpeech === null ? '' : t(`terms.part.${term.partOfSpeech}`),
    term.note,
  ].filter((fact) => fact !== '')
  return facts.length === 0 ? null : <span className={styles.facts}> {facts.join(' · ')}</span>
}
