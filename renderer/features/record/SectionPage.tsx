import { type RefObject, useLayoutEffect } from 'react'
import { useSession } from '../../session/useSession.ts'
import { focusFirst } from '../../ui/focusFirst.ts'
import { useHeldFocus } from '../../ui/useHeldFocus.ts'
import styles from './RecordView.module.css'
import { SectionContent } from './SectionContent.tsx'
import { showSection, useShownSection } from './shownSection.ts'

/** The form of the section that is shown; whoever was sent to it begins at its first field. */
export function SectionPage({ page }: { readonly page: RefObject<HTMLDivElement | null> }) {
  const session = useSession()
  const { section, goesIn } = useShownSection()

  useHeldFocus(page)
  // With the rendering that brings the form: the next key may be there before the next frame.
  useLayoutEffect(() => {
    if (!goesIn) return
    focusFirst(page.current)
    showSection(session, section)
  }, [goesIn, page, session, section])

  return (
    <div ref={page} className={styles.page}>
      <SectionContent section={section} />
    </div>
  )
}
