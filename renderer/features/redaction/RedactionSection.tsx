import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../record/Section.tsx'
import { GroupFacts } from './GroupFacts.tsx'
import { Pseudonyms } from './Pseudonyms.tsx'
import styles from './Redaction.module.css'
import { showRedaction } from './redactionDialogs.ts'
import { redactionGroups } from './redactionGroups.ts'

/** Everything that copies for release do not hold, and people who go by a pseudonym. */
export function RedactionSection() {
  const { t } = useTranslation('redaction')
  const { map, mac } = useKeys()
  const session = useSession()
  const readOnly = useReadOnly() !== null
  const interview = useInterview((one) => one)
  const groups = useMemo(() => redactionGroups(interview), [interview])
  return (
    <>
      <Section
        title={t('section')}
        hint={t('hint', { key: formatChord(map['redaction.cover'], mac) })}
      >
        {groups.length === 0 ? (
          <p className={styles.soft}>{t('none')}</p>
        ) : (
          <ol className={styles.groups}>
            {groups.map((group) => (
              <li key={group.id} className={styles.group}>
                <div className={styles.head}>
                  <b>{group.places[0].redaction.reason}</b>
                  {!readOnly && (
                    <Button
                      aria-label={t('openReason', { reason: group.places[0].redaction.reason })}
                      onPress={() =>
                        showRedaction(session, { type: 'covered', group: group.id, at: null })
                      }
                    >
                      {t('open')}
                    </Button>
                  )}
                </div>
                <GroupFacts group={group} isLinked />
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Pseudonyms />
    </>
  )
}
