import { useTranslation } from 'react-i18next'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import styles from './NameLedger.module.css'
import { variantsText } from './nameDraft.ts'
import { titleOf } from './nameTexts.ts'

interface NameRowProps {
  readonly name: NameEntry
  readonly languages: readonly LanguageTag[]
  readonly isOpen: boolean
  /** True: it is the library's. */
  readonly isInherited: boolean
  readonly stop: object
  readonly onOpen: () => void
}

/** One name of the list, with its form in each language. */
export function NameRow({ name, languages, isOpen, isInherited, stop, onOpen }: NameRowProps) {
  const { t } = useTranslation('names')
  return (
    <tr className={styles.row} data-chosen={isOpen ? '' : undefined}>
      <td>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-label={t('open', { name: titleOf(name, languages) })}
          onClick={onOpen}
          {...stop}
        >
          {t(`kinds.${name.kind}`)}
        </button>
        {isInherited && <div className={styles.soft}>{t('fromLibrary')}</div>}
      </td>
      {languages.map((language) => {
        const form = name.forms[language]
        return (
          <td key={language}>
            {form === undefined ? (
              <span className={styles.missing}>{t('missing')}</span>
            ) : (
              <>
                <div lang={language}>{form.text}</div>
                <div className={styles.soft}>
                  {t(`systems.${form.system}`)}
                  {form.variants.length > 0 && (
                    <>
                      {' · '}
                      <span lang={language}>{variantsText(form)}</span>
                    </>
                  )}
                </div>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
