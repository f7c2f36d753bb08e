import { useTranslation } from 'react-i18next'
import type { MissingGlyphs } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import type { Place } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './MissingList.module.css'
import { placeKind } from './placeKind.ts'
import { useMissingGlyphs } from './useMissingGlyphs.ts'

/** Places listed one by one; of the rest the number is given. */
const LISTED = 50

interface MissingListProps {
  readonly options: PrintOptions
  readonly onReveal: (place: Place) => void
}

/** Characters that no bundled font can show, by place, before anything is printed. */
export function MissingList({ options, onReveal }: MissingListProps) {
  const { t } = useTranslation('export')
  const { missing, failure } = useMissingGlyphs(options)
  if (failure !== null) {
    return (
      <div className={styles.failure}>
        <Refusal error={failure} />
      </div>
    )
  }
  if (missing.length === 0) return null
  return (
    <section className={styles.missing} aria-live="polite">
      <h3>{t('missing.title', { count: missing.length })}</h3>
      <p>{t('missing.hint')}</p>
      <ul>
        {missing.slice(0, LISTED).map((glyphs) => (
          <MissingPlace
            key={`${glyphs.segment} ${glyphs.place} ${glyphs.language}`}
            glyphs={glyphs}
            onReveal={onReveal}
          />
        ))}
      </ul>
      {missing.length > LISTED && <p>{t('missing.others', { count: missing.length - LISTED })}</p>}
    </section>
  )
}

interface MissingPlaceProps {
  readonly glyphs: MissingGlyphs
  readonly onReveal: (place: Place) => void
}

function MissingPlace({ glyphs, onReveal }: MissingPlaceProps) {
  const { t } = useTranslation('export')
  const format = useFormat()
  const { segment, number, place, language, codePoints } = glyphs
  const kind = placeKind(place)
  return (
    <li className={styles.place}>
      {segment !== null && number !== null ? (
        <Button
          kind="quiet"
          className={styles.go}
          aria-label={t('missing.go', { number })}
          onPress={() => onReveal({ segment, language })}
        >
          {t('missing.row', { number })}
        </Button>
      ) : (
        <span>{t(`missing.place.${kind.name}`, { name: kind.of })}</span>
      )}
      {language !== null && <span className={styles.soft}>{format.language(language)}</span>}
      <code>{codePoints.join(' ')}</code>
    </li>
  )
}
