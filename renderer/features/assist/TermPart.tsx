import { useTranslation } from 'react-i18next'
import type { TermHint } from '#core/assist/rowAssistance.ts'
import type { Term } from '#core/assist/terms/concept.ts'
import { noteIn } from '#core/assist/terms/noteIn.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './Hints.module.css'
import { insertForTarget } from './insertForTarget.ts'
import { usableTargets } from './termHints.ts'
import type { RowHelp } from './useRowAssistance.ts'

/** Terms with a key: Alt+Shift+1 to 9. */
const WITH_KEY = 9

interface TermPartProps {
  readonly help: RowHelp
  readonly terms: readonly TermHint[]
  readonly languages: readonly LanguageTag[]
}

/** The terms of the row in order of appearance, with what stands for them in the other languages. */
export function TermPart({ help, terms, languages }: TermPartProps) {
  return (
    <ol className={styles.list}>
      {terms.map((hint, at) => (
        <TermEntry
          key={hint.concept.id}
          hint={hint}
          number={at < WITH_KEY ? at + 1 : null}
          help={help}
          languages={languages}
        />
      ))}
    </ol>
  )
}

interface TermEntryProps {
  readonly hint: TermHint
  readonly number: number | null
  readonly help: RowHelp
  readonly languages: readonly LanguageTag[]
}

function TermEntry({ hint, number, help, languages }: TermEntryProps) {
  const { t, i18n } = useTranslation('assist')
  const format = useFormat()
  const { concept, term } = hint
  const [first, ...others] = help.target === null ? [] : usableTargets(hint, help.target)
  const elsewhere = languages.filter(
    (tag) => tag !== help.target && (hint.targets[tag] ?? []).length > 0,
  )
  const inCompound = hint.match === 'compound'
  return (
    <li className={styles.entry} data-compound={inCompound || undefined}>
      <button
        type="button"
        className={styles.hint}
        data-rove=""
        tabIndex={-1}
        onClick={() => insertForTarget(help.transcript, first?.text ?? null, 'no-term')}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.words}>
          <span lang={term.language}>{term.text}</span>
          <Region term={term} /> {help.target !== null && <span aria-hidden="true">→ </span>}
          {first === undefined ? (
            help.target !== null && (
              <span className={styles.none}>
                {t('noTerm', { language: format.language(help.target) })}
              </span>
            )
          ) : (
            <b lang={first.language} className={styles.target}>
              {first.text}
            </b>
          )}
          {others.length > 0 && (
            <span className={styles.others}> {others.map((one) => one.text).join(', ')}</span>
          )}
        </span>
      </button>
      {(elsewhere.length > 0 || inCompound || concept.confidence !== null) && (
        <p className={styles.small}>
          {concept.confidence === 'C' && <span className={styles.review}>{t('needsReview')}</span>}
          {inCompound && <span>{t('inCompound')}</span>}
          {elsewhere.map((tag) => (
            <span key={tag} lang={tag}>
              {(hint.targets[tag] ?? []).map((one) => one.text).join(', ')}
            </span>
          ))}
        </p>
      )}
      {concept.note !== '' && <p className={styles.note}>{noteIn(concept.note, i18n.language)}</p>}
    </li>
  )
}

/** The half of Korea, or another region, that a term belongs to. */
function Region({ term }: { readonly term: Term }) {
  const region = term.language.split('-').find((part) => /^([A-Z]{2}|[0-9]{3})$/.test(part))
  return region === undefined ? null : <span className={styles.region}> {region}</span>
}
