import { useTranslation } from 'react-i18next'
import type { RecognisedName } from '#core/assist/names/recognisedName.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './Hints.module.css'
import { insertForTarget } from './insertForTarget.ts'
import type { RowHelp } from './useRowAssistance.ts'

interface NamePartProps {
  readonly help: RowHelp
  readonly names: readonly RecognisedName[]
  readonly languages: readonly LanguageTag[]
  /** The row's source text. */
  readonly text: string
}

/** The names of the row, each with its approved form. */
export function NamePart({ help, names, languages, text }: NamePartProps) {
  return (
    <ul className={styles.list}>
      {names.map((found) => (
        <NameHint key={found.name.id} found={found} help={help} languages={languages} text={text} />
      ))}
    </ul>
  )
}

interface NameHintProps extends Omit<NamePartProps, 'names'> {
  readonly found: RecognisedName
}

function NameHint({ found, help, languages, text }: NameHintProps) {
  const { t } = useTranslation('assist')
  const { t: names } = useTranslation('names')
  const format = useFormat()
  const { name, range, language, approved } = found
  const standing = text.slice(range.start, range.end)
  const own = name.forms[language]?.text ?? standing
  const target = help.target === null ? undefined : name.forms[help.target]
  const elsewhere = languages.filter(
    (tag) => tag !== help.target && tag !== language && name.forms[tag] !== undefined,
  )
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.hint}
        data-rove=""
        tabIndex={-1}
        onClick={() => insertForTarget(help.transcript, target?.text ?? null, 'no-name')}
      >
        <span className={styles.number} />
        <span className={styles.words}>
          <span lang={language}>{own}</span>{' '}
          {help.target !== null && <span aria-hidden="true">→ </span>}
          {target === undefined ? (
            help.target !== null && (
              <span className={styles.none}>
                {t('noForm', { language: format.language(help.target) })}
              </span>
            )
          ) : (
            <b lang={help.target ?? undefined} className={styles.target}>
              {target.text}
            </b>
          )}
        </span>
      </button>
      <p className={styles.small}>
        <span>{names(`kinds.${name.kind}`)}</span>
        {elsewhere.map((tag) => (
          <span key={tag} lang={tag}>
            {name.forms[tag]?.text}
          </span>
        ))}
      </p>
      {!approved && standing !== own && (
        <p className={styles.flag}>{t('otherSpelling', { text: standing })}</p>
      )}
      {name.note !== '' && <p className={styles.note}>{name.note}</p>}
    </li>
  )
}
