import { useTranslation } from 'react-i18next'
import type { TermFilePreview } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import styles from './ImportMemoryForm.module.css'

interface TbxFactsProps {
  readonly name: string
  readonly preview: Extract<TermFilePreview, { readonly type: 'tbx' }>
}

/** What a TBX file holds, and what of it has no place here. */
export function TbxFacts({ name, preview }: TbxFactsProps) {
  const { t } = useTranslation('resources')
  const format = useFormat()
  const ignored = Object.entries(preview.ignored)
  return (
    <div>
      <p>{t('terms.found', { name, count: preview.concepts })}</p>
      <p className={styles.facts}>
        {Object.entries(preview.languages)
          .map(([tag, count]) => `${format.language(tag)} ${format.number(count)}`)
          .join(', ')}
      </p>
      {preview.duplicates > 0 && (
        <p className={styles.facts}>{t('terms.alreadyThere', { count: preview.duplicates })}</p>
      )}
      {ignored.length > 0 && (
        <p className={styles.facts}>
          {t('terms.ignored', {
            kinds: ignored.map(([kind, count]) => `${kind} ${format.number(count)}`).join(', '),
          })}
        </p>
      )}
    </div>
  )
}
