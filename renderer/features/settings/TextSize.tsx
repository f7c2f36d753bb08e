import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './TextSize.module.css'

/** As in the settings' schema, in CSS pixels. */
const SIZE_MIN = 13
const SIZE_MAX = 22

/** The same sentence as it stands in a row of the transcript, to judge the size by. */
const SPECIMEN = [
  { lang: 'ko', text: '한 줄에 세 언어.' },
  { lang: 'uk', text: 'Три мови в рядку.' },
  { lang: 'en', text: 'Three languages a row.' },
] as const

interface TextSizeProps {
  readonly size: number
  readonly onChange: (size: number) => void
}

/** The size of the testimony's text. */
export function TextSize({ size, onChange }: TextSizeProps) {
  const { t } = useTranslation('settings')
  const { number } = useFormat()
  return (
    <fieldset>
      <legend className={styles.label}>{t('size.label')}</legend>
      <div className={styles.row}>
        <div className={styles.stepper}>
          <IconButton
            icon={Minus}
            label={t('size.smaller')}
            isDisabled={size <= SIZE_MIN}
            onPress={() => onChange(size - 1)}
          />
          <output className={styles.value}>{t('size.value', { size: number(size) })}</output>
          <IconButton
            icon={Plus}
            label={t('size.larger')}
            isDisabled={size >= SIZE_MAX}
            onPress={() => onChange(size + 1)}
          />
        </div>
        <div className={styles.specimen}>
          {SPECIMEN.map(({ lang, text }) => (
            <span key={lang} lang={lang} className={styles.text}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </fieldset>
  )
}
