import { Tab } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useInterview } from '../../session/useSession.ts'
import type { RecordViewSection } from './recordSections.ts'
import styles from './SectionTab.module.css'
import { type SectionState, sectionState } from './sectionState.ts'

/** A section in the list of sections: its name, and in sign and words how much of it is recorded. */
export function SectionTab({ section }: { readonly section: RecordViewSection }) {
  const { t } = useTranslation('record')
  const state = useInterview((interview) => sectionState(interview, section))
  return (
    <Tab id={section} className={styles.tab ?? ''}>
      <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" />
        {SIGNS[state]}
      </svg>
      <span className={styles.words}>
        <span className={styles.name}>{t(`section.${section}`)}</span>
        <span className={styles.state}>{t(`state.${wordsOf(section, state)}`)}</span>
      </span>
    </Tab>
  )
}

/** What stands in the ring: nothing, its lower half, all of it. */
const SIGNS: Readonly<Record<SectionState, React.ReactNode>> = {
  empty: null,
  partly: <path d="M1.5 6a4.5 4.5 0 0 0 9 0Z" />,
  filled: <path d="M1.5 6a4.5 4.5 0 0 0 9 0a4.5 4.5 0 0 0-9 0Z" />,
}

/** Nobody misses a remark that nobody made; and what is closed is not filled in. */
function wordsOf(section: RecordViewSection, state: SectionState) {
  if (section === 'closing') return CLOSING[state]
  if (state === 'empty' && ['remarks', 'errata', 'redactions'].includes(section)) return 'none'
  return state
}

const CLOSING = { empty: 'open', partly: 'continued', filled: 'closed' } as const
