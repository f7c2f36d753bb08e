import { useTranslation } from 'react-i18next'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Link } from '#core/report/link.ts'
import { STANCES, type Stance } from '#core/report/stance.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './LinkEditor.module.css'
import { StanceSign } from './StanceSign.tsx'

interface LinkEditorProps {
  readonly id: string
  readonly segment: SegmentId
  /** What the stances are about, for a screen reader. */
  readonly label: string
  readonly link: Link | null
  readonly isReadOnly: boolean
  readonly onStance: (stance: Stance) => void
  readonly onRemove: () => void
}

/** How one segment bears on one statement: a stance, and a note on it. */
export function LinkEditor(props: LinkEditorProps) {
  const { id, segment, label, link, isReadOnly, onStance, onRemove } = props
  const { t } = useTranslation('statements')
  return (
    <div id={id} className={styles.editor}>
      <fieldset className={styles.stances} aria-label={label}>
        {STANCES.map((stance, place) => (
          <button
            key={stance}
            type="button"
            className={styles.stance}
            aria-pressed={link?.stance === stance}
            aria-keyshortcuts={String(place + 1)}
            disabled={isReadOnly}
            onClick={() => onStance(stance)}
          >
            <StanceSign stance={stance} />
            {t(`stance.${stance}`)}
            <span className={styles.digit} aria-hidden="true">
              {place + 1}
            </span>
          </button>
        ))}
      </fieldset>
      {link !== null && (
        <>
          <LinkNote key={link.id} segment={segment} link={link} isReadOnly={isReadOnly} />
          {!isReadOnly && (
            <Button kind="quiet" className={styles.remove} onPress={onRemove}>
              {t('panel.removeLink')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

interface LinkNoteProps {
  readonly segment: SegmentId
  readonly link: Link
  readonly isReadOnly: boolean
}

function LinkNote({ segment, link, isReadOnly }: LinkNoteProps) {
  const { t } = useTranslation('statements')
  const { run, refusal } = useCommand()
  const field = useDraftedField(`link:${link.id}`, link.note, (note) =>
    run({ type: 'ChangeLink', segment, link: link.id, changes: { note } }),
  )
  return (
    <>
      <AreaField
        label={t('panel.note')}
        placeholder={t('panel.notePlaceholder')}
        readOnly={isReadOnly}
        {...field}
      />
      <Refusal error={refusal} />
    </>
  )
}
