import { ClosingSection } from '../closing/ClosingSection.tsx'
import { ErrataSection } from '../readback/ErrataSection.tsx'
import { ReadBackSection } from '../readback/ReadBackSection.tsx'
import { RemarkSection } from '../readback/RemarkSection.tsx'
import { RedactionSection } from '../redaction/RedactionSection.tsx'
import { CustodySection } from './CustodySection.tsx'
import { HeaderSection } from './HeaderSection.tsx'
import { InterpretersSection } from './InterpretersSection.tsx'
import { IntervieweeSection } from './IntervieweeSection.tsx'
import { NoticesSection } from './NoticesSection.tsx'
import { PersonsSection } from './PersonsSection.tsx'
import { RecordingSection } from './RecordingSection.tsx'
import type { RecordViewSection } from './recordSections.ts'
import { SignaturesSection } from './SignaturesSection.tsx'
import { SittingsSection } from './SittingsSection.tsx'

/** The form, or the list, of a section. */
export function SectionContent({ section }: { readonly section: RecordViewSection }) {
  switch (section) {
    case 'header':
      return <HeaderSection />
    case 'sittings':
      return <SittingsSection />
    case 'persons':
      return <PersonsSection />
    case 'interviewee':
      return <IntervieweeSection />
    case 'interpreters':
      return <InterpretersSection />
    case 'notices':
      return <NoticesSection />
    case 'recording':
      return <RecordingSection />
    case 'readBack':
      return <ReadBackSection />
    case 'remarks':
      return <RemarkSection />
    case 'errata':
      return <ErrataSection />
    case 'redactions':
      return <RedactionSection />
    case 'closing':
      return <ClosingSection />
    case 'signatures':
      return <SignaturesSection />
    case 'custody':
      return <CustodySection />
  }
}
