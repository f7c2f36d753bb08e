import { type RefObject, useLayoutEffect } from 'react'
import { useSession } from '../../session/useSession.ts'
import styles from './RecordView.module.css'
import { SectionContent } from './SectionContent.tsx'
import { showSection, useShownSection } from './shownSection.ts'

/** Where work in a section begins. */
const FIRST_STOP = [
  'input:not([disabled], [tabindex="-1"])',
  'textarea:not([disabled])',
  'button:not([disabled], [tabindex="-1"])',
].join()

/** The form of the section that is shown; whoever was sent to it begins at its first field. */
export function SectionPage({ page }: { readonly page: RefObject<HTMLDivElement | null> }) {
  const session = useSession()
  const { section, goesIn } = useShownSection()

  // With the rendering that brings the form: the next key may be there before the next frame.
  useLayoutEffect(() => {
    if (!goesIn) return
    page.current?.querySelector<HTMLElement>(FIRST_STOP)?.focus()
    showSection(session, section)
  }, [goesIn, page, session, section])

  return (
    <div ref={page} className={styles.page}>
      <SectionContent section={section} />
    </div>
  )
}
