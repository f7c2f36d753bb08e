import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { inOrder } from '#core/interview/inOrder.ts'
import { useInterview } from '../../session/useSession.ts'
import { useChangeView, useView } from '../../session/useSettings.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './AtTheKeyboard.module.css'
import { useParticipantName } from './useParticipantName.ts'

const NOBODY = ''

/** Who is typing, and whether what is typed is interpreted live or translated later. */
export function AtTheKeyboard() {
  const { t } = useTranslation('participants')
  const name = useParticipantName()
  const view = useView()
  const changeView = useChangeView()
  const all = useInterview((interview) => interview.participants)
  const participants = useMemo(() => inOrder(all.values()), [all])
  const operator = participants.find((participant) => participant.id === view.operator)
  return (
    <section className={styles.section} aria-labelledby="at-the-keyboard">
      <h2 id="at-the-keyboard">{t('typing.title')}</h2>
      <div className={styles.fields}>
        <div className={styles.operator}>
          <Select
            label={t('typing.operator')}
            value={operator?.id ?? NOBODY}
            choices={[
              { value: NOBODY, label: t('typing.nobody') },
              ...participants.map((participant) => ({
                value: participant.id as string,
                label: `${participant.label} · ${name(participant)}`,
              })),
            ]}
            onChange={(id) =>
              changeView({
                operator: participants.find((participant) => participant.id === id)?.id ?? null,
              })
            }
          />
        </div>
        <RadioRow
          label={t('typing.kind')}
          value={view.kind}
          choices={[
            { value: 'interpreted', label: t('typing.interpreted') },
            { value: 'translated', label: t('typing.translated') },
          ]}
          onChange={(kind) => changeView({ kind })}
        />
      </div>
      <p className={styles.hint}>{t('typing.hint')}</p>
    </section>
  )
}
