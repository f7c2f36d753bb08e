import { HeaderSection } from './HeaderSection.tsx'
import type { RecordViewSection } from './recordSections.ts'

/** The form, or the list, of a section. */
export function SectionContent({ section }: { readonly section: RecordViewSection }) {
  switch (section) {
    case 'header':
      return <HeaderSection />
  }
}
